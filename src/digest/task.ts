import type { Audience } from '../record/audience.ts';
import type { Conversation } from '../record/conversation.ts';
import type { DigestRule } from '../record/digest-rule.ts';
import type { Subscription } from '../store/subscription.ts';
import type { Message } from '../views/message.ts';
import type { Occurrence } from './occurrence.ts';

export type { Occurrence, Subscription };

/** Task about a channel's digest; `channel` is given when it is not the one the person asks in. */
export type DigestTask =
  /** `before`: what is looked for, since who reads the channel is asked only before a digest is set up. */
  (
    | { readonly do: 'look'; readonly before?: 'set' }
    | { readonly do: 'list' | 'resume' | 'off' | 'restore' }
    /** `rule`: used when the channel has no subscription. */
    | { readonly do: 'preview'; readonly rule: DigestRule }
    | { readonly do: 'set'; readonly rule: DigestRule }
    | { readonly do: 'pause'; readonly until: string }
    /** `again`: the person has checked, and wants an `ambiguous` digest sent once more. */
    | { readonly do: 'send'; readonly again: boolean }
  ) & { readonly channel?: string };

/** Situation of a channel's digest, as a task finds or leaves it. */
export interface Situation {
  readonly now: Date;
  readonly person: string;
  readonly channel: string;
  /** The person's own time zone; the record's when Slack does not say. */
  readonly zone: string;
  /** `null` when Slack does not say; then nothing about the channel prevents a digest. */
  readonly place: Conversation | null;
  /** `null` where it was not asked. */
  readonly audience: Audience | null;
  readonly subscription: Subscription | null;
  readonly last: Occurrence | null;
  /** Local day in the rule's zone; `todays` is the digest of that day. */
  readonly today: string;
  readonly todays: Occurrence | null;
  /** Number of active digests in this channel. */
  readonly count: number;
}

/** Subscription with the latest of its occurrences. */
interface Listed {
  readonly subscription: Subscription;
  readonly last: Occurrence | null;
}

/** Result of a task: the situation after it, and the digest, message or list it asked for. */
export interface DigestDone {
  readonly situation: Situation;
  /** The digest that was ordered; `null` when its day has had one already. */
  readonly ordered?: Occurrence | null;
  readonly message?: Message;
  /** `isOpen`: whether the person may know which channel it is. */
  readonly list?: { readonly listed: readonly (Listed & { readonly isOpen: boolean })[]; readonly count: number };
}
