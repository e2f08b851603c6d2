import { WebClient, type WebClientOptions } from '@slack/web-api';
import { boltLogger } from './bolt-logger.ts';
import type { Log } from './log.ts';

/** What a client needs to know of the Slack it calls. */
export interface ClientSettings {
  readonly apiUrl?: string;
  readonly log: Log;
}

const common = ({ apiUrl, log }: ClientSettings): WebClientOptions => ({
  logger: boltLogger(log),
  allowAbsoluteUrls: false,
  // One 429 would otherwise hold back every other call of the same client.
  rejectRateLimitedCalls: true,
  // A retry after a lost answer posts the same message twice.
  retryConfig: { retries: 0 },
  ...(apiUrl !== undefined && { slackApiUrl: apiUrl }),
});

/** For calls somebody is waiting for: they fail within two seconds rather than late. */
export const peopleOptions = (settings: ClientSettings): WebClientOptions => ({ ...common(settings), timeout: 2_000 });

/** A client of our own for calls somebody is waiting for. */
export const peopleClient = (token: string, settings: ClientSettings): WebClient =>
  new WebClient(token, peopleOptions(settings));

/** For calls nobody is waiting for: more patient, and just as unwilling to repeat itself. */
export const backgroundClient = (token: string, settings: ClientSettings): WebClient =>
  new WebClient(token, { ...common(settings), timeout: 10_000 });
