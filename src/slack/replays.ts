import { tolerance } from './signature.ts';

/** Remembers signed requests for as long as their signatures are valid. */
export interface Replays {
  /** Returns whether this signature was seen before, and remembers it. */
  seen(signature: string, now: Date): boolean;
}

// Milliseconds: a signature is valid for the tolerance before and after its time.
const lifetime = 2 * tolerance * 1000;

// 48 bits of a signature: two of a million requests share them once in a thousand years of ten minutes.
const signatureHash = (signature: string) => Number.parseInt(signature.slice(3, 15), 16);

/**
 * Creates a memory of two generations, each dropped whole: bounded, without a timer. At `limit` it drops the oldest
 * early.
 */
export const rememberReplays = (limit = 100_000): Replays => {
  let recent = new Set<number>();
  let earlier = new Set<number>();
  let began = 0;
  return {
    seen(signature, now) {
      if (recent.size >= limit || Math.abs(now.getTime() - began) > lifetime) {
        earlier = recent;
        recent = new Set();
        began = now.getTime();
      }
      const hash = signatureHash(signature);
      if (recent.has(hash) || earlier.has(hash)) return true;
      recent.add(hash);
      return false;
    },
  };
};
