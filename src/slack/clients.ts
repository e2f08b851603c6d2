import type { FetchFunction, WebClientOptions } from '@slack/web-api';
// Not the package's index: to name its exports, an import reads each file behind it.
import { WebClient } from '@slack/web-api/dist/WebClient.js';
import { boltLogger } from './bolt-logger.ts';
import { httpFetch } from './http-fetch.ts';
import type { Log } from './log.ts';

/** Settings of a Web API client. */
export interface ClientSettings {
  readonly apiUrl?: string;
  readonly log: Log;
}

const common = ({ apiUrl, log }: ClientSettings): WebClientOptions => ({
  logger: boltLogger(log),
  fetch: httpFetch,
  allowAbsoluteUrls: false,
  // One 429 would otherwise hold back every other call of the same client.
  rejectRateLimitedCalls: true,
  // A retry after a lost answer posts the same message twice.
  retryConfig: { retries: 0 },
  ...(apiUrl !== undefined && { slackApiUrl: apiUrl }),
});

/** Options for calls that a person waits for: they fail within 2 s rather than late. */
export const peopleOptions = (settings: ClientSettings): WebClientOptions => ({ ...common(settings), timeout: 2_000 });

/** Creates a client for calls that a person waits for. */
export const peopleClient = (token: string, settings: ClientSettings): WebClient =>
  new WebClient(token, peopleOptions(settings));

/**
 * Returns a fetch with a timeout in milliseconds. The client's own timer outlives the call and keeps it in memory: at
 * a hundred posts a second that is a thousand calls.
 */
const fetchWithin =
  (milliseconds: number): FetchFunction =>
  async (url, init) => {
    const ending = new AbortController();
    const late = () => ending.abort(new DOMException('The call took too long.', 'TimeoutError'));
    const timer = setTimeout(late, milliseconds);
    try {
      return await httpFetch(url, { ...init, signal: ending.signal });
    } finally {
      clearTimeout(timer);
    }
  };

/** Creates a client for background calls: 10 s timeout, and no retries either. */
export const backgroundClient = (token: string, settings: ClientSettings): WebClient =>
  new WebClient(token, { ...common(settings), fetch: fetchWithin(10_000) });
