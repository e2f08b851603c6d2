import { statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { fileIdentity, isSameFile, readInstanceFile } from './instance-file.ts';
import { StoreError } from './store-error.ts';

/** Largest file that is read through at start, in bytes: it takes a few tenths of a second. */
const largest = 64 * 1024 * 1024;

const sizeOf = (path: string): number | undefined => statSync(path, { throwIfNoEntry: false })?.size;

const orphaned = (path: string, how: string): StoreError =>
  new StoreError(
    'corrupt',
    `The record ${path} is ${how}, but ${path}-wal, which holds its last changes, is there. Put the record or its last backup back; to begin a new one, move ${path}-wal away.`,
  );

const foreign = (path: string): StoreError =>
  new StoreError(
    'corrupt',
    `${path}-wal belongs to another file than the record ${path} beside it, and opening both would mix them. Move ${path}-wal away if the record is to be served as it stands; keep both until you have seen that nothing is missing.`,
  );

/** Returns which record a file and its write-ahead log make up together; `null` for none, or one without an id yet. */
const idIn = (database: Database.Database): unknown => {
  if (database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'instance'").get() === undefined) return null;
  return database.prepare('SELECT id FROM instance').pluck().get();
};

/**
 * Refuses a log of another record, which SQLite would take for the whole record, and one that was left by the file in
 * whose place this one was put.
 */
const mustBeOfOneRecord = (database: Database.Database, path: string): void => {
  const beside = readInstanceFile(path);
  if (!beside) return;
  const isSame = isSameFile(beside.file, fileIdentity(path));
  const isSameLog = beside.log !== '' && isSameFile(beside.log, fileIdentity(`${path}-wal`));
  if (isSame ? idIn(database) !== beside.id : isSameLog) throw foreign(path);
};

/**
 * Refuses a file that does not go with the write-ahead log beside it. A log is left by a crash; SQLite would apply
 * one of another file unasked, and drop that of a lost one. Looks read-only, since closing would write the log into
 * the file.
 */
export const mustBeWhole = (path: string): void => {
  if (!sizeOf(`${path}-wal`)) return;
  const size = sizeOf(path);
  if (!size) throw orphaned(path, size === undefined ? 'missing' : 'empty');
  const database = new Database(path, { readonly: true });
  try {
    if (size <= largest && database.pragma('quick_check(1)', { simple: true }) !== 'ok')
      throw new StoreError(
        'corrupt',
        `The record ${path} is damaged, or ${path}-wal beside it belongs to another file. Keep both; move ${path}-wal away if it is another's, or restore the last backup.`,
      );
    mustBeOfOneRecord(database, path);
  } finally {
    database.close();
  }
};
