import Database from 'better-sqlite3';
import { StoreBusy, StoreError, type StoreProblem } from './store-error.ts';

/** Whether the same call may succeed a moment later. */
export const isBusy = (error: unknown): boolean =>
  error instanceof Database.SqliteError && /^SQLITE_(BUSY|LOCKED)/.test(error.code);

/** Whether a write was refused since the file, or the connection, is only to be read. */
export const isReadOnly = (error: unknown): boolean =>
  error instanceof Database.SqliteError && error.code.startsWith('SQLITE_READONLY');

const explanations: readonly (readonly [RegExp, StoreProblem, string])[] = [
  [
    /^SQLITE_NOTADB/,
    'not a database',
    'is not a database, or is badly damaged. Name another file, or restore a backup.',
  ],
  [
    /^SQLITE_CORRUPT/,
    'corrupt',
    'is damaged. Stop the bot, keep the damaged file, and restore the last backup in its place.',
  ],
  [/^SQLITE_(READONLY|PERM)/, 'read-only', 'is read-only. Give this user the right to write the file and its folder.'],
  [
    /^SQLITE_CANTOPEN/,
    'unreachable',
    'cannot be opened. See that this user may read and write the file and its folder.',
  ],
  [/^SQLITE_FULL/, 'disk', 'could not be written: the disk is full. Make room; nothing was saved.'],
  [/^SQLITE_IOERR/, 'disk', 'could not be read or written: the disk reported an error. See the system’s log.'],
];

/** Returns a SQLite error about the file as a `StoreError` in words; any other error unchanged, since it is a bug. */
export const inWords = (error: unknown, path: string): unknown => {
  if (!(error instanceof Database.SqliteError)) return error;
  if (isBusy(error)) return new StoreBusy(path, { cause: error });
  const found = explanations.find(([code]) => code.test(error.code));
  return found ? new StoreError(found[1], `The record ${path} ${found[2]}`, { cause: error }) : error;
};
