import type { DigestRule, DueDay } from '../record/digest-rule.ts';

/** Which channel's digest of which negotiation. */
export interface DigestKey {
  readonly team: string;
  readonly channel: string;
  readonly negotiation: string;
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

/** A change of a subscription that is there; of none it changes nothing. */
export interface SubscriptionChange {
  readonly of: DigestKey;
  readonly change: (before: Subscription) => Subscription;
}
