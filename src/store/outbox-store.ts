import type { SubscriptionChange } from './subscription.ts';

/** What became of a message so far. */
export type OutboxState = 'pending' | 'sending' | 'sent' | 'skipped' | 'missed' | 'failed' | 'ambiguous';

/** Which message: a team has one of a kind under a key, and whatever tells one from another is in the key. */
export interface ItemKey {
  readonly team: string;
  readonly kind: string;
  readonly key: string;
}

/** A message that is to be sent once: where it goes, and between which instants. */
interface Addressed extends ItemKey {
  readonly channel: string;
  /** Slack's own time of the message that it answers to; `null` where it stands in the channel itself. */
  readonly thread: string | null;
  /** The person who asked for it; `null` where nobody did. */
  readonly asked: string | null;
  /** The id in the message’s metadata by which it is found again. */
  readonly deliveryId: string;
  readonly dueAt: Date;
  /** After this instant it is not sent any more. */
  readonly expiresAt: Date;
}

/** A message as it begins: to be sent, or with the outcome that it has from the start. */
export type NewItem = Addressed & { readonly notBefore: Date } & (
    | { readonly state: 'pending'; readonly why: null }
    | { readonly state: 'missed' | 'failed'; readonly why: string }
  );

/** A message in the outbox: unique by its key, and never forgotten. */
export interface OutboxItem extends Addressed {
  readonly id: number;
  readonly state: OutboxState;
  readonly why: string | null;
  readonly attempts: number;
  readonly leaseUntil: Date | null;
  readonly leaseBy: string | null;
  /** When the last call began. */
  readonly sendingAt: Date | null;
  /** Slack's own time of the last post in this channel that was known when that call began. */
  readonly afterTs: string | null;
  /** How far the record had come in the message that was last tried. */
  readonly seq: number | null;
  readonly ts: string | null;
  readonly changedAt: Date;
}

/** What follows after a state; what is left out stays. */
export type Outcome =
  | { readonly state: 'sent'; readonly ts: string }
  | { readonly state: 'skipped' | 'missed' | 'failed' | 'ambiguous'; readonly why: string }
  | { readonly state: 'pending'; readonly why: string; readonly notBefore: Date };

/** What else is written, in the same transaction, when an outcome is: a line for each kind that needs one. */
export type Consequence = SubscriptionChange;

/** What is kept of messages that are sent once. Every change is durable before its promise resolves, and guarded by the state it comes from. */
export interface OutboxStore {
  /** Puts a message in; false when there is one of this key. */
  add(item: NewItem, now: Date): Promise<boolean>;
  find(key: ItemKey): Promise<OutboxItem | null>;
  /** Of the items whose key begins so, the one with the greatest key. */
  last(prefix: ItemKey): Promise<OutboxItem | null>;
  /**
   * Takes pending messages whose time has come and that nobody has leased, until then: one guarded statement. `leaseToken` is one
   * that no other claim has, not even one of the same process: whoever lets a lease run out cannot go on.
   */
  claim(leaseToken: string, now: Date, until: Date, limit: number): Promise<readonly OutboxItem[]>;
  /** Pending messages that nobody has leased and whose time has passed are missed. */
  expire(now: Date, limit: number): Promise<readonly OutboxItem[]>;
  /** Messages being sent whose lease has run out without saying what came of it, longest first. */
  unsettled(now: Date, limit: number): Promise<readonly OutboxItem[]>;
  /** Takes one of those under a lease of its own; `null` when somebody else has by now. */
  adopt(item: OutboxItem, leaseToken: string, until: Date): Promise<OutboxItem | null>;
  /** Marks it `sending`; false when the lease was lost. Call before every attempt, also when the first was surely refused. */
  markSending(item: OutboxItem, at: Date, until: Date, seq: number): Promise<boolean>;
  /** What came of it, from pending or sending, and what follows from that, in one transaction; false when the lease was lost. */
  settle(item: OutboxItem, outcome: Outcome, at: Date, consequence: Consequence | null): Promise<boolean>;
  /** Gives it back: as sending, unsettled; as pending, claimable from then on. */
  release(item: OutboxItem, notBefore: Date): Promise<void>;
  /** Messages whose owner has to be notified. */
  toNotify(limit: number): Promise<readonly OutboxItem[]>;
  /** Notes that it is being told, or with `due` that it has to be told after all; whether that was news. */
  setNotified(item: OutboxItem, tell: 'told' | 'due'): Promise<boolean>;
}
