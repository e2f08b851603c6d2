import { randomBytes } from 'node:crypto';
import type { Message } from '../views/message.ts';
import type { ListenerContext } from './listener-context.ts';
import { errorFields } from './log.ts';
import { plain } from './reply.ts';

/** Logs an unexpected error under a short reference, and returns the message to the person that quotes it. */
export const failure = ({ bot, log }: ListenerContext, error: unknown): Message => {
  const reference = randomBytes(3).toString('hex');
  log.error({ reference, ...errorFields(error) }, 'unexpected error');
  return plain(bot.sentences.failed(reference));
};
