import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * Seconds that a request's time may differ from ours, before or after
 * (docs.slack.dev/authentication/verifying-requests-from-slack).
 */
export const tolerance = 300;

/** Whether a header has the shape of a time. */
export const isTime = (header: string): boolean => /^\d{1,12}$/.test(header);

/** Returns the time that a request claims, in Unix seconds; `undefined` when it is none or too far from now. */
export const timeClaimed = (header: string | undefined, now: Date): number | undefined => {
  if (header === undefined || !isTime(header)) return undefined;
  const seconds = Number(header);
  return Math.abs(now.getTime() / 1000 - seconds) <= tolerance ? seconds : undefined;
};

/** Signature computed over a time and the parts of a body as they come in. */
export interface Signature {
  add(part: Uint8Array): void;
  /** Compares it with the given one; call once, after the last part. */
  equals(given: string): boolean;
}

/** Begins the signature (HMAC-SHA256) that Slack would give at this time. */
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

/** Whether a header has the shape of a signature. */
export const isSignature = (given: string): boolean => shape.test(given);
