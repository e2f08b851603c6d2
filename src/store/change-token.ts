import type { Database } from 'better-sqlite3';
import { z } from 'zod';

const Count = z.int();

/** Change token of a file: differs after any write. */
interface ChangeToken {
  read(): string;
  /** Wraps work on this connection: the token is read anew after it, since it may have written. */
  after<T>(work: () => T): () => T;
}

/**
 * Prepares the change token of a file: `data_version` those of other connections, `total_changes` those of this one
 * (sqlite.org/pragma.html#pragma_data_version). It is read once for all that is asked in one tick of the event loop.
 */
export const prepareChangeToken = (database: Database): ChangeToken => {
  const version = database.prepare('PRAGMA data_version').pluck();
  const changes = database.prepare('SELECT total_changes()').pluck();
  let known: string | undefined;
  const forget = () => {
    known = undefined;
  };
  return {
    read() {
      if (known !== undefined) return known;
      known = `${Count.parse(version.get())} ${Count.parse(changes.get())}`;
      setImmediate(forget);
      return known;
    },
    after: (work) => () => {
      try {
        return work();
      } finally {
        forget();
      }
    },
  };
};
