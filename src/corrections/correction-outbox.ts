import type { OutboxKind, Skipped } from '../outbox/outbox-kind.ts';
import type { Posting } from '../outbox/posting.ts';
import type { Day } from '../record/dates.ts';
import type { Negotiation } from '../record/negotiation.ts';
import { isSubstantial } from '../record/substance.ts';
import type { NewItem, OutboxItem, OutboxState, OutboxStore } from '../store/outbox-store.ts';
import type { Post } from '../store/post.ts';
import type { CorrectionPlan, PostStore, TouchedPost } from '../store/post-store.ts';
import type { Store } from '../store/store.ts';
import { correctedMessage, correctionMessage, removedMessage } from '../views/correction.ts';
import type { Markdown } from '../views/markdown.ts';
import type { Message } from '../views/message.ts';
import type { Words } from '../words/words.ts';
import { type Correction, correctionsOf } from './corrections-of.ts';
import { type Histories, pastRecord } from './past-record.ts';

/** Name of the outbox kind of corrections. */
export const correctionKind = 'correction';

/** A post drawn again, and the old words of the entries that changed in it. */
export interface Redrawn {
  /** The same answer from the record that is given; `null` where its line names nothing any more. */
  readonly message: Message | null;
  readonly oldWords: ReadonlyMap<string, Markdown>;
}

/** Parts of the correction kind of outbox item. */
export interface CorrectionParts {
  readonly store: Pick<Store, 'since' | 'history'> & { readonly posts: PostStore; readonly outbox: OutboxStore };
  readonly find: Posting['find'];
  /** Returns a team's record as it stands, or as known on a day. */
  readonly record: (team: string, negotiation: string, day: Day | null) => Promise<Negotiation>;
  /** Draws a post again: from `corrected`, with the words that its entries have in `past`. */
  readonly redraw: (
    post: Post & { readonly line: string },
    records: { readonly past: Negotiation; readonly corrected: Negotiation },
    entries: readonly string[],
  ) => Promise<Redrawn>;
  readonly words: Words;
  readonly observer: { became(state: OutboxState): void };
}

const day = 86_400_000;

/** Retention of a remembered post, in which it is corrected, ms. */
const remembered = 90 * day;

/** Time in which a change may be undone or changed again before a post is corrected, ms. */
const hold = 30_000;

/** Time limit for sending a correction, ms. */
const lasting = 7 * day;

/** Wait for an earlier correction of the same post, ms. */
const untilSettled = 5_000;

/** Time after which a post that cannot be found was surely not made, ms; and the wait until it is looked for again. */
const [underWay, untilNextLook] = [120_000, 30_000];

const after = (at: Date, milliseconds: number): Date => new Date(at.getTime() + milliseconds);

/** Returns the day of an `as-of` line; `null` for any other line, which is about the record now. */
const dayAsked = ({ line }: Post): Day | null => /^as-of (\d{4}-\d{2}-\d{2})\b/u.exec(line ?? '')?.[1] ?? null;

/** Creates the outbox kind of corrections: it finds posts whose lines have changed, and answers in their threads. */
export const createCorrectionKind = (parts: CorrectionParts): OutboxKind => {
  const { store, words } = parts;
  let read = -1;
  let cleanedAt = Number.NEGATIVE_INFINITY;

  const planAt = (now: Date): CorrectionPlan => ({
    entriesOf: (changed) => [...new Set(changed.filter(isSubstantial).map(({ revision }) => revision.entry))],
    itemFor(post, seq, changed) {
      const isPurged = changed.some(
        ({ revision: { entry, reason } }) => reason?.code === 'purged' && post.entries.includes(entry),
      );
      // Removes purged lines even where corrections are off.
      if (post.isOff && !isPurged) return null;
      const item = itemFor(post, seq, now);
      // After an earlier copy was restored, the same number may stand for another change.
      return { ...item, deliveryId: store.outbox.deliveryIdOf(item, changed.at(-1)?.revision.recordedAt) };
    },
  });

  /** Looks for a post whose `ts` is not known, and puts its correction into its thread when it is there. */
  const looked = async (item: OutboxItem, post: Post, now: Date) => {
    const { team, kind, channel, deliveryId } = post;
    const found =
      post.ts !== null
        ? ({ kind: 'found', ts: post.ts } as const)
        : await parts.find({ team, kind, channel, thread: null, deliveryId, since: null });
    switch (found.kind) {
      case 'found':
        await store.posts.arrived(deliveryId, found.ts);
        await store.outbox.add(
          {
            ...item,
            ...{ key: `${item.key} found`, thread: found.ts },
            deliveryId: store.outbox.deliveryIdOf({ ...item, key: `${item.key} found` }, item.deliveryId),
            ...{ notBefore: now, ...pending },
          },
          now,
        );
        return { skip: 'found' };
      case 'absent':
        if (now.getTime() - post.postedAt.getTime() < underWay) return { wait: untilNextLook };
        await store.posts.forget(deliveryId);
        return { skip: 'not-arrived' };
      case 'unreadable':
        return { skip: found.error };
      case 'unreachable':
        return { wait: untilNextLook };
    }
  };

  const historiesSince = async (post: Post, seq: number): Promise<Histories> => {
    const key = { team: post.team, negotiation: post.negotiation };
    const revisions = await store.since(key, post.seq);
    const entries = [...new Set(revisions.filter((revision) => revision.seq <= seq).map(({ entry }) => entry))];
    return new Map(await Promise.all(entries.map(async (entry) => [entry, await store.history(key, entry)] as const)));
  };

  const composed = async (post: Post & { readonly ts: string }) => {
    const asked = dayAsked(post);
    const { seq } = await parts.record(post.team, post.negotiation, null);
    const present = await parts.record(post.team, post.negotiation, asked);
    const histories = await historiesSince(post, seq);
    const entries = post.shows.map(({ entry }) => entry);
    const since = (from: number) => correctionsOf(present, entries, histories, { from, to: seq, day: asked });
    const [all, told] = [since(post.seq), since(post.toldSeq)];
    if (told.length === 0) return { skip: 'unchanged' };
    const isPurged = all.some(({ what }) => what === 'removed');
    const isOff = (await store.posts.offBy(post.team, post.channel)) !== null;
    if (isOff && !isPurged) return { skip: 'off' };
    const message = await amended(post, present, histories, all);
    const amends = message && { amends: { ts: post.ts, message } };
    if (isOff) return { skip: 'off', ...amends };
    return { message: correctionMessage(present.header.command, told, words), seq, ...amends };
  };

  /** Returns the post as it reads now; `null` when it stays as it is. */
  const amended = async (
    post: Post,
    present: Negotiation,
    histories: Histories,
    corrections: readonly Correction[],
  ): Promise<Message | null> => {
    const { name, command } = present.header;
    const isPurged = corrections.some(({ what }) => what === 'removed');
    const redrawn =
      post.line === null ? null : await redraw({ ...post, line: post.line }, present, histories, corrections);
    if (redrawn?.message) return correctedMessage(redrawn.message, corrections, redrawn.oldWords, words);
    if (isPurged) await store.posts.dropLine(post.deliveryId);
    if (isPurged) return removedMessage({ name, command }, words);
    return (
      redrawn &&
      correctedMessage(removedMessage({ name, command }, words, 'withdrawn'), corrections, redrawn.oldWords, words)
    );
  };

  const redraw = (
    post: Post & { readonly line: string },
    present: Negotiation,
    histories: Histories,
    corrections: readonly Correction[],
  ): Promise<Redrawn> => {
    const entries = corrections.map(({ entry }) => entry);
    const point = { seq: post.seq, day: dayAsked(post) };
    const past = pastRecord(present, histories, point);
    const corrected = pastRecord(present, histories, point, new Set(entries));
    return parts.redraw(post, { past, corrected }, entries);
  };

  return {
    async takeDue(team, now, limit) {
      if (now.getTime() - cleanedAt > day) {
        await store.posts.forgetBefore(after(now, -remembered));
        cleanedAt = now.getTime();
      }
      const newest = await store.posts.newestSeq();
      if (newest === read) return 0;
      const taken = await store.posts.takeChanges(team, now, after(now, -remembered), limit, planAt(now));
      if (taken === 0) read = newest;
      return taken;
    },
    async compose(item, now): Promise<Awaited<ReturnType<OutboxKind['compose']>>> {
      const post = await store.posts.find(postOf(item));
      if (!post) return { skip: 'forgotten' } satisfies Skipped;
      const { ts } = post;
      if (item.thread === null || ts === null) return looked(item, post, now);
      return (await store.posts.isBehind(item)) ? { wait: untilSettled } : composed({ ...post, ts });
    },
    settled: (item, outcome) => (outcome.state === 'sent' ? { told: postOf(item), seq: item.seq ?? 0 } : null),
    ownerNotice: async () => null,
    became: (state) => parts.observer.became(state),
  };
};

const pending = { state: 'pending', why: null } as const;

/** Makes the correction of a post after a burst of changes, which ends with this `seq`. */
const itemFor = (
  post: TouchedPost,
  seq: number,
  now: Date,
): Omit<Extract<NewItem, { state: 'pending' }>, 'deliveryId'> => ({
  ...{ team: post.team, kind: correctionKind, key: `${post.deliveryId} ${String(seq).padStart(16, '0')}` },
  ...{ channel: post.channel, thread: post.ts, asked: null },
  ...{ dueAt: now, notBefore: after(now, hold), expiresAt: after(now, lasting), ...pending },
});

/** Returns the delivery id of the post that an item corrects. */
const postOf = ({ key }: Pick<OutboxItem, 'key'>): string => key.slice(0, key.indexOf(' '));
