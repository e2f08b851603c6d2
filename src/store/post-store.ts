import type { Revision } from '../record/revision.ts';
import type { NewItem } from './outbox-store.ts';
import type { NewPost, Post } from './post.ts';
import type { RequestKey } from './request-key.ts';

/** Revision that a record was given since its log was last read for corrections, with the one it took the place of. */
export interface Succession {
  readonly before: Revision | undefined;
  readonly revision: Revision;
}

/** Post that shows entries which changed. */
export interface TouchedPost extends Pick<Post, 'team' | 'channel' | 'deliveryId' | 'ts'> {
  /** Whether its channel wants no corrections. */
  readonly isOff: boolean;
  /** Those of its entries that changed. */
  readonly entries: readonly string[];
}

/** Decision on a burst of changes: the entries whose posts are affected, and the outbox items for the posts found. */
export interface CorrectionPlan {
  /** Returns the entries whose posts have to be looked at. */
  entriesOf(changed: readonly Succession[]): readonly string[];
  /** Returns the item for a post, or `null`; `seq` is that of the burst's last revision. */
  itemFor(post: TouchedPost, seq: number, changed: readonly Succession[]): NewItem | null;
}

/** Store of the posts that were made, by what they show. Every change is durable before its promise resolves. */
export interface PostStore {
  /** Remembers a post before it is made; one of the same delivery id is replaced. */
  remember(post: NewPost, at: Date): Promise<void>;
  /** Records that Slack took a post. */
  arrived(deliveryId: string, ts: string): Promise<void>;
  /** Drops the line of a post, which may name what must not stay: its answer is then never drawn again. */
  dropLine(deliveryId: string): Promise<void>;
  /** Forgets a post that was surely not made. */
  forget(deliveryId: string): Promise<void>;
  find(deliveryId: string): Promise<Post | null>;
  /** Deletes posts made before this instant; returns how many. */
  forgetBefore(instant: Date): Promise<number>;
  /** Returns the newest `seq` of all records: one look-up, made at every tick. */
  newestSeq(): Promise<number>;
  /**
   * Reads what at most `limit` records of a team were given since they were last read, records the items that `plan` makes for
   * posts made after `since`, and moves on, all in one transaction; returns how many records it read.
   */
  takeChanges(team: string, now: Date, since: Date, limit: number, plan: CorrectionPlan): Promise<number>;
  /** Tells whether an earlier item of this post, by their keys, is not settled yet. */
  isBehind(item: { readonly team: string; readonly kind: string; readonly key: string }): Promise<boolean>;
  /** Returns who turned corrections off in a channel; `null` when they are on. */
  offBy(team: string, channel: string): Promise<string | null>;
  /** Turns corrections off in a channel, or on again. */
  setOff(
    team: string,
    channel: string,
    off: { readonly by: string; readonly at: Date } | null,
    request?: RequestKey,
  ): Promise<void>;
}
