import { statSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { StoreError } from './store-error.ts';

/** Watch over the file of an open connection, which a deleted or replaced file would outlive unnoticed. */
export interface WatchedFile {
  /** Returns whether the path no longer names the file that was opened; from then on, only reading is allowed. */
  isGone(): boolean;
  error(options?: ErrorOptions): StoreError;
}

/** Returns what tells a file from another at the same path; `undefined` where there is none. */
const identityOf = (path: string): string | undefined => {
  const found = statSync(path, { throwIfNoEntry: false });
  return found && `${found.dev} ${found.ino}`;
};

/** Watches the file and its write-ahead log, in which a change stands first. */
export const watchFile = (database: Database): WatchedFile => {
  const path = database.name;
  const identity = () => [path, `${path}-wal`].map(identityOf).join(' ');
  const opened = identityOf(path) === undefined ? null : identity();
  let wasGone = false;

  return {
    isGone() {
      const isGone = opened !== null && identity() !== opened;
      // SQLite goes on writing to a file without a name: it is told not to.
      if (isGone !== wasGone) database.pragma(`query_only = ${isGone ? 'ON' : 'OFF'}`);
      wasGone = isGone;
      return isGone;
    },
    error: (options) =>
      new StoreError(
        'gone',
        `The file of the record ${path} was deleted or replaced while the bot runs: nothing can be saved. Stop the bot, put the file or the last backup in its place, and start it again.`,
        options,
      ),
  };
};
