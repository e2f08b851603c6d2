import { chmodSync, existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { connect } from '../../src/store/connection.ts';
import { StoreBusy, StoreError } from '../../src/store/store-error.ts';
import { asNobody } from '../support/as-nobody.ts';
import { change, key, recordedAt, temporaryFolder, temporaryRecord, temporaryStore } from '../support/store.ts';

/** What a person reads when the file cannot be opened, without the folder that differs at each run. */
const refusal = (path: string) => {
  try {
    connect(path, 50).close();
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    return {
      problem: error.problem,
      message: error.message.replaceAll(path, 'FILE').replaceAll(dirname(path), 'FOLDER'),
    };
  }
};

/** A record of a few hundred revisions, closed again. */
const keptRecord = async () => {
  const path = temporaryRecord();
  const store = temporaryStore(path);
  const changes = Array.from({ length: 300 }, (_, number) => change(`entry ${number}`, 0));
  await store.append(key, changes, recordedAt);
  await store.close();
  return path;
};

const overwrite = (path: string, from: number, to: number) => {
  const bytes = readFileSync(path);
  writeFileSync(path, bytes.fill(0xa5, from, to));
};

test('every connection flushes to the disk before it says saved', () => {
  const database = connect(temporaryRecord(), 1_000);
  const settings = ['journal_mode', 'synchronous', 'foreign_keys', 'recursive_triggers', 'fullfsync'];
  const found = settings.map((name) => database.pragma(name, { simple: true }));
  database.close();
  expect(found).toEqual(['wal', 2, 1, 1, 1]);
});

test('a missing folder is made', () => {
  const path = join(temporaryFolder(), 'not', 'there', 'yet.db');
  expect(refusal(path)).toBeUndefined();
  expect(existsSync(path)).toBe(true);
});

test('an empty file is as good as none', () => {
  const path = temporaryRecord();
  writeFileSync(path, '');
  expect(refusal(path)).toBeUndefined();
});

test('a folder that cannot be made is named', () => {
  const path = temporaryRecord();
  writeFileSync(path, '');
  expect(refusal(join(path, 'roundtable.db'))).toEqual({
    problem: 'unreachable',
    message: 'The folder FOLDER does not exist and cannot be made. Make it, or name another.',
  });
});

test('a folder is not a record', () => {
  expect(refusal(temporaryFolder())).toEqual({
    problem: 'not a file',
    message: 'FILE is a folder. Name a file in it, such as FILE/roundtable.db.',
  });
});

test('a device is not a record', () => {
  expect(refusal('/dev/null')).toEqual({
    problem: 'not a file',
    message: 'FILE is not a file. Name a file that may be written.',
  });
});

test('a file of text is not a database', () => {
  const path = temporaryRecord();
  writeFileSync(path, 'Minutes of the first round\n'.repeat(200));
  expect(refusal(path)).toEqual({
    problem: 'not a database',
    message: 'The record FILE is not a database, or is badly damaged. Name another file, or restore a backup.',
  });
});

test.for([0, 7])('a database of another program (application %i) is left alone', (application) => {
  const path = temporaryRecord();
  const other = new Database(path);
  other.exec(`CREATE TABLE song (title TEXT); PRAGMA application_id = ${application}`);
  other.close();
  const before = readFileSync(path);
  expect(refusal(path)).toEqual({
    problem: 'not a record',
    message: 'FILE is a database of another program. Name another file.',
  });
  expect(readFileSync(path).equals(before)).toBe(true);
});

const damaged = {
  problem: 'corrupt',
  message: 'The record FILE is damaged. Stop the bot, keep the damaged file, and restore the last backup in its place.',
};

test('a file that was cut short is damaged', async () => {
  const path = await keptRecord();
  truncateSync(path, 6_000);
  expect(refusal(path)).toEqual(damaged);
});

test('a file whose first page was overwritten is damaged', async () => {
  const path = await keptRecord();
  overwrite(path, 100, 4_096);
  expect(refusal(path)).toEqual(damaged);
});

/** The pages at which the tables and indexes of the log begin. */
const pagesOfLog = (path: string): readonly number[] => {
  const database = new Database(path, { readonly: true });
  const pages = database.prepare("SELECT rootpage FROM sqlite_schema WHERE tbl_name IN ('revision', 'entry')").pluck();
  const found = z
    .array(z.int())
    .parse(pages.all())
    .filter((page) => page > 0);
  database.close();
  return found;
};

test('damage further inside is said when it is met, not answered around', async () => {
  const path = await keptRecord();
  for (const page of pagesOfLog(path)) overwrite(path, (page - 1) * 4_096, page * 4_096);
  const store = temporaryStore(path);
  await expect(store.standing(key)).rejects.toMatchObject({ problem: 'corrupt' });
  await expect(store.append(key, [change('dairy', 0)], recordedAt)).rejects.toThrow('restore the last backup');
});

const readOnly = {
  problem: 'read-only',
  message: 'The record FILE is read-only. Give this user the right to write the file and its folder.',
};

test('a read-only file is said to be so', async () => {
  const path = await keptRecord();
  chmodSync(path, 0o444);
  chmodSync(dirname(path), 0o777);
  expect(asNobody(() => refusal(path))).toEqual(readOnly);
});

test('a read-only folder is reported, since changes are written beside the file first', async () => {
  const path = await keptRecord();
  chmodSync(path, 0o666);
  chmodSync(dirname(path), 0o555);
  onTestFinished(() => chmodSync(dirname(path), 0o755));
  expect(asNobody(() => refusal(path))).toEqual(readOnly);
});

test('a file that may not even be read, or made, cannot be opened', async () => {
  const path = await keptRecord();
  chmodSync(path, 0o000);
  chmodSync(dirname(path), 0o555);
  onTestFinished(() => chmodSync(dirname(path), 0o755));
  const sealed = {
    problem: 'unreachable',
    message: 'The record FILE cannot be opened. See that this user may read and write the file and its folder.',
  };
  expect(asNobody(() => refusal(path))).toEqual(sealed);
  expect(asNobody(() => refusal(join(dirname(path), 'other.db')))).toEqual(sealed);
});

test('a file that another program keeps to itself is said to be locked', async () => {
  const path = await keptRecord();
  const other = new Database(path);
  other.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
  onTestFinished(() => {
    other.close();
  });
  expect(refusal(path)).toEqual({
    problem: 'busy',
    message: 'The record FILE is locked by another program. Close that program, or try again in a moment.',
  });
  expect(() => connect(path, 50)).toThrow(StoreBusy);
});
