import type { DigestRule } from '../record/digest-rule.ts';
import type { RequestKey } from './store.ts';

/** Which channel's digest of which negotiation. */
export interface DigestKey {
  readonly team: string;
  readonly channel: string;
  readonly negotiation: string;
}

/** A local day that is to have a digest, and the instant at which it is due. */
export interface DueDay {
  readonly date: string;
  readonly at: Date;
}

/** A channel's digest as it was set up, and how far it has come. */
export interface Subscription extends DigestKey {
  /** Who set it up. */
  readonly owner: string;
  readonly rule: DigestRule;
  /** The next occurrence; `null` while it is off, or stopped until mended. */
  readonly due: DueDay | null;
  /** The latest local day that has an outcome, whatever it was. */
  readonly done: string | null;
  /** The local day on which it is back after a pause. */
  readonly pausedUntil: string | null;
  /** Slack's word for what has to be mended before anything can be posted. */
  readonly stopped: string | null;
  readonly isOff: boolean;
  /** How far the record had come when the channel was last told. */
  readonly seq: number;
  /** The local day on which it was last told, or else set up. */
  readonly since: string;
}

/** What became of a digest so far. */
export type OccurrenceState = 'pending' | 'sending' | 'sent' | 'skipped' | 'missed' | 'failed' | 'ambiguous';

/** One digest in one channel on one local day: unique by these, and never forgotten. */
export interface Occurrence extends DigestKey {
  readonly id: number;
  readonly date: string;
  readonly state: OccurrenceState;
  readonly why: string | null;
  /** The person who asked for it; `null` where the rule did. */
  readonly asked: string | null;
  /** The id in the message’s metadata by which it is found again. */
  readonly deliveryId: string;
  readonly dueAt: Date;
  /** After this instant it is not sent any more. */
  readonly expiresAt: Date;
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

/** What is to be written down for one subscription that came due: what is to be done, or that nothing can be until it is mended. */
export type Plan =
  | Planned
  | { readonly of: DigestKey; readonly failed: DueDay & { readonly deliveryId: string; readonly why: string } };

/** The days that were missed, the one to be sent, and the next. */
export interface Planned {
  readonly of: DigestKey;
  readonly missed: readonly (DueDay & { readonly deliveryId: string })[];
  readonly send: (DueDay & { readonly deliveryId: string; readonly notBefore: Date; readonly expiresAt: Date }) | null;
  readonly next: DueDay;
}

/** A digest that a person asks for now. */
export interface OccurrenceRequest extends DigestKey {
  readonly date: string;
  readonly at: Date;
  readonly expiresAt: Date;
  readonly deliveryId: string;
  readonly person: string;
}

/** What follows after a state; what is left out stays. */
export type Outcome =
  | { readonly state: 'sent'; readonly ts: string }
  | { readonly state: 'skipped' | 'missed'; readonly why: string }
  /** `stop`: nothing more is sent to this channel until somebody mends it. */
  | { readonly state: 'failed'; readonly why: string; readonly stop: boolean }
  | { readonly state: 'ambiguous'; readonly why: string }
  | { readonly state: 'pending'; readonly why: string; readonly notBefore: Date };

/** A subscription with the latest of its digests. */
export interface Listed {
  readonly subscription: Subscription;
  readonly last: Occurrence | null;
}

/** What is kept about digests. Every change is durable before its promise resolves, and guarded by the state it comes from. */
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
  list(team: string, limit: number): Promise<{ readonly listed: readonly Listed[]; readonly count: number }>;
  /** Writes down, in one transaction, what `decide` says of those that are due, at most `limit`, earliest first; returns what it said. */
  takeDue(
    now: Date,
    limit: number,
    decide: (due: readonly Subscription[]) => readonly Plan[],
  ): Promise<readonly Plan[]>;
  /** A digest for a local day because a person asks: made, or opened again out of these states; `null` when the day has one already. */
  request(
    wanted: OccurrenceRequest,
    from: readonly OccurrenceState[],
    change: (before: Subscription) => Subscription,
    request?: RequestKey,
  ): Promise<Occurrence | null>;
  occurrence(key: DigestKey, date: string): Promise<Occurrence | null>;
  lastOccurrence(key: DigestKey): Promise<Occurrence | null>;
  /**
   * Takes pending digests whose time has come and that nobody has leased, until then: one guarded statement. `leaseToken` is one
   * that no other claim has, not even one of the same process: whoever lets a lease run out cannot go on.
   */
  claim(leaseToken: string, now: Date, until: Date, limit: number): Promise<readonly Occurrence[]>;
  /** Pending digests that nobody has leased and whose time has passed are missed. */
  expire(now: Date, limit: number): Promise<readonly Occurrence[]>;
  /** Digests being sent whose lease has run out without saying what came of it, longest first. */
  unsettled(now: Date, limit: number): Promise<readonly Occurrence[]>;
  /** Takes one of those under a lease of its own; `null` when somebody else has by now. */
  adopt(occurrence: Occurrence, leaseToken: string, until: Date): Promise<Occurrence | null>;
  /** Marks it `sending`; false when the lease was lost. Call before every attempt, also when the first was surely refused. */
  markSending(occurrence: Occurrence, at: Date, until: Date, seq: number): Promise<boolean>;
  /** What came of it, from pending or sending; false when the lease was lost. */
  settle(occurrence: Occurrence, outcome: Outcome, at: Date): Promise<boolean>;
  /** Gives it back: as sending, unsettled; as pending, claimable from then on. */
  release(occurrence: Occurrence, notBefore: Date): Promise<void>;
  /** Digests whose owner has to be notified. */
  toNotify(limit: number): Promise<readonly Occurrence[]>;
  /** Notes that it is being told, or with `due` that it has to be told after all; whether that was news. */
  setNotified(occurrence: Occurrence, tell: 'told' | 'due'): Promise<boolean>;
}
