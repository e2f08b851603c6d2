import type { Message } from '../views/message.ts';

/** Message to post; its metadata carries `deliveryId`, by which it is found again. */
export interface OutgoingMessage {
  readonly team: string;
  readonly kind: string;
  readonly channel: string;
  /** Slack `ts` of the message whose thread it goes to; `null` when it stands in the channel itself. */
  readonly thread: string | null;
  readonly deliveryId: string;
  readonly message: Message;
}

/** Message to put in the place of one that stands in a channel. */
export interface Amendment {
  /** Slack `ts` of the message that stands there. */
  readonly ts: string;
  readonly message: Message;
}

/** Result of a call that posts. Only `unknown` leaves open whether the message is there. */
export type Posted =
  | { readonly kind: 'sent'; readonly ts: string }
  /** The connection failed before anything was sent. */
  | { readonly kind: 'not-sent' }
  | { readonly kind: 'rate-limited'; readonly milliseconds: number }
  /** Slack declined; `error` is its code. */
  | { readonly kind: 'refused'; readonly error: string }
  | { readonly kind: 'unknown' };

/** Result of looking for a delivery id in a channel's history. */
export type Found =
  | { readonly kind: 'found'; readonly ts: string }
  /** The whole period in question was read, and the message is not there. */
  | { readonly kind: 'absent' }
  /** The history cannot be read; `error` is Slack's code. */
  | { readonly kind: 'unreadable'; readonly error: string }
  | { readonly kind: 'unreachable' };

/**
 * Where to look for a message: its delivery id, and in `since` the Slack `ts` of a surely older message, `null` for
 * none. No clock of ours is used.
 */
export interface Trace {
  readonly team: string;
  readonly kind: string;
  readonly channel: string;
  readonly thread: string | null;
  readonly deliveryId: string;
  readonly since: string | null;
}

/** Slack calls that the outbox needs. None of them throws or retries. */
export interface Posting {
  post(outgoing: OutgoingMessage): Promise<Posted>;
  /** Puts a message in the place of another of ours; repeating it changes nothing. */
  amend(team: string, channel: string, amendment: Amendment): Promise<Posted>;
  find(trace: Trace): Promise<Found>;
  /** Sends a person a direct message. */
  sendDirect(team: string, person: string, message: Message): Promise<Posted>;
}
