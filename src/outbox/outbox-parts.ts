import type { OutboxItem, OutboxState, OutboxStore } from '../store/outbox-store.ts';
import type { OutboxKind, OutboxLog } from './outbox-kind.ts';
import type { Posting } from './posting.ts';
import type { RateLimiter } from './rate-limiter.ts';

/** Parts that claiming, delivering, reconciling and notifying share. */
export interface OutboxParts {
  readonly store: OutboxStore;
  readonly posting: Posting;
  /** Kinds of outbox item by name (`item.kind`). */
  readonly kinds: ReadonlyMap<string, OutboxKind>;
  readonly rateLimiter: RateLimiter;
  readonly log: OutboxLog;
  /** Wall clock that decides which items are due; it may be moved. */
  readonly now: () => Date;
  /** Monotonic clock, in milliseconds. */
  readonly elapsed: () => number;
  /** Returns a fresh, unguessable id. */
  readonly newId: () => string;
}

/** Length of a lease, ms; much longer than a call may take. */
export const lease = 60_000;

/** Adds milliseconds to an instant. */
export const after = (at: Date, milliseconds: number): Date => new Date(at.getTime() + milliseconds);

/** Returns the fields that name an item in the log. */
export const named = ({ id, team, kind, key }: OutboxItem): object => ({ item: id, team, kind, key });

/** Reports an outcome to the item's kind, with the milliseconds since it was due; one that was missed is logged. */
export const observe = ({ kinds, log }: OutboxParts, item: OutboxItem, state: OutboxState, at: Date): void => {
  const { kind, dueAt, why } = item;
  if (state === 'missed') log.warn({ ...named(item), why }, missedWords);
  kinds.get(kind)?.became(state, at.getTime() - dueAt.getTime());
};

/** Words of the log about a message that was not sent in time. */
export const missedWords = 'a message was not sent in time, and will not be';
