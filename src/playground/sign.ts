import { createHmac } from 'node:crypto';

/** Makes the two headers by which Slack proves that a request is its own. */
export const signedHeaders = (secret: string, seconds: number, body: string): Readonly<Record<string, string>> => ({
  'x-slack-request-timestamp': String(seconds),
  'x-slack-signature': `v0=${createHmac('sha256', secret).update(`v0:${seconds}:${body}`).digest('hex')}`,
});
