import { createHmac, timingSafeEqual } from 'node:crypto';

/** How far a request's time may be from ours, in seconds, before or after (docs.slack.dev/authentication/verifying-requests-from-slack). */
export const tolerance = 300;

/** The time a request claims, in Unix seconds, when it is one and close enough to now. */
export const timeClaimed = (header: string | undefined, now: Date): number | undefined => {
  if (header === undefined || !/^\d{1,12}$/.test(header)) return undefined;
  const seconds = Number(header);
  return Math.abs(now.getTime() / 1000 - seconds) <= tolerance ? seconds : undefined;
};

/** Whether Slack signed exactly these bytes for this time. */
export const isSigned = (secret: string, timestamp: string, body: Uint8Array, signature: string): boolean => {
  const expected = `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:`).update(body).digest('hex')}`;
  // Lengths are compared first, since timingSafeEqual throws on a difference; the length is no secret.
  return signature.length === expected.length && timingSafeEqual(Buffer.from(signature), Buffer.from(expected));
};
