import type { DigestRule, DueDay } from '../record/digest-rule.ts';

/** Key of a subscription: a channel's digest of a negotiation. */
export interface DigestKey {
  readonly team: string;
  readonly channel: string;
  readonly negotiation: string;
}

/** Subscription of a channel: the rule it was set up with, and its progress. */
export interface Subscription extends DigestKey {
  /** Person who set it up. */
  readonly owner: string;
  readonly rule: DigestRule;
  /** Next occurrence; `null` while it is off, or stopped until mended. */
  readonly due: DueDay | null;
  /** Latest local day that has an outcome of any kind; `null` when none has. */
  readonly done: string | null;
  /** Local day on which it is back after a pause; `null` when it is not paused. */
  readonly pausedUntil: string | null;
  /** Error code of Slack's that has to be mended before the next post, or `rule`; `null` when it is not stopped. */
  readonly stopped: string | null;
  readonly isOff: boolean;
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
