import { randomBytes } from 'node:crypto';
import type { Negotiation } from '../record/negotiation.ts';
import type { DigestStore } from '../store/digest-store.ts';
import type { Store } from '../store/store.ts';
import type { Words } from '../words/words.ts';
import type { DigestLog, Observer } from './delivery.ts';
import { createLoop, type DigestLoop } from './loop.ts';
import type { Posting } from './posting.ts';
import { createRateLimiter } from './rate-limiter.ts';
import { createDigestRenderer } from './render-digest.ts';
import { createSubscriptions, type Subscriptions } from './subscriptions.ts';

/** What keeping and sending digests is made of. */
export interface DigestsParts {
  readonly store: Pick<Store, 'since' | 'before'> & { readonly digests: DigestStore };
  readonly posting: Posting;
  readonly words: Words;
  readonly record: (team: string, negotiation: string) => Promise<Negotiation>;
  /** The slash command of a negotiation. */
  readonly commandOf: (negotiation: string) => string;
  readonly log: DigestLog;
  readonly observer: Observer;
  /** The clock that decides what is due; it may be moved. */
  readonly now: () => Date;
  /** A clock that only goes forward, in milliseconds. */
  readonly elapsed: () => number;
  /** Messages a minute in the whole workspace. */
  readonly perMinute: number;
  /** How late a digest may still be sent, in milliseconds. */
  readonly catchUp: number;
  /** How many are sent at once. */
  readonly concurrency?: number;
  /** For how long an unsettled call is left alone before it is looked for: longer than a call may take. */
  readonly settleMs?: number;
}

/** Digests: a handler for what people ask about them, and a loop that sends them. */
export interface Digests {
  readonly subscriptions: Subscriptions;
  readonly loop: DigestLoop;
}

const defaultConcurrency = 12;

/** A call begins within three seconds and gives up after ten; what it posted is in the channel within two more. */
const defaultSettleMs = 15_000;

const unguessable = (): string => randomBytes(12).toString('hex');

/** Makes the handler and the loop. */
export const createDigests = ({ store, posting, perMinute, elapsed, catchUp, ...parts }: DigestsParts): Digests => {
  const { now, log, observer, concurrency = defaultConcurrency, settleMs = defaultSettleMs } = parts;
  const renderer = createDigestRenderer({ ...parts, store });
  const rateLimiter = createRateLimiter(perMinute, elapsed);
  const common = { store: store.digests, renderer, now, catchUp, newId: unguessable };
  const loop = createLoop({
    ...common,
    ...{ posting, rateLimiter, log, observer, elapsed, concurrency, settleMs },
  });
  const wake = () => {
    loop.tick().catch((error: unknown) => log.error({ error: String(error) }, 'the digest loop could not tick'));
  };
  return { subscriptions: createSubscriptions({ ...common, wake }), loop };
};
