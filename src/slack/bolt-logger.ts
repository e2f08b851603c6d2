import type { Logger } from '@slack/web-api';
import { LogLevel } from '@slack/web-api/dist/logger.js';
import { errorFields, type Log } from './log.ts';

// Tokens, tickets in web socket addresses, and response URLs, which let their holder answer a person.
const secrets = /\b(?:xox[a-z]*|xapp)[-.][\w.-]+|\b(?:https?|wss?):\/\/\S+/gi;

const spoken = (said: readonly unknown[]) =>
  said
    .filter((part) => typeof part === 'string')
    .join(' ')
    .replace(secrets, '…')
    .slice(0, 300);

const errorIn = (said: readonly unknown[]) => {
  const error = said.find((part) => part instanceof Error);
  return error === undefined ? {} : errorFields(error);
};

/** Writes Bolt's log lines to our log. Its debug lines print tokens and messages, so they are dropped. */
export const boltLogger = (log: Log): Logger => ({
  debug: () => {},
  info: (...said) => log.debug({ ...errorIn(said) }, spoken(said)),
  warn: (...said) => log.warn({ ...errorIn(said) }, spoken(said)),
  error: (...said) => log.error({ ...errorIn(said) }, spoken(said)),
  setLevel: () => {},
  getLevel: () => LogLevel.INFO,
  setName: () => {},
});
