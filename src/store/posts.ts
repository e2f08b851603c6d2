import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import type { HandledRequests } from './handled-requests.ts';
import type { Log } from './log.ts';
import type { Items } from './outbox-items.ts';
import type { NewPost, Post } from './post.ts';
import type { CorrectionPlan, PostStore, Succession, TouchedPost } from './post-store.ts';
import type { RecordKey } from './record-key.ts';

const PostRow = z
  .object({
    id: z.int(),
    team: z.string(),
    negotiation: z.string(),
    channel: z.string(),
    deliveryId: z.string(),
    ts: z.string().nullable(),
    kind: z.enum(['share', 'publish', 'digest']),
    line: z.string().nullable(),
    person: z.string().nullable(),
    day: z.string(),
    seq: z.int(),
    toldSeq: z.int(),
    postedAt: z.int().transform((instant) => new Date(instant)),
  })
  .readonly();

const ShowsRow = z.object({ entry: z.string(), version: z.int() }).readonly();

const TouchedRow = z.object({
  team: z.string(),
  channel: z.string(),
  deliveryId: z.string(),
  ts: z.string().nullable(),
  isOff: z.int().transform((flag) => flag === 1),
});

const MovedRow = z.object({ team: z.string(), negotiation: z.string(), seq: z.int() });

const rememberSql = `INSERT INTO post (team, negotiation, channel, delivery_id, kind, line, person, day, seq, told_seq, posted_at)
  VALUES (:team, :negotiation, :channel, :deliveryId, :kind, :line, :person, :day, :seq, :seq, :postedAt)
  ON CONFLICT (delivery_id) DO UPDATE SET line = excluded.line, day = excluded.day, seq = excluded.seq,
    told_seq = excluded.told_seq, posted_at = excluded.posted_at
  RETURNING id`;

// An entry that the record took from a file which could not be written down is not in the log, and cannot change there.
const showSql = `INSERT INTO post_entry (post, first, version)
  SELECT :post, first, :version FROM entry WHERE team = :team AND negotiation = :negotiation AND entry = :entry`;

// A post may be remembered after its record was read further: that part is read again, and whoever was told stays so.
const cursorSql = `INSERT INTO correction_cursor (team, negotiation, seq) VALUES (:team, :negotiation, :seq)
  ON CONFLICT DO UPDATE SET seq = min(seq, excluded.seq)`;

const movedSql = `SELECT team, negotiation, correction_cursor.seq FROM correction_cursor JOIN record USING (team, negotiation)
  WHERE correction_cursor.team = ? AND record.last_seq > correction_cursor.seq LIMIT ?`;

const touchedSql = `SELECT post.team, post.channel, delivery_id AS deliveryId, ts, uncorrected_channel.at IS NOT NULL AS isOff
  FROM entry JOIN post_entry USING (first) JOIN post ON post.id = post_entry.post
    LEFT JOIN uncorrected_channel ON uncorrected_channel.team = post.team AND uncorrected_channel.channel = post.channel
  WHERE entry.team = :team AND entry.negotiation = :negotiation AND entry.entry = :entry
    AND post_entry.version < :version AND posted_at > :since`;

const behindSql = `SELECT count(*) FROM outbox
  WHERE team = :team AND kind = :kind AND key >= :from AND key < :key AND state IN ('pending', 'sending')`;

/** Most revisions of one record that are read at once. */
const mostRevisions = 500;

const Count = z.int();

/** Prepares the statements of the posts, once for each connection. */
export const preparePostTables = (database: Database) => {
  const remember = database.prepare(rememberSql).pluck();
  const unshow = database.prepare('DELETE FROM post_entry WHERE post = ?');
  const show = database.prepare(showSql);
  const lower = database.prepare(cursorSql);
  const arrived = database.prepare('UPDATE post SET ts = ? WHERE delivery_id = ?');
  const told = database.prepare('UPDATE post SET told_seq = max(told_seq, ?) WHERE delivery_id = ?');
  const forget = database.prepare('DELETE FROM post WHERE delivery_id = ?');
  const forgetUnmade = database.prepare('DELETE FROM post WHERE delivery_id = ? AND ts IS NULL');
  return {
    remember({ shows, ...post }: NewPost, at: Date) {
      const { team, negotiation, seq } = post;
      const id = Count.parse(remember.get({ ...post, postedAt: at.getTime() }));
      unshow.run(id);
      for (const { entry, version } of shows) show.run({ post: id, team, negotiation, entry, version });
      lower.run({ team, negotiation, seq });
    },
    arrived: (deliveryId: string, ts: string) => arrived.run(ts, deliveryId),
    told: (deliveryId: string, seq: number) => told.run(seq, deliveryId),
    forget: (deliveryId: string) => forget.run(deliveryId),
    /** Forgets a post unless Slack took it. */
    forgetUnmade: (deliveryId: string) => forgetUnmade.run(deliveryId),
  };
};

/** Posts of one connection. */
export type PostTables = ReturnType<typeof preparePostTables>;

/** Prepares the post store of a connection; `retried` runs work, and again while the file is locked. */
export const preparePosts = (
  database: Database,
  { posts, log, items, requests }: { posts: PostTables; log: Log; items: Items; requests: HandledRequests },
  retried: <T>(work: () => T) => Promise<T>,
): PostStore => {
  const atOnce = <T>(work: () => T): Promise<T> => retried(() => database.transaction(work).immediate());
  const find = database.prepare(
    `SELECT id, team, negotiation, channel, delivery_id AS deliveryId, ts, kind, line, person, day, seq, told_seq AS toldSeq,
        posted_at AS postedAt FROM post WHERE delivery_id = ?`,
  );
  const shows = database.prepare(
    'SELECT entry, version FROM post_entry JOIN entry USING (first) WHERE post = ? ORDER BY first',
  );
  const newest = database.prepare('SELECT coalesce(max(seq), 0) FROM revision').pluck();
  const moved = database.prepare(movedSql);
  const touched = database.prepare(touchedSql);
  const moveOn = database.prepare(
    'UPDATE correction_cursor SET seq = :seq WHERE team = :team AND negotiation = :negotiation',
  );
  const behind = database.prepare(behindSql).pluck();
  const forgetBefore = database.prepare('DELETE FROM post WHERE posted_at < ?');
  const dropLine = database.prepare('UPDATE post SET line = NULL WHERE delivery_id = ?');
  const offBy = database.prepare('SELECT by FROM uncorrected_channel WHERE team = ? AND channel = ?').pluck();
  const turnOff = database.prepare(
    'INSERT INTO uncorrected_channel (team, channel, by, at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
  );
  const turnOn = database.prepare('DELETE FROM uncorrected_channel WHERE team = ? AND channel = ?');

  const found = (deliveryId: string): Post | null => {
    const row = find.get(deliveryId);
    if (row === undefined) return null;
    const { id, ...post } = PostRow.parse(row);
    return { ...post, shows: shows.all(id).map((one) => ShowsRow.parse(one)) };
  };

  /** Returns the posts that show one of the entries in a version before the latest of these. */
  const postsShowing = (key: RecordKey, entries: readonly string[], changed: readonly Succession[], since: Date) => {
    const versions = new Map(changed.map(({ revision }) => [revision.entry, revision.version]));
    const rows = entries.flatMap((entry) =>
      touched
        .all({ ...key, entry, version: versions.get(entry) ?? 0, since: since.getTime() })
        .map((row) => ({ ...TouchedRow.parse(row), entry })),
    );
    return [...Map.groupBy(rows, ({ deliveryId }) => deliveryId).values()].flatMap((group): readonly TouchedPost[] => {
      const [first] = group;
      if (!first) return [];
      const { entry: _one, ...post } = first;
      return [{ ...post, entries: group.map(({ entry }) => entry) }];
    });
  };

  const takeOne = ({ seq, ...key }: z.infer<typeof MovedRow>, now: Date, since: Date, plan: CorrectionPlan): void => {
    const revisions = log.since(key, seq, mostRevisions);
    const last = revisions.at(-1)?.seq ?? log.lastSeq(key);
    const changed = revisions.map((revision) => ({
      revision,
      before: revision.version > 1 ? log.before(key, revision.entry, revision.seq - 1) : undefined,
    }));
    for (const post of postsShowing(key, plan.entriesOf(changed), changed, since)) {
      const item = plan.itemFor(post, last, changed);
      if (item) items.insert(item, now);
    }
    moveOn.run({ ...key, seq: last });
  };

  return {
    remember: (post, at) => atOnce(() => posts.remember(post, at)),
    async arrived(deliveryId, ts) {
      await retried(() => posts.arrived(deliveryId, ts));
    },
    async dropLine(deliveryId) {
      await retried(() => dropLine.run(deliveryId));
    },
    async forget(deliveryId) {
      await retried(() => posts.forget(deliveryId));
    },
    find: (deliveryId) => retried(() => found(deliveryId)),
    forgetBefore: (instant) => retried(() => forgetBefore.run(instant.getTime()).changes),
    newestSeq: () => retried(() => Count.parse(newest.get())),
    takeChanges: (team, now, since, limit, plan) =>
      atOnce(() => {
        const records = moved.all(team, limit).map((row) => MovedRow.parse(row));
        for (const record of records) takeOne(record, now, since, plan);
        return records.length;
      }),
    isBehind: ({ team, kind, key }) =>
      retried(() => Count.parse(behind.get({ team, kind, key, from: key.slice(0, key.indexOf(' ') + 1) })) > 0),
    offBy: (team, channel) => retried(() => z.string().optional().parse(offBy.get(team, channel)) ?? null),
    setOff: (team, channel, off, request) =>
      atOnce(() => {
        requests.handle(team, request);
        if (off) turnOff.run(team, channel, off.by, off.at.getTime());
        else turnOn.run(team, channel);
      }),
  };
};
