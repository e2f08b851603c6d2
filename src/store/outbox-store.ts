import type { NewPost, PostTold } from './post.ts';
import type { SubscriptionChange } from './subscription.ts';

/** State of an outbox item; all but `pending` and `sending` are outcomes. */
export type OutboxState = 'pending' | 'sending' | 'sent' | 'skipped' | 'missed' | 'failed' | 'ambiguous';

/** Key of an item: unique per team and kind, so that everything that tells two items apart is in `key`. */
export interface ItemKey {
  readonly team: string;
  readonly kind: string;
  readonly key: string;
}

/** Address of an item: where it goes, and between which instants. */
interface Addressed extends ItemKey {
  readonly channel: string;
  /** Slack `ts` of the message whose thread it goes to; `null` when it stands in the channel itself. */
  readonly thread: string | null;
  /** Person who asked for it; `null` when a schedule did. */
  readonly asked: string | null;
  /** Delivery id in the message’s metadata, by which it is found again. */
  readonly deliveryId: string;
  readonly dueAt: Date;
  /** Instant after which it is not sent any more. */
  readonly expiresAt: Date;
}

/** New item: pending, or with the outcome that it has from the start. */
export type NewItem = Addressed & {
  readonly notBefore: Date;
  /** Whether its owner hears of it by another item, and not of this one. */
  readonly isTold?: boolean;
} & ({ readonly state: 'pending'; readonly why: null } | { readonly state: 'missed' | 'failed'; readonly why: string });

/** Item in the outbox: unique by its key, and never deleted. */
export interface OutboxItem extends Addressed {
  readonly id: number;
  readonly state: OutboxState;
  readonly why: string | null;
  readonly attempts: number;
  readonly leaseUntil: Date | null;
  readonly leaseBy: string | null;
  /** Start of the last attempt; `null` before the first. */
  readonly sendingAt: Date | null;
  /** Slack `ts` of the last post in this channel that was known when that attempt began; `null` for none. */
  readonly afterTs: string | null;
  /** `seq` of the record in the message that was last attempted; `null` before the first. */
  readonly seq: number | null;
  readonly ts: string | null;
  readonly changedAt: Date;
}

/** State to move an item to; fields that are left out stay. */
export type Outcome =
  | { readonly state: 'sent'; readonly ts: string }
  | { readonly state: 'skipped' | 'missed' | 'failed' | 'ambiguous'; readonly why: string }
  | { readonly state: 'pending'; readonly why: string; readonly notBefore: Date };

/** Change written in the transaction of an outcome: a union with one member for each kind that needs one. */
export type Consequence = SubscriptionChange | PostTold;

/**
 * Store of outbox items, each sent once. Every change is durable before its promise resolves, and guarded by the
 * state it comes from.
 */
export interface OutboxStore {
  /** When the file was last recognised as restored or copied: what came due by then may be posted. `null` for never. */
  readonly restoredAt: Date | null;
  /** Returns the delivery id of an item, the same in every copy of the file; `of` tells apart two of one key. */
  deliveryIdOf(key: ItemKey, of?: string): string;
  /** Adds an item; false when there is one of this key. */
  add(item: NewItem, now: Date): Promise<boolean>;
  find(key: ItemKey): Promise<OutboxItem | null>;
  /** Returns the item with the greatest key of those that begin with this one; `null` for none. */
  last(prefix: ItemKey): Promise<OutboxItem | null>;
  /**
   * Leases a team's pending items that are due and not leased, until `until`, in one guarded statement. `leaseToken` is unique
   * to the claim, even within one process, so that a holder whose lease ran out cannot go on.
   */
  claim(team: string, leaseToken: string, now: Date, until: Date, limit: number): Promise<readonly OutboxItem[]>;
  /** Marks `missed` a team's pending items without a lease that have expired, at most `limit`; returns them. */
  expire(team: string, now: Date, limit: number): Promise<readonly OutboxItem[]>;
  /** Returns a team's items `sending` whose lease has run out without an outcome, longest first, at most `limit`. */
  unsettled(team: string, now: Date, limit: number): Promise<readonly OutboxItem[]>;
  /** Takes an unsettled item under a new lease; `null` when another claim has taken it. */
  adopt(item: OutboxItem, leaseToken: string, until: Date): Promise<OutboxItem | null>;
  /**
   * Marks it `sending`; false when the lease was lost. Call before every attempt, also when the first was surely
   * refused. A `post` is remembered in the same transaction.
   */
  markSending(item: OutboxItem, at: Date, until: Date, seq: number, post?: NewPost): Promise<boolean>;
  /**
   * Records the outcome of a pending or sending item with its consequence, and of its post whether it was made, in one
   * transaction; false when the lease was lost.
   */
  settle(item: OutboxItem, outcome: Outcome, at: Date, consequence: Consequence | null): Promise<boolean>;
  /** Ends the lease: a sending item is then unsettled, a pending one claimable from `notBefore` on. */
  release(item: OutboxItem, notBefore: Date): Promise<void>;
  /** Returns a team's items whose owner has to be notified, at most `limit`. */
  toNotify(team: string, limit: number): Promise<readonly OutboxItem[]>;
  /**
   * Records the owner as notified (`told`) or, undoing that, to be notified (`due`); returns whether that changed it.
   */
  setNotified(item: OutboxItem, tell: 'told' | 'due'): Promise<boolean>;
}
