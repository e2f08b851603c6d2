import type { Conversation } from '../record/conversation.ts';
import type { DigestRule } from '../record/digest-rule.ts';
import type { Subscription } from '../store/subscription.ts';
import type { Message } from '../views/message.ts';
import type { Occurrence } from './occurrence.ts';

export type { Occurrence, Subscription };

/** Something to be done about a channel's digest; `channel` where it is not the one it is asked in. */
export type DigestTask = (
  | { readonly do: 'look' | 'list' | 'resume' | 'off' | 'restore' }
  /** `rule`: what would hold if none is set up. */
  | { readonly do: 'preview'; readonly rule: DigestRule }
  | { readonly do: 'set'; readonly rule: DigestRule }
  | { readonly do: 'pause'; readonly until: string }
  /** `again`: the person has looked, and wants one that may be there already to be sent once more. */
  | { readonly do: 'send'; readonly again: boolean }
) & { readonly channel?: string };

/** Everything there is to know before something is done about a channel's digest. */
export interface Situation {
  readonly now: Date;
  readonly person: string;
  readonly channel: string;
  /** The person's own time zone; the record's where Slack does not say. */
  readonly zone: string;
  /** `null` where Slack does not say: then nothing stands in the way. */
  readonly place: Conversation | null;
  readonly subscription: Subscription | null;
  readonly last: Occurrence | null;
  /** The local day in the rule's zone, and the digest of that day. */
  readonly today: string;
  readonly todays: Occurrence | null;
  /** How many digests this channel has. */
  readonly count: number;
}

/** A subscription with the latest of its digests. */
interface Listed {
  readonly subscription: Subscription;
  readonly last: Occurrence | null;
}

/** What came of a task: how things stand now, and what was asked for. */
export interface DigestDone {
  readonly situation: Situation;
  /** The digest that was ordered; `null` when its day has had one. */
  readonly ordered?: Occurrence | null;
  readonly message?: Message;
  /** `isOpen`: whether the person may know which channel it is. */
  readonly list?: { readonly listed: readonly (Listed & { readonly isOpen: boolean })[]; readonly count: number };
}
