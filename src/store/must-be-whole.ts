import { statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { StoreError } from './store-error.ts';

/** Largest file that is read through at start, in bytes: it takes a few tenths of a second. */
const largest = 64 * 1024 * 1024;

const sizeOf = (path: string): number | undefined => statSync(path, { throwIfNoEntry: false })?.size;

const orphaned = (path: string, how: string): StoreError =>
  new StoreError(
    'corrupt',
    `The record ${path} is ${how}, but ${path}-wal, which holds its last changes, is there. Put the record or its last backup back; to begin a new one, move ${path}-wal away.`,
  );

/**
 * Refuses a file that does not go with the write-ahead log beside it. A log is left by a crash; SQLite would apply
 * one of another file unasked, and drop that of a lost one. Looks read-only, since closing would write the log into
 * the file.
 */
export const mustBeWhole = (path: string): void => {
  if (!sizeOf(`${path}-wal`)) return;
  const size = sizeOf(path);
  if (!size) throw orphaned(path, size === undefined ? 'missing' : 'empty');
  if (size > largest) return;
  const database = new Database(path, { readonly: true });
  try {
    if (database.pragma('quick_check(1)', { simple: true }) !== 'ok')
      throw new StoreError(
        'corrupt',
        `The record ${path} is damaged, or ${path}-wal beside it belongs to another file. Keep both; move ${path}-wal away if it is another's, or restore the last backup.`,
      );
  } finally {
    database.close();
  }
};
