import type { Shows } from '../record/shows.ts';

/** Post about to be made, with all that its correction needs; none of its text is kept. */
export interface NewPost {
  readonly team: string;
  readonly negotiation: string;
  readonly channel: string;
  /** Delivery id in the message's metadata, by which it is found again. */
  readonly deliveryId: string;
  readonly kind: 'share' | 'publish' | 'digest';
  /** Line whose answer it is, with its form and page; `null` where the record alone does not draw it again. */
  readonly line: string | null;
  /** Person that it names: who asked, or who put it on record; `null` where it names nobody. */
  readonly person: string | null;
  /** Day that it speaks of. */
  readonly day: string;
  /** `seq` of the record in it. */
  readonly seq: number;
  readonly shows: readonly Shows[];
}

/** Post of the last 90 days; `shows` by what its entries are called now. */
export interface Post extends NewPost {
  /** Slack `ts` of the message; `null` until it is known. */
  readonly ts: string | null;
  /** `seq` of the record in its last correction, or in the post itself. */
  readonly toldSeq: number;
  readonly postedAt: Date;
}

/** Records that a correction of a post was sent. */
export interface PostTold {
  /** Delivery id of the post. */
  readonly told: string;
  /** `seq` of the record in the correction. */
  readonly seq: number;
}
