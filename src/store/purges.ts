import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { type PurgeAsked, type PurgeDecided, type PurgeRequest, purgedId, purgeReasons } from '../record/purge.ts';
import type { Revision } from '../record/revision.ts';
import { forgetEntry } from './forget-entry.ts';
import type { HandledRequests } from './handled-requests.ts';
import type { Log } from './log.ts';
import type { NewPurge, PurgeStore } from './purge-store.ts';
import type { RecordKey } from './store.ts';
import { StoreError } from './store-error.ts';
import { wipe } from './wipe.ts';

const Row = z.object({
  id: z.int(),
  request: z.int(),
  first: z.int(),
  entry: z.string(),
  author: z.string(),
  askedAt: z.string(),
  reason: z.enum(purgeReasons),
});
type Row = z.infer<typeof Row>;

const waitingSql = `SELECT id, coalesce(together, id) AS request, purge.first, entry, asked_by AS author, asked_at AS askedAt, reason
  FROM purge JOIN entry ON entry.first = purge.first
  WHERE purge.team = :team AND purge.negotiation = :negotiation AND verdict IS NULL`;

const First = z.int().optional();
const Id = z.int();

/** Hash by which a purged entry is known without its id. */
const hashOf = ({ team, negotiation }: RecordKey, id: string): string =>
  createHash('sha256')
    .update(JSON.stringify([team, negotiation, id]))
    .digest('hex');

const requestsOf = (rows: readonly Row[]): readonly PurgeRequest[] =>
  [...Map.groupBy(rows, ({ request }) => request)].flatMap(([id, together]) =>
    together.slice(0, 1).map(({ author, askedAt, reason }) => ({
      id,
      author,
      askedAt,
      reason,
      entries: together.map(({ entry }) => entry),
    })),
  );

/** Prepares the purge store of a connection; `retried` runs work, and again while the file is locked. */
export const preparePurges = (
  database: Database,
  { log, requests }: { readonly log: Log; readonly requests: HandledRequests },
  retried: <T>(work: () => T) => Promise<T>,
): PurgeStore => {
  const firstOf = database
    .prepare('SELECT first FROM entry WHERE team = :team AND negotiation = :negotiation AND entry = :entry')
    .pluck();
  const isAsked = database.prepare('SELECT 1 FROM purge WHERE first = ? AND verdict IS NULL').pluck();
  const insert = database
    .prepare(
      `INSERT INTO purge (team, negotiation, first, together, hash, reason, asked_by, asked_at)
        VALUES (:team, :negotiation, :first, :together, :hash, :reason, :author, :at) RETURNING id`,
    )
    .pluck();
  const waiting = database.prepare(`${waitingSql} ORDER BY id`);
  const decide = database.prepare(
    'UPDATE purge SET verdict = :verdict, decided_by = :by, decided_at = :at WHERE coalesce(together, id) = :request',
  );
  const carriedOut = database.prepare('UPDATE purge SET seq = :seq WHERE id = :id');
  const isPurged = database
    .prepare(
      'SELECT 1 FROM purge WHERE team = :team AND negotiation = :negotiation AND hash = :hash AND seq IS NOT NULL',
    )
    .pluck();
  const any = database
    .prepare('SELECT 1 FROM purge WHERE team = :team AND negotiation = :negotiation AND seq IS NOT NULL')
    .pluck();
  const atOnce = <T>(work: () => T) => retried(() => database.transaction(work).immediate());
  const rowsOf = (key: RecordKey): readonly Row[] => waiting.all({ ...key }).map((row) => Row.parse(row));

  const ask = ({ team, negotiation }: RecordKey, { entries, author, reason }: NewPurge, at: string): PurgeAsked => {
    const firsts = entries.map((entry) => First.parse(firstOf.get({ team, negotiation, entry })));
    if (firsts.includes(undefined)) return 'gone';
    if (firsts.some((first) => isAsked.get(first) !== undefined)) return 'asked before';
    let together: number | null = null;
    for (const [index, entry] of entries.entries()) {
      const hash = hashOf({ team, negotiation }, entry);
      const id = Id.parse(insert.get({ team, negotiation, first: firsts[index], together, hash, reason, author, at }));
      together ??= id;
    }
    return 'asked';
  };

  /** Records that an entry was purged: by both people, and known at all times, so that no past day shows it. */
  const record = (key: RecordKey, { author, first }: Row, last: Revision, clearedBy: string, recordedAt: string) =>
    log.insert(
      key,
      {
        ...{ entry: purgedId(first), kind: last.kind, body: null, from: last.version, author, why: '' },
        ...{ knownAt: '0001-01-01', origin: 'slack', reason: { code: 'purged' } },
      },
      { recordedAt, clearedBy },
    );

  const carryOut = (key: RecordKey, row: Row, by: string, at: string): void => {
    const last = log.latest(key, row.entry);
    if (!last) throw new Error(`The entry of the purge ${row.id} has no revision.`);
    forgetEntry(database, key, { id: row.entry, first: row.first }, { by, at });
    carriedOut.run({ id: row.id, seq: record(key, row, last, by, at).seq });
  };

  const decided = (
    key: RecordKey,
    request: number,
    { verdict, by }: Parameters<PurgeStore['decide']>[2],
    at: string,
    seq: number,
  ): PurgeDecided => {
    const rows = rowsOf(key).filter((row) => row.request === request);
    if (rows.length === 0) return { outcome: 'gone' };
    if (verdict === 'purged' && log.lastSeq(key) !== seq) return { outcome: 'moved' };
    decide.run({ request, verdict, by, at });
    if (verdict !== 'purged') return { outcome: verdict };
    for (const row of rows) carryOut(key, row, by, at);
    return { outcome: 'purged', entries: rows.length, isWiped: false };
  };

  return {
    ask: (key, purge, at, request) =>
      atOnce(() => {
        requests.handle(key.team, request);
        return ask(key, purge, at.toISOString());
      }),
    waiting: (key) => retried(() => requestsOf(rowsOf(key))),
    async decide(key, id, decision, at, seq, request) {
      const done = await atOnce(() => {
        requests.handle(key.team, request);
        return decided(key, id, decision, at.toISOString(), seq);
      });
      if (done.outcome !== 'purged') return done;
      return { ...done, isWiped: await retried(() => wipe(database, at.toISOString())).then(() => true, unlessBug) };
    },
    hasAny: ({ team, negotiation }) => retried(() => any.get({ team, negotiation }) !== undefined),
    purgedAmong: (key, ids) =>
      retried(() => {
        const { team, negotiation } = key;
        if (any.get({ team, negotiation }) === undefined) return new Set();
        return new Set(ids.filter((id) => isPurged.get({ team, negotiation, hash: hashOf(key, id) }) !== undefined));
      }),
  };
};

/** Ignores trouble with the file: what was purged is gone from every answer, and its bytes go at the next opening. */
const unlessBug = (error: unknown): false => {
  if (!(error instanceof StoreError)) throw error;
  return false;
};
