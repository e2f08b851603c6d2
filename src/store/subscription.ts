import type { RuleProgress } from '../record/digest-rule.ts';

/** Key of a subscription: a channel's digest of a negotiation. */
export interface DigestKey {
  readonly team: string;
  readonly channel: string;
  readonly negotiation: string;
}

/** Subscription of a channel: the rule it was set up with, and its progress. */
export interface Subscription extends DigestKey, RuleProgress {
  /** Person who set it up. */
  readonly owner: string;
  /** `seq` of the record in the channel's last digest, or at set-up. */
  readonly seq: number;
  /** Local day of the channel's last digest, or of set-up. */
  readonly since: string;
}

/** Change of an existing subscription; ignored when there is none. */
export interface SubscriptionChange {
  readonly of: DigestKey;
  readonly change: (before: Subscription) => Subscription;
}
