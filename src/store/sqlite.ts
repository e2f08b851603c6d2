import { append } from './append.ts';
import { connect, neverBlock } from './connection.ts';
import { prepareLog } from './log.ts';
import { patiently } from './patiently.ts';
import { prepareSaved } from './saved.ts';
import type { Store } from './store.ts';

/** How a store is opened. */
export interface StoreOptions {
  /** For how many milliseconds a locked file is tried again before a `StoreBusy` says so. */
  readonly patience?: number;
}

/** Opens the record in this SQLite file, making the file and its folder when they are missing; throws a `StoreError` in words. */
export const openStore = (path: string, { patience = 5_000 }: StoreOptions = {}): Store => {
  const database = connect(path, patience);
  const log = prepareLog(database);
  const saved = prepareSaved(database);
  const appending = database.transaction(append);
  neverBlock(database);
  const retried = <T>(work: () => T) => patiently(work, database.name, patience);

  return {
    lastSeq: (key) => retried(() => log.lastSeq(key)),
    standing: (key, asOf) => retried(() => log.standing(key, asOf)),
    since: (key, seq, limit) => retried(() => log.since(key, seq, limit)),
    history: (key, entry) => retried(() => log.history(key, entry)),
    saved: (key, once) => retried(() => saved.find(key, once) !== undefined),
    append: (key, changes, recordedAt, once) =>
      retried(() => appending.immediate(log, saved, key, changes, recordedAt.toISOString(), once)),
    async close() {
      database.close();
    },
  };
};
