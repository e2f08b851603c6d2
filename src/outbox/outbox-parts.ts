import type { OutboxItem, OutboxState, OutboxStore } from '../store/outbox-store.ts';
import type { OutboxKind, OutboxLog } from './outbox-kind.ts';
import type { Posting } from './posting.ts';
import type { RateLimiter } from './rate-limiter.ts';

/** What the steps of sending share. */
export interface OutboxParts {
  readonly store: OutboxStore;
  readonly posting: Posting;
  /** The kinds of message, by the name that their items bear. */
  readonly kinds: ReadonlyMap<string, OutboxKind>;
  readonly rateLimiter: RateLimiter;
  readonly log: OutboxLog;
  /** The clock that decides what is due; it may be moved. */
  readonly now: () => Date;
  /** A clock that only goes forward, in milliseconds. */
  readonly elapsed: () => number;
  /** A fresh id that nobody can guess. */
  readonly newId: () => string;
}

/** For how long a message is held by whoever sends it: much longer than a call may take. */
export const lease = 60_000;

/** Adds milliseconds to an instant. */
export const after = (at: Date, milliseconds: number): Date => new Date(at.getTime() + milliseconds);

/** How a message is named in the log. */
export const named = ({ id, team, kind, key }: OutboxItem): object => ({ item: id, team, kind, key });

/** Lets the kind of a message hear what became of it. */
export const observe = ({ kinds }: OutboxParts, { kind, dueAt }: OutboxItem, state: OutboxState, at: Date): void =>
  kinds.get(kind)?.became(state, at.getTime() - dueAt.getTime());
