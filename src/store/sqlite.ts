import { append, appendAt } from './append.ts';
import { prepareChangeToken } from './change-token.ts';
import { connect, neverBlock } from './connection.ts';
import type { DigestStore } from './digest-store.ts';
import { prepareSubscriptions } from './digest-subscriptions.ts';
import { prepareDigests } from './digests.ts';
import { prepareDrafts } from './drafts.ts';
import { prepareIdempotencyKeys } from './idempotency-keys.ts';
import { prepareKeeping } from './keeping.ts';
import { prepareLog } from './log.ts';
import { prepareOutbox } from './outbox.ts';
import { prepareItems } from './outbox-items.ts';
import type { OutboxStore } from './outbox-store.ts';
import { retryBusy } from './retry-busy.ts';
import type { Store } from './store.ts';

/** How a store is opened. */
export interface StoreOptions {
  /** For how many milliseconds a locked file is tried again before a `StoreBusy` says so. */
  readonly patience?: number;
}

/** One file: the log of what teams know, what is kept about their digests, and what is to be sent. */
export interface OpenStore extends Store {
  readonly digests: DigestStore;
  readonly outbox: OutboxStore;
}

/** Opens the record in this SQLite file, making the file and its folder when they are missing; throws a `StoreError` in words. */
export const openStore = (path: string, { patience = 5_000 }: StoreOptions = {}): OpenStore => {
  const database = connect(path, patience);
  const log = prepareLog(database);
  const saved = prepareIdempotencyKeys(database);
  const changeToken = prepareChangeToken(database);
  const tables = { subscriptions: prepareSubscriptions(database), items: prepareItems(database) };
  const appending = database.transaction(append);
  const appendingAt = database.transaction(appendAt);
  neverBlock(database);
  const retried = <T>(work: () => T) => retryBusy(changeToken.after(work), database.name, patience);

  return {
    digests: prepareDigests(database, tables, retried),
    outbox: prepareOutbox(database, tables, retried),
    changeToken: () => retryBusy(changeToken.read, database.name, patience),
    lastSeq: (key) => retried(() => log.lastSeq(key)),
    standing: (key, asOf) => retried(() => log.standing(key, asOf)),
    since: (key, seq, limit) => retried(() => log.since(key, seq, limit)),
    history: (key, entry, newest) => retried(() => log.history(key, entry, newest)),
    before: (key, entries, seq) => retried(() => entries.flatMap((entry) => log.before(key, entry, seq) ?? [])),
    hasIdempotencyKey: (key, idempotencyKey) => retried(() => saved.find(key, idempotencyKey) !== undefined),
    lastIdempotencyKey: (key, prefix) => retried(() => saved.greatest(key, prefix)),
    append: (key, changes, recordedAt, idempotencyKey) =>
      retried(() => appending.immediate(log, saved, key, changes, recordedAt.toISOString(), idempotencyKey)),
    appendAt: (key, changes, recordedAt, seq, idempotencyKey) =>
      retried(() => appendingAt.immediate(log, saved, key, changes, recordedAt.toISOString(), seq, idempotencyKey)),
    written: (key, seq) => retried(() => log.written(key, seq)),
    writtenBy: (key, author, before, limit) => retried(() => log.writtenBy(key, author, before, limit)),
    seqAt: (key, instant) => retried(() => log.seqBefore(key, instant.toISOString())),
    lastSeeds: (key, entries) => retried(() => entries.flatMap((entry) => log.lastSeed(key, entry) ?? [])),
    drafts: prepareDrafts(database, retried),
    keeping: prepareKeeping(database, log, saved, retried),
    async close() {
      database.close();
    },
  };
};
