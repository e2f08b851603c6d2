import type { NewItem, OutboxItem, OutboxState } from './outbox-store.ts';
import type { RecordKey } from './record-key.ts';
import type { RequestKey } from './request-key.ts';
import type { DigestKey, Subscription } from './subscription.ts';

/** Plan of a due subscription: its new state, and the outbox items of its digests. */
export interface Plan {
  readonly subscription: Subscription;
  readonly items: readonly NewItem[];
}

/** Requester of a change of a subscription, the task, and the time. */
export interface DigestAudit {
  readonly did: string;
  readonly by: string;
  readonly at: Date;
}

/** Change of a subscription as the audit keeps it; `rule` is the rule from then on. */
export interface Audited {
  readonly channel: string;
  readonly did: string;
  readonly by: string;
  readonly at: string;
  readonly rule: string;
}

/** Store of subscriptions. Every change is durable before its promise resolves. */
export interface DigestStore {
  subscription(key: DigestKey): Promise<Subscription | null>;
  /**
   * Changes or creates a subscription in one transaction, with a row of the audit where somebody asked for it; keeps
   * what `change` returns, `null` changes nothing.
   */
  revise(
    key: DigestKey,
    change: (before: Subscription | null) => Subscription | null,
    request?: RequestKey,
    audit?: DigestAudit,
  ): Promise<Subscription | null>;
  /** Returns who changed the digests of a record, oldest first. */
  audited(key: RecordKey): Promise<readonly Audited[]>;
  /** Counts a channel's subscriptions that are not off. */
  countIn(team: string, channel: string): Promise<number>;
  /** Lists a team's subscriptions that are not off, by channel, at most `limit`; `count` is the number of all. */
  list(team: string, limit: number): Promise<{ readonly listed: readonly Subscription[]; readonly count: number }>;
  /**
   * Records `decide`'s plans for at most `limit` due subscriptions of a team, earliest first, in one transaction;
   * returns the plans.
   */
  takeDue(
    team: string,
    now: Date,
    limit: number,
    decide: (due: readonly Subscription[]) => readonly Plan[],
  ): Promise<readonly Plan[]>;
  /**
   * Changes each of a team's subscriptions whose last day (of an outcome, a digest or its set-up) lies ahead of every
   * local day at `now`, which only a wrong clock can have written; returns how many.
   */
  reviseAhead(team: string, now: Date, change: (before: Subscription) => Subscription): Promise<number>;
  /**
   * Adds the digest that a person asks for, or reopens it from one of the states `from`; `null` when there is one
   * already.
   */
  request(
    key: DigestKey,
    item: NewItem,
    from: readonly OutboxState[],
    change: (before: Subscription) => Subscription,
    request?: RequestKey,
  ): Promise<OutboxItem | null>;
}
