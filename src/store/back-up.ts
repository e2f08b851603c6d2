import { closeSync, fsyncSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { mustBeFile, mustBeOurs } from './connection.ts';
import { keepPrivate } from './keep-private.ts';
import { inWords } from './sqlite-error.ts';
import { StoreError } from './store-error.ts';

const openSource = (path: string) => {
  mustBeFile(path);
  if (!statSync(path, { throwIfNoEntry: false }))
    throw new StoreError('unreachable', `There is no record at ${path}. Name the one to copy in DATABASE_URL.`);
  return new Database(path, { readonly: true, timeout: 5_000 });
};

/** Creates the file only if the name is free, so that of two backups at once neither overwrites the other. */
const claim = (path: string) => {
  try {
    closeSync(openSync(path, 'wx', 0o600));
  } catch (cause) {
    if (statSync(path, { throwIfNoEntry: false }))
      throw new StoreError('exists', `${path} exists already and was left as it is. Name another file.`, { cause });
    throw new StoreError('unreachable', `${path} cannot be written. See that its folder exists and may be written.`, {
      cause,
    });
  }
};

const flush = (path: string) => {
  const file = openSync(path, 'r');
  fsyncSync(file);
  closeSync(file);
};

const mustBeSound = (path: string) => {
  const copy = new Database(path, { readonly: true });
  const verdict = copy.pragma('quick_check', { simple: true });
  copy.close();
  if (verdict !== 'ok') throw new StoreError('corrupt', `The copy is damaged, and was thrown away: ${verdict}.`);
};

/** Copies the database: the copy is whole before it gets its name, and durable before this returns. */
const copyInto = (source: Database.Database, target: string) => {
  const partial = `${target}.${process.pid}.partial`;
  try {
    // SQLite fills an empty file, which is its owner's alone, where it would make one that everybody may read.
    keepPrivate(partial);
    source.prepare('VACUUM INTO ?').run(partial);
    mustBeSound(partial);
    flush(partial);
    renameSync(partial, target);
    flush(dirname(target));
  } catch (error) {
    rmSync(partial, { force: true });
    rmSync(target, { force: true });
    throw error;
  }
};

/**
 * Copies the record as it stands at one moment into a new file, while others may read and write it; never overwrites.
 */
export const backUp = (from: string, to: string): void => {
  const [path, target] = [resolve(from), resolve(to)];
  let source: Database.Database | undefined;
  try {
    source = openSource(path);
    mustBeOurs(source, path);
    claim(target);
    copyInto(source, target);
  } catch (error) {
    throw inWords(error, `${path}, or its copy ${target},`);
  } finally {
    source?.close();
  }
};
