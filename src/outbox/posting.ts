import type { Message } from '../views/message.ts';

/** A message on its way; `deliveryId` goes along in its metadata, so that it can be found again. */
export interface OutgoingMessage {
  readonly team: string;
  readonly kind: string;
  readonly channel: string;
  /** Slack's own time of the message that it answers to; `null` where it stands in the channel itself. */
  readonly thread: string | null;
  readonly deliveryId: string;
  readonly message: Message;
}

/** What came of a call that posts. Only `unknown` leaves it open whether the message is there. */
export type Posted =
  | { readonly kind: 'sent'; readonly ts: string }
  /** The connection failed before anything was sent. */
  | { readonly kind: 'not-sent' }
  | { readonly kind: 'rate-limited'; readonly milliseconds: number }
  /** Slack declined, and this is its word for why. */
  | { readonly kind: 'refused'; readonly error: string }
  | { readonly kind: 'unknown' };

/** What a look at a channel's past says of a delivery id. */
export type Found =
  | { readonly kind: 'found'; readonly ts: string }
  /** All of the time in question was read, and it is not there. */
  | { readonly kind: 'absent' }
  /** It cannot be looked up here, and this is Slack's word for why. */
  | { readonly kind: 'unreadable'; readonly error: string }
  | { readonly kind: 'unreachable' };

/** Where a message may be: its delivery id, and Slack's own time of a message that is surely older, if there is one. No clock of ours is asked. */
export interface Trace {
  readonly team: string;
  readonly kind: string;
  readonly channel: string;
  readonly thread: string | null;
  readonly deliveryId: string;
  readonly since: string | null;
}

/** The way to Slack, as far as the outbox needs one. No call of it ever throws, or repeats itself. */
export interface Posting {
  post(outgoing: OutgoingMessage): Promise<Posted>;
  find(trace: Trace): Promise<Found>;
  /** Tells one person, in a direct message. */
  sendDirect(team: string, person: string, message: Message): Promise<Posted>;
}
