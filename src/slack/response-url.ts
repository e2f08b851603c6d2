import type { FetchFunction } from '@slack/web-api';
import { httpFetch } from './http-fetch.ts';
import type { Reply } from './reply.ts';

/** Sends a reply to the address that came with a command or a press; returns whether Slack took it. */
export type Respond = (url: string | undefined, reply: Reply) => Promise<boolean>;

/**
 * Only host at which Slack takes replies (docs.slack.dev/interactivity/handling-user-interaction#message_responses).
 */
const slackHost = 'https://hooks.slack.com';

const usualPatience = 3_000;

const isRefused = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false;
  return ('code' in error && error.code === 'ECONNREFUSED') || isRefused(error.cause);
};

const once = async (send: FetchFunction, url: string, body: string, patience: number): Promise<boolean> => {
  const response = await send(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body,
    // A redirect must not carry a reply to another host.
    redirect: 'error',
    signal: AbortSignal.timeout(patience),
  });
  await response.text();
  return response.ok;
};

/**
 * Creates a sender of replies to Slack alone, or to the stand-in at `apiUrl`. Retries only a refused connection:
 * nothing was sent then.
 */
export const createRespond = (apiUrl?: string, send: FetchFunction = httpFetch, patience = usualPatience): Respond => {
  const origin = apiUrl === undefined ? slackHost : new URL(apiUrl).origin;
  return async (url, reply) => {
    if (url === undefined || !URL.canParse(url) || new URL(url).origin !== origin) return false;
    const body = JSON.stringify(reply);
    try {
      return await once(send, url, body, patience);
    } catch (error) {
      return isRefused(error) ? once(send, url, body, patience).catch(() => false) : false;
    }
  };
};
