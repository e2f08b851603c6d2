import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { inWords, isReadOnly } from './sqlite-error.ts';
import type { WriteFailure } from './store.ts';
import { isUnwritable, type StoreError, type StoreProblem } from './store-error.ts';
import type { WatchedFile } from './watch-file.ts';

/** Observer of whether the file can be written. */
export interface WriteObserver {
  /** Called at the first failed write since one succeeded, or at all. */
  failed(error: StoreError): void;
  recovered(): void;
}

/** State of writing to the file. */
interface Writing {
  lastFailure(): WriteFailure | null;
  /** Wraps work: records whether a write of it failed or succeeded. */
  watched<T>(work: () => T): () => T;
}

const Count = z.int();

/** Follows the writes of one connection; while none fails, that costs nothing. */
export const watchWriting = (
  database: Database,
  file: WatchedFile,
  elapsed: () => number,
  observer?: WriteObserver,
): Writing => {
  const changes = database.prepare('SELECT total_changes()').pluck();
  let failure: { readonly problem: StoreProblem; readonly at: number; readonly changes: number } | null = null;

  const noteError = (error: unknown) => {
    const said = inWords(error, database.name);
    if (!isUnwritable(said)) return;
    if (!failure) observer?.failed(said);
    failure = { problem: said.problem, at: elapsed(), changes: Count.parse(changes.get()) };
  };

  const noteSuccess = () => {
    // Reading succeeds on a full disk too.
    if (!failure || failure.changes === changes.get()) return;
    failure = null;
    observer?.recovered();
  };

  return {
    lastFailure() {
      if (file.isGone()) noteError(file.error());
      return failure && { problem: failure.problem, ago: elapsed() - failure.at };
    },
    watched: (work) => () => {
      const isGone = file.isGone();
      try {
        const result = work();
        if (failure) noteSuccess();
        return result;
      } catch (cause) {
        const error = isGone && isReadOnly(cause) ? file.error({ cause }) : cause;
        noteError(error);
        throw error;
      }
    },
  };
};
