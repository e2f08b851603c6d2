import { mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { recogniseCopy } from './instance.ts';
import { keepPrivate } from './keep-private.ts';
import { applicationId, migrate, mustBeWritable, newestVersion, versionOf } from './migrations.ts';
import { mustBeWhole } from './must-be-whole.ts';
import { inWords } from './sqlite-error.ts';
import { StoreError } from './store-error.ts';
import { wipeRest } from './wipe.ts';

const makeFolder = (folder: string) => {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (cause) {
    const words = `The folder ${folder} does not exist and cannot be made. Make it, or name another.`;
    throw new StoreError('unreachable', words, { cause });
  }
};

/** Refuses in words what SQLite would refuse by number, or wait on for ever (a pipe). */
export const mustBeFile = (path: string): void => {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isDirectory())
    throw new StoreError('not a file', `${path} is a folder. Name a file in it, such as ${path}/roundtable.db.`);
  if (found && !found.isFile())
    throw new StoreError('not a file', `${path} is not a file. Name a file that may be written.`);
};

const isEmpty = (database: Database.Database) =>
  database.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() === 0;

/** Refuses another program's database, and a file that a newer version of this program has written. */
export const mustBeOurs = (database: Database.Database, path: string): void => {
  const id = database.pragma('application_id', { simple: true });
  const fresh = id === 0 && versionOf(database) === 0 && isEmpty(database);
  if (id !== applicationId && !fresh)
    throw new StoreError('not a record', `${path} is a database of another program. Name another file.`);
  if (versionOf(database) > newestVersion)
    throw new StoreError(
      'newer',
      `The record ${path} was written by a newer version of this program (format ${versionOf(database)}, known here up to ${newestVersion}). Update the program; the file was left as it is.`,
    );
};

const settings = [
  ['journal_mode', 'wal'],
  ['synchronous', 2],
  ['foreign_keys', 1],
  ['recursive_triggers', 1],
  ['fullfsync', 1],
  ['checkpoint_fullfsync', 1],
  ['trusted_schema', 0],
  ['secure_delete', 1],
] as const;

/**
 * Sets the pragmas of a connection and reads them back: WAL with `synchronous=NORMAL` would lose acknowledged writes.
 */
export const settle = (database: Database.Database, path: string) => {
  for (const [name, wanted] of settings) {
    database.pragma(`${name} = ${wanted}`);
    if (database.pragma(name, { simple: true }) !== wanted)
      throw new StoreError(
        'unsafe',
        `The record ${path} cannot be kept safely: ${name} cannot be set to ${wanted} here.`,
      );
  }
};

/**
 * Limits how long an attempt blocks the event loop while another process commits to 25 ms; longer waits lie between
 * attempts.
 */
export const neverBlock = (database: Database.Database): void => {
  database.pragma('busy_timeout = 25');
};

/**
 * Opens, or makes, the file of a record, brings it to the newest version, and throws a `StoreError` in words when it
 * cannot.
 */
export const connect = (file: string, patience: number, now = new Date()): Database.Database => {
  const path = resolve(file);
  makeFolder(dirname(path));
  mustBeFile(path);
  let database: Database.Database | undefined;
  try {
    mustBeWhole(path);
    keepPrivate(path);
    // Nothing else runs yet while a store is being opened, so this wait may block.
    database = new Database(path, { timeout: patience });
    mustBeOurs(database, path);
    settle(database, path);
    const versionBefore = versionOf(database);
    migrate(database);
    mustBeWritable(database);
    wipeRest(database);
    recogniseCopy(database, versionBefore, now);
    return database;
  } catch (error) {
    database?.close();
    throw inWords(error, path);
  }
};
