import type { NewItem, OutboxItem, OutboxState } from './outbox-store.ts';
import type { RequestKey } from './request-key.ts';
import type { DigestKey, Subscription } from './subscription.ts';

/** What is to be written down for one subscription that came due: how it is kept from then on, and its digests. */
export interface Plan {
  readonly subscription: Subscription;
  readonly items: readonly NewItem[];
}

/** What is kept about subscriptions. Every change is durable before its promise resolves. */
export interface DigestStore {
  subscription(key: DigestKey): Promise<Subscription | null>;
  /** Changes a subscription, or makes it, in one transaction; what `change` returns is what is kept, `null` leaves it. */
  revise(
    key: DigestKey,
    change: (before: Subscription | null) => Subscription | null,
    request?: RequestKey,
  ): Promise<Subscription | null>;
  /** How many digests a channel has that are not off. */
  countIn(team: string, channel: string): Promise<number>;
  /** The digests of a team that are not off, by channel, and how many there are in all. */
  list(team: string, limit: number): Promise<{ readonly listed: readonly Subscription[]; readonly count: number }>;
  /** Writes down, in one transaction, what `decide` says of those that are due, at most `limit`, earliest first; returns what it said. */
  takeDue(
    now: Date,
    limit: number,
    decide: (due: readonly Subscription[]) => readonly Plan[],
  ): Promise<readonly Plan[]>;
  /** A digest because a person asks: put in, or opened again out of these states; `null` when there is one already. */
  request(
    key: DigestKey,
    item: NewItem,
    from: readonly OutboxState[],
    change: (before: Subscription) => Subscription,
    request?: RequestKey,
  ): Promise<OutboxItem | null>;
}
