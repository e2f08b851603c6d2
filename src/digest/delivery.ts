import type { DigestStore, Occurrence, OccurrenceState, Subscription } from '../store/digest-store.ts';
import type { Message } from '../views/message.ts';
import type { Posting } from './posting.ts';
import type { RateLimiter } from './rate-limiter.ts';

/** A digest as it would be posted now. */
export interface RenderedDigest {
  readonly message: Message;
  /** How far the record had come. */
  readonly seq: number;
  /** How many things changed since the channel was last told. */
  readonly changed: number;
}

/** Writes what a channel is told, out of the record. */
export interface DigestRenderer {
  render(subscription: Subscription, now: Date): Promise<RenderedDigest>;
  /** Tells whoever set a digest up what became of it; `null` where there is nothing to be said. */
  trouble(occurrence: Occurrence, subscription: Subscription): Message | null;
}

/** Where it is noted what happened: never what anybody wrote. */
export interface DigestLog {
  warn(about: object, words: string): void;
  error(about: object, words: string): void;
}

/** Hears what becomes of digests, for the metrics. */
export interface Observer {
  /** Counts those that came due. */
  due(count: number): void;
  became(state: OccurrenceState, millisecondsLate: number): void;
}

/** What sending digests is made of. */
export interface DeliveryParts {
  readonly store: DigestStore;
  readonly posting: Posting;
  readonly renderer: DigestRenderer;
  readonly rateLimiter: RateLimiter;
  readonly log: DigestLog;
  readonly observer: Observer;
  /** The clock that decides what is due; it may be moved. */
  readonly now: () => Date;
  /** A clock that only goes forward, in milliseconds. */
  readonly elapsed: () => number;
  /** A fresh id that nobody can guess. */
  readonly newId: () => string;
}

/** For how long a digest is held by whoever sends it: much longer than a call may take. */
export const lease = 60_000;

/** Adds milliseconds to an instant. */
export const after = (at: Date, milliseconds: number): Date => new Date(at.getTime() + milliseconds);

/** How a digest is named in the log. */
export const named = ({ id, team, channel, date }: Occurrence): object => ({ digest: id, team, channel, date });
