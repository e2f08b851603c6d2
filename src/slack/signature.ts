import { createHmac, timingSafeEqual } from 'node:crypto';

/** How far a request's time may be from ours, in seconds, before or after (docs.slack.dev/authentication/verifying-requests-from-slack). */
export const tolerance = 300;

/** The time a request claims, in Unix seconds, when it is one and close enough to now. */
export const timeClaimed = (header: string | undefined, now: Date): number | undefined => {
  if (header === undefined || !/^\d{1,12}$/.test(header)) return undefined;
  const seconds = Number(header);
  return Math.abs(now.getTime() / 1000 - seconds) <= tolerance ? seconds : undefined;
};

/** A signature in the making: of a time, and of the parts of a body as they come in. */
export interface Signature {
  add(part: Uint8Array): void;
  /** Whether it came to the one given; asked once, after the last part. */
  equals(given: string): boolean;
}

/** Begins the signature that Slack would give at this time. */
export const beginSignature = (secret: string, timestamp: string): Signature => {
  const hmac = createHmac('sha256', secret).update(`v0:${timestamp}:`);
  return {
    add: (part) => void hmac.update(part),
    equals(given) {
      const expected = `v0=${hmac.digest('hex')}`;
      // Lengths are compared first, since timingSafeEqual throws on a difference; the length is no secret.
      return given.length === expected.length && timingSafeEqual(Buffer.from(given), Buffer.from(expected));
    },
  };
};

const shape = /^v0=[0-9a-f]{64}$/;

/** Whether this could be a signature at all. */
export const isSignature = (given: string): boolean => shape.test(given);
