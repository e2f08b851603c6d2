import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import type { Revision } from '../record/revision.ts';
import { prepareHashChain } from './hash-chain.ts';
import { asWritten, columns, reasonText, revisionOf } from './revision-row.ts';
import type { Change, RecordKey } from './store.ts';
import { writtenColumns, writtenRowOf } from './written-row.ts';

const ofRecord = 'team = :team AND negotiation = :negotiation';

const standingSql = `SELECT ${columns} FROM entry CROSS JOIN revision
  ON revision.seq = (
    SELECT seq FROM standing WHERE first = entry.first AND known_at <= :asOf ORDER BY known_at DESC LIMIT 1)
  WHERE entry.team = :team AND entry.negotiation = :negotiation ORDER BY entry.first`;

const insertSql = `INSERT INTO revision (team, negotiation, entry, kind, version, body, known_at, recorded_at, author, origin, why,
    cleared_by, together, reason)
  VALUES (:team, :negotiation, :entry, :kind, :version, :body, :knownAt, :recordedAt, :author, :origin, :why,
    :clearedBy, :batchFirstSeq, :reason)
  RETURNING ${writtenColumns}`;

/** Day later than every day that can be written. */
const endOfTime = '9999-12-31';

const LastSeq = z.int().default(0);

/** Fields of a revision that the store adds to a change. */
interface WriteMeta {
  readonly recordedAt: string;
  /** The `seq` of the first revision of its batch. */
  readonly batchFirstSeq?: number | null;
  readonly clearedBy?: string | null;
  /** Earlier revisions that a purge has rewritten, by their `seq`: this one, which records it, vouches for them. */
  readonly rewritten?: readonly number[];
}

/** Prepares the statements of the log, once for each connection; each call is one statement. */
export const prepareLog = (database: Database) => {
  const lastSeq = database.prepare('SELECT last_seq FROM record WHERE team = ? AND negotiation = ?').pluck();
  const standing = database.prepare(standingSql);
  const since = database.prepare(
    `SELECT ${columns} FROM revision WHERE ${ofRecord} AND seq > :seq ORDER BY seq LIMIT :limit`,
  );
  const history = database.prepare(
    `SELECT ${columns} FROM revision WHERE ${ofRecord} AND entry = :entry ORDER BY version`,
  );
  const newest = database.prepare(
    `SELECT ${columns} FROM revision WHERE ${ofRecord} AND entry = :entry ORDER BY version DESC LIMIT :limit`,
  );
  const latest = database.prepare(
    `SELECT ${columns} FROM revision WHERE ${ofRecord} AND entry = :entry ORDER BY version DESC LIMIT 1`,
  );
  const before = database.prepare(
    `SELECT ${columns} FROM revision WHERE ${ofRecord} AND entry = :entry AND seq <= :seq ORDER BY seq DESC LIMIT 1`,
  );
  const lastSeed = database.prepare(
    `SELECT ${columns} FROM revision WHERE ${ofRecord} AND entry = :entry AND origin = 'seed' ORDER BY seq DESC LIMIT 1`,
  );
  const writtenBy = database.prepare(
    `SELECT ${columns} FROM revision WHERE ${ofRecord} AND author = :author AND origin <> 'seed' AND together IS NULL
      AND seq < :before ORDER BY seq DESC LIMIT :limit`,
  );
  const recordedBefore = database
    .prepare(
      `SELECT seq FROM revision WHERE ${ofRecord} AND recorded_at < :instant ORDER BY recorded_at DESC, seq DESC LIMIT 1`,
    )
    .pluck();
  const head = database
    .prepare(`SELECT coalesce(together, seq) FROM revision WHERE ${ofRecord} AND seq = :seq`)
    .pluck();
  const written = database.prepare(
    `SELECT ${columns} FROM revision WHERE seq = :head UNION ALL SELECT ${columns} FROM revision WHERE together = :head
      ORDER BY seq`,
  );
  const insert = database.prepare(insertSql);
  const chain = prepareHashChain(database);

  return {
    lastSeq: (key: RecordKey) => LastSeq.parse(lastSeq.get(key.team, key.negotiation)),
    standing: (key: RecordKey, asOf = endOfTime) => standing.all({ ...key, asOf }).map(revisionOf),
    since: (key: RecordKey, seq: number, limit = -1) => since.all({ ...key, seq, limit }).map(revisionOf),
    history: (key: RecordKey, entry: string, newestOnly?: number) =>
      newestOnly === undefined
        ? history.all({ ...key, entry }).map(revisionOf)
        : newest
            .all({ ...key, entry, limit: newestOnly })
            .map(revisionOf)
            .reverse(),
    lastSeed(key: RecordKey, entry: string): Revision | undefined {
      const row = lastSeed.get({ ...key, entry });
      return row === undefined ? undefined : revisionOf(row);
    },
    writtenBy: (key: RecordKey, author: string, before: number, limit: number) =>
      writtenBy.all({ ...key, author, before, limit }).map(revisionOf),
    seqBefore: (key: RecordKey, instant: string) => LastSeq.parse(recordedBefore.get({ ...key, instant })),
    written(key: RecordKey, seq: number): readonly Revision[] {
      return written.all({ head: LastSeq.parse(head.get({ ...key, seq })) }).map(revisionOf);
    },
    latest(key: RecordKey, entry: string): Revision | undefined {
      const row = latest.get({ ...key, entry });
      return row === undefined ? undefined : revisionOf(row);
    },
    before(key: RecordKey, entry: string, seq: number): Revision | undefined {
      const row = before.get({ ...key, entry, seq });
      return row === undefined ? undefined : revisionOf(row);
    },
    insert(
      { team, negotiation }: RecordKey,
      { from, body, reason, ...change }: Change,
      { recordedAt, batchFirstSeq = null, clearedBy = null, rewritten }: WriteMeta,
    ): Revision {
      const text = body === null ? null : JSON.stringify(body);
      const said = { team, negotiation, ...change, version: from + 1, body: text, reason: reasonText(reason) };
      const row = writtenRowOf(insert.get({ ...said, recordedAt, batchFirstSeq, clearedBy }));
      chain.add(row, rewritten);
      return asWritten(row);
    },
  };
};

/** Log of one connection. */
export type Log = ReturnType<typeof prepareLog>;
