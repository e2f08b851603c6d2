import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { type PurgeAsked, type PurgeDecided, type PurgeRequest, purgedId, purgeReasons } from '../record/purge.ts';
import type { Revision } from '../record/revision.ts';
import { forgetEntry, forgetProposal } from './forget.ts';
import type { HandledRequests } from './handled-requests.ts';
import type { Log } from './log.ts';
import type { Items } from './outbox-items.ts';
import { type Proposals, prepareProposals } from './proposals.ts';
import type { NewPurge, PurgeStore } from './purge-store.ts';
import type { RecordKey } from './store.ts';
import { StoreError } from './store-error.ts';

const Row = z.object({
  id: z.int(),
  request: z.int(),
  first: z.int().nullable(),
  entry: z.string().nullable(),
  proposal: z.int().nullable(),
  author: z.string(),
  askedAt: z.string(),
  reason: z.enum(purgeReasons),
});
type Row = z.infer<typeof Row>;

const waitingSql = `SELECT id, coalesce(together, id) AS request, purge.first, entry, proposal, asked_by AS author, asked_at AS askedAt, reason
  FROM purge LEFT JOIN entry ON entry.first = purge.first
  WHERE purge.team = :team AND purge.negotiation = :negotiation AND verdict IS NULL`;

const First = z.int().optional();
const Id = z.int();

/** Hash by which a purged entry is known without its id. */
const hashOf = ({ team, negotiation }: RecordKey, id: string): string =>
  createHash('sha256')
    .update(JSON.stringify([team, negotiation, id]))
    .digest('hex');

const requestsOf = (rows: readonly Row[], proposals: Proposals): readonly PurgeRequest[] =>
  [...Map.groupBy(rows, ({ request }) => request)].flatMap(([id, together]) =>
    together.slice(0, 1).map(({ author, askedAt, reason, proposal }) => ({
      ...{ id, author, askedAt, reason },
      entries: together.flatMap(({ entry }) => entry ?? []),
      proposal: proposal === null ? null : proposals.byId(proposal),
    })),
  );

/** Outcome of a purge request, and its id while it waits. */
interface Asked {
  readonly outcome: PurgeAsked;
  readonly id?: number | null;
}

interface Decided {
  readonly by: string;
  readonly at: string;
}

interface PurgeParts {
  readonly log: Log;
  readonly requests: HandledRequests;
  readonly items: Items;
  /** Removes the bytes of what was purged from the file. */
  readonly wipe: (at: string) => Promise<void>;
}

/** Prepares the purge store of a connection; `retried` runs work, and again while the file is locked. */
export const preparePurges = (
  database: Database,
  { log, requests, items, wipe }: PurgeParts,
  retried: <T>(work: () => T) => Promise<T>,
): PurgeStore => {
  const firstOf = database
    .prepare('SELECT first FROM entry WHERE team = :team AND negotiation = :negotiation AND entry = :entry')
    .pluck();
  const proposals = prepareProposals(database);
  const isAsked = database
    .prepare('SELECT 1 FROM purge WHERE (first = :first OR proposal = :proposal) AND verdict IS NULL')
    .pluck();
  const isProposed = database
    .prepare('SELECT 1 FROM proposal WHERE team = :team AND negotiation = :negotiation AND id = :proposal')
    .pluck();
  const isEntered = database.prepare(`SELECT 1 FROM decision WHERE proposal = ? AND verdict = 'entered'`).pluck();
  const insert = database
    .prepare(
      `INSERT INTO purge (team, negotiation, first, proposal, together, hash, reason, asked_by, asked_at)
        VALUES (:team, :negotiation, :first, :proposal, :together, :hash, :reason, :author, :at) RETURNING id`,
    )
    .pluck();
  const waiting = database.prepare(`${waitingSql} ORDER BY id`);
  const decide = database.prepare(
    'UPDATE purge SET verdict = :verdict, decided_by = :by, decided_at = :at WHERE coalesce(together, id) = :request',
  );
  const carriedOut = database.prepare('UPDATE purge SET done_at = :at, seq = :seq WHERE id = :id');
  const isPurged = database
    .prepare(
      'SELECT 1 FROM purge WHERE team = :team AND negotiation = :negotiation AND hash = :hash AND done_at IS NOT NULL',
    )
    .pluck();
  const any = database
    .prepare('SELECT 1 FROM purge WHERE team = :team AND negotiation = :negotiation AND seq IS NOT NULL')
    .pluck();
  const atOnce = <T>(work: () => T) => retried(() => database.transaction(work).immediate());
  const rowsOf = (key: RecordKey): readonly Row[] => waiting.all({ ...key }).map((row) => Row.parse(row));

  const askEntries = (
    { team, negotiation }: RecordKey,
    entries: readonly string[],
    said: Omit<NewPurge, 'of'> & { readonly at: string },
  ): Asked => {
    const firsts = entries.map((entry) => First.parse(firstOf.get({ team, negotiation, entry })));
    if (firsts.includes(undefined)) return { outcome: 'gone' };
    if (firsts.some((first) => isAsked.get({ first, proposal: null }) !== undefined))
      return { outcome: 'asked before' };
    let together: number | null = null;
    for (const [index, entry] of entries.entries()) {
      const of = { first: firsts[index], proposal: null, hash: hashOf({ team, negotiation }, entry) };
      const id = Id.parse(insert.get({ team, negotiation, ...of, together, ...said }));
      together ??= id;
    }
    return { outcome: 'asked', id: together };
  };

  const askProposal = (
    { team, negotiation }: RecordKey,
    proposal: number,
    said: Omit<NewPurge, 'of'> & { readonly at: string },
  ): Asked => {
    const isThere = isProposed.get({ team, negotiation, proposal }) !== undefined;
    // A cleared proposal is purged with the entry that it became.
    if (!isThere || isEntered.get(proposal) !== undefined) return { outcome: 'gone' };
    if (isAsked.get({ first: null, proposal }) !== undefined) return { outcome: 'asked before' };
    const of = { first: null, proposal, together: null, hash: null };
    return { outcome: 'asked', id: Id.parse(insert.get({ team, negotiation, ...of, ...said })) };
  };

  const ask = (key: RecordKey, { of, ...said }: NewPurge, at: string): Asked =>
    'entries' in of ? askEntries(key, of.entries, { ...said, at }) : askProposal(key, of.proposal, { ...said, at });

  /** Records that an entry was purged: by both people, and known at all times, so that no past day shows it. */
  const record = (
    key: RecordKey,
    author: string,
    entry: string,
    last: Revision,
    { by, at }: Decided,
    rewritten: readonly number[],
  ): Revision =>
    log.insert(
      key,
      {
        ...{ entry, kind: last.kind, body: null, from: last.version, author, why: '' },
        ...{ knownAt: '0001-01-01', origin: 'slack', reason: { code: 'purged' } },
      },
      { recordedAt: at, clearedBy: by, rewritten },
    );

  /** Purges what one row names; returns the revision that records it, none for a proposal. */
  const carryOut = (key: RecordKey, { first, entry, proposal, author }: Row, decided: Decided): number | null => {
    if (proposal !== null) {
      forgetProposal(database, key, proposal, decided);
      return null;
    }
    const last = entry === null ? undefined : log.latest(key, entry);
    if (first === null || !last) throw new Error(`The entry ${first} to be purged has no revision.`);
    const rewritten = forgetEntry(database, key, { id: last.entry, first }, decided);
    return record(key, author, purgedId(first), last, decided, rewritten).seq;
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
    if (verdict === 'purged' && rows.some(({ proposal }) => isEntered.get(proposal) !== undefined))
      return { outcome: 'entered' };
    decide.run({ request, verdict, by, at });
    if (verdict !== 'purged') return { outcome: verdict };
    for (const row of rows) carriedOut.run({ id: row.id, at, seq: carryOut(key, row, { by, at }) });
    return { outcome: 'purged', count: rows.length, isWiped: false };
  };

  return {
    ask: (key, purge, at, request, notices) =>
      atOnce(() => {
        requests.handle(key.team, request);
        const { outcome, id = null } = ask(key, purge, at.toISOString());
        for (const item of (id !== null && notices?.(id)) || []) items.insert(item, at);
        return outcome;
      }),
    waiting: (key) => retried(() => requestsOf(rowsOf(key), proposals)),
    async decide(key, id, decision, at, seq, request, notices) {
      const done = await atOnce(() => {
        requests.handle(key.team, request);
        const came = decided(key, id, decision, at.toISOString(), seq);
        for (const item of notices?.(came) ?? []) items.insert(item, at);
        return came;
      });
      if (done.outcome !== 'purged') return done;
      return { ...done, isWiped: await wipe(at.toISOString()).then(() => true, unlessBug) };
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
