import type { Consequence, OutboxItem, OutboxState, Outcome } from '../store/outbox-store.ts';
import type { NewPost } from '../store/post.ts';
import type { Message } from '../views/message.ts';
import type { Amendment } from './posting.ts';

/** Message of an item, composed at sending time. */
export interface Composed {
  readonly message: Message;
  /** `seq` of the record that it was composed from. */
  readonly seq: number;
  /** An earlier message that is changed before this one is posted, again at every attempt. */
  readonly amends?: Amendment;
  /** Entries and versions in the message, stored with the attempt. */
  readonly post?: NewPost;
}

/** Why nothing is posted; an earlier message is changed all the same. */
export interface Skipped {
  readonly skip: string;
  readonly amends?: Amendment;
}

/** Milliseconds after which it is composed again, such as when an earlier item is settled. */
export interface Waiting {
  readonly wait: number;
}

/** Direct message to an item's owner about its outcome. */
interface OwnerNotice {
  readonly person: string;
  readonly message: Message;
}

/** Kind of outbox item: the outbox sends each once; its kind decides everything else. */
export interface OutboxKind {
  /** Whether it goes to a person: a direct message cannot be looked for, and is better sent twice than not at all. */
  readonly isDirect?: boolean;
  /** Plans at most `limit` things of a team that have come due into items; returns how many it planned. */
  takeDue?(team: string, now: Date, limit: number): Promise<number>;
  /** Composes the message at sending time, or returns why it is skipped or has to wait. */
  compose(item: OutboxItem, now: Date): Promise<Composed | Skipped | Waiting>;
  /** Returns the consequence to commit together with the outcome; `null` for none. */
  settled(item: OutboxItem, outcome: Outcome): Consequence | null;
  /** Returns the notice for a `failed`, `missed` or `ambiguous` item; `null` when its owner need not be told. */
  ownerNotice(item: OutboxItem): Promise<OwnerNotice | null>;
  /** Is called with the outcome once that is durable. */
  became(state: OutboxState, millisecondsLate: number): void;
}

/** Log of the outbox: it gets ids, states and error names, never a person's text. */
export interface OutboxLog {
  warn(about: object, words: string): void;
  error(about: object, words: string): void;
}
