import type { Consequence, OutboxItem, OutboxState, Outcome } from '../store/outbox-store.ts';
import type { Message } from '../views/message.ts';

/** A message as it would be posted now. */
export interface Composed {
  readonly message: Message;
  /** How far the record had come. */
  readonly seq: number;
}

/** What the owner of a message is told. */
interface OwnerNotice {
  readonly person: string;
  readonly message: Message;
}

/** A kind of message: the outbox sends it once, and everything else about it is decided here. */
export interface OutboxKind {
  /** Puts in what has come due, at most this much; how much it was. */
  takeDue?(now: Date, limit: number): Promise<number>;
  /** Says at sending time what it says, or why it says nothing after all. */
  compose(item: OutboxItem, now: Date): Promise<Composed | { readonly skip: string }>;
  /** What follows from its outcome, to be written down together with it. */
  settled(item: OutboxItem, outcome: Outcome): Consequence | null;
  /** What its owner is told when it failed or nobody knows whether it is there; `null` where there is nothing to be said. */
  ownerNotice(item: OutboxItem): Promise<OwnerNotice | null>;
  /** Hears what became of it, once that is durable. */
  became(state: OutboxState, millisecondsLate: number): void;
}

/** Where it is noted what happened: never what anybody wrote. */
export interface OutboxLog {
  warn(about: object, words: string): void;
  error(about: object, words: string): void;
}
