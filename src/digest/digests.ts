import { randomBytes } from 'node:crypto';
import type { Negotiation } from '../record/negotiation.ts';
import type { DigestStore } from '../store/digest-store.ts';
import type { Store } from '../store/store.ts';
import type { Words } from '../words/words.ts';
import type { DigestLog, Observer } from './delivery.ts';
import { createDesk, type Desk } from './desk.ts';
import { createLetters } from './letters.ts';
import { createLoop, type DigestLoop } from './loop.ts';
import { createPace } from './pace.ts';
import type { Posting } from './posting.ts';

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
  readonly hands?: number;
  /** For how long an unsettled call is left alone before it is looked for: longer than a call may take. */
  readonly settling?: number;
}

/** Digests: a desk for what people ask about them, and a loop that sends them. */
export interface Digests {
  readonly desk: Desk;
  readonly loop: DigestLoop;
}

const usualHands = 12;

/** A call begins within three seconds and gives up after ten; what it posted is in the channel within two more. */
const usualSettling = 15_000;

const unguessable = (): string => randomBytes(12).toString('hex');

/** Makes the desk and the loop. */
export const createDigests = ({ store, posting, perMinute, elapsed, catchUp, ...parts }: DigestsParts): Digests => {
  const { now, log, observer, hands = usualHands, settling = usualSettling } = parts;
  const letters = createLetters({ ...parts, store });
  const pace = createPace(perMinute, elapsed);
  const common = { store: store.digests, letters, now, catchUp, mark: unguessable };
  const loop = createLoop({
    ...common,
    ...{ posting, pace, log, observer, elapsed, hands, settling },
  });
  const ring = () => {
    loop.turn().catch((error: unknown) => log.error({ error: String(error) }, 'the digest loop could not turn'));
  };
  return { desk: createDesk({ ...common, ring }), loop };
};
