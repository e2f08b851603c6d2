import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { append, appendAt } from './append.ts';
import { prepareChangeToken } from './change-token.ts';
import { connect, neverBlock } from './connection.ts';
import { prepareDigestAudit } from './digest-audit.ts';
import type { DigestStore } from './digest-store.ts';
import { prepareSubscriptions } from './digest-subscriptions.ts';
import { prepareDigests } from './digests.ts';
import { prepareDrafts } from './drafts.ts';
import { prepareGrants } from './grants.ts';
import { prepareHandledRequests } from './handled-requests.ts';
import { prepareIdempotencyKeys } from './idempotency-keys.ts';
import { prepareInstance } from './instance.ts';
import { prepareLastSeen } from './last-seen.ts';
import { prepareLog } from './log.ts';
import { prepareLogCheck } from './log-check.ts';
import { prepareOutbox } from './outbox.ts';
import { prepareItems } from './outbox-items.ts';
import type { OutboxStore } from './outbox-store.ts';
import { preparePosts, preparePostTables } from './posts.ts';
import { prepareProposing } from './proposing.ts';
import { preparePurges } from './purges.ts';
import { retryBusy } from './retry-busy.ts';
import type { RequestKey, Store } from './store.ts';
import { watchFile } from './watch-file.ts';
import { type WriteObserver, watchWriting } from './watch-writing.ts';
import { prepareWipe } from './wipe-aside.ts';

/** Options of a store. */
export interface StoreOptions {
  /** Milliseconds for which a locked file is tried again before a `StoreBusy`. */
  readonly patience?: number;
  /** Milliseconds that an outbox claim, attempt or outcome waits for others, to be committed with them. */
  readonly windowMs?: number;
  /** Called when the file cannot be written any more, and when it can again. */
  readonly observer?: WriteObserver;
  /** Wall clock by which a file is said to be restored; the machine's by default. */
  readonly now?: () => Date;
  /** Monotonic clock, in milliseconds. */
  readonly elapsed?: () => number;
}

/** Store of one file: the log, proposals, grants and drafts, the posts, the subscriptions, and the outbox. */
export interface OpenStore extends Store {
  readonly digests: DigestStore;
  readonly outbox: OutboxStore;
}

/** Opens a SQLite file, creating it and its folder when they are missing; throws a `StoreError` in words. */
export const openStore = (path: string, options: StoreOptions = {}): OpenStore =>
  storeOn(connect(path, options.patience ?? usualPatience, options.now?.()), options);

const usualPatience = 5_000;

/** Creates the store of an open connection; closing the store closes the connection. */
export const storeOn = (
  database: Database,
  { patience = usualPatience, windowMs = 20, observer, elapsed = () => performance.now() }: StoreOptions = {},
): OpenStore => {
  const log = prepareLog(database);
  const idempotencyKeys = prepareIdempotencyKeys(database);
  const requests = prepareHandledRequests(database);
  const changeToken = prepareChangeToken(database);
  const writing = watchWriting(database, watchFile(database), elapsed, observer);
  const tables = {
    subscriptions: prepareSubscriptions(database),
    items: prepareItems(database),
    posts: preparePostTables(database),
    audit: prepareDigestAudit(database),
  };
  const appending = database.transaction(append);
  const appendingAt = database.transaction(
    (team: string, request: RequestKey | undefined, ...rest: Parameters<typeof appendAt>) => {
      requests.handle(team, request);
      return appendAt(...rest);
    },
  );
  const checkLog = prepareLogCheck(database);
  const teams = database.prepare('SELECT team FROM record WHERE negotiation = ? ORDER BY team').pluck();
  neverBlock(database);
  const retried = <T>(work: () => T) => retryBusy(changeToken.after(writing.watched(work)), database.name, patience);

  return {
    digests: prepareDigests(database, tables, requests, retried),
    outbox: prepareOutbox(database, tables, retried, windowMs, prepareInstance(database)),
    posts: preparePosts(database, { ...tables, log, requests }, retried),
    tryWriting: () =>
      retryBusy(
        writing.watched(() => void database.exec('BEGIN IMMEDIATE; ROLLBACK')),
        database.name,
        1_000,
      ),
    checkLog: (after, limit) => retried(() => checkLog(after, limit)),
    lastWriteFailure: writing.lastFailure,
    changeToken: () => retryBusy(changeToken.read, database.name, patience),
    lastSeq: (key) => retried(() => log.lastSeq(key)),
    standing: (key, asOf) => retried(() => log.standing(key, asOf)),
    since: (key, seq, limit) => retried(() => log.since(key, seq, limit)),
    history: (key, entry, newest) => retried(() => log.history(key, entry, newest)),
    before: (key, entries, seq) => retried(() => entries.flatMap((entry) => log.before(key, entry, seq) ?? [])),
    hasIdempotencyKey: (key, idempotencyKey) => retried(() => idempotencyKeys.find(key, idempotencyKey) !== undefined),
    lastIdempotencyKey: (key, prefix) => retried(() => idempotencyKeys.greatest(key, prefix)),
    append: (key, changes, recordedAt, idempotencyKey) =>
      retried(() => appending.immediate(log, idempotencyKeys, key, changes, recordedAt.toISOString(), idempotencyKey)),
    appendAt: (key, changes, at, seq, idempotencyKey, request) =>
      retried(() =>
        appendingAt.immediate(
          key.team,
          request,
          log,
          idempotencyKeys,
          key,
          changes,
          at.toISOString(),
          seq,
          idempotencyKey,
        ),
      ),
    handle: (team, request) => retried(() => database.transaction(requests.handle).immediate(team, request)),
    wasHandled: (team, request) => retried(() => requests.find(team, request) !== undefined),
    written: (key, seq) => retried(() => log.written(key, seq)),
    writtenBy: (key, author, before, limit) => retried(() => log.writtenBy(key, author, before, limit)),
    seqAt: (key, instant) => retried(() => log.seqBefore(key, instant.toISOString())),
    lastSeeds: (key, entries) => retried(() => entries.flatMap((entry) => log.lastSeed(key, entry) ?? [])),
    drafts: prepareDrafts(database, retried),
    purges: preparePurges(
      database,
      { log, requests, items: tables.items, wipe: prepareWipe(database, patience) },
      retried,
    ),
    proposals: prepareProposing(database, { log, idempotencyKeys, requests, items: tables.items }, retried),
    grants: prepareGrants(database, requests, retried),
    lastSeen: prepareLastSeen(database, requests, retried),
    teams: (negotiation) => retried(() => z.array(z.string()).parse(teams.all(negotiation))),
    async close() {
      database.close();
    },
  };
};
