import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { backUp } from '../../src/store/back-up.ts';
import { compileCache } from '../support/compile-cache.ts';
import { change, key, recordedAt, temporaryFolder, temporaryRecord, temporaryStore } from '../support/store.ts';
import { waitUntil } from '../support/wait-until.ts';

const programAt = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Runs `npm run backup` as npm would. */
const backup = async (record: string, ...words: string[]) => {
  const env = { ...process.env, DATABASE_URL: record };
  const child = spawn(process.execPath, [...compileCache, programAt('../../src/backup.ts'), ...words], { env });
  const [[code], said, complained] = await Promise.all([once(child, 'exit'), text(child.stdout), text(child.stderr)]);
  return { code, said, complained };
};

test('a copy made during writes holds the log up to one moment and opens as a record', async () => {
  const path = temporaryRecord();
  const copy = join(temporaryFolder(), 'copy.db');
  const store = temporaryStore(path);
  const writer = spawn(process.execPath, [...compileCache, programAt('writer.ts'), path, 'anna', '1'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void writer.kill('SIGKILL'));
  await once(writer.stdout, 'data');
  const before = await store.lastSeq(key);
  expect(await backup(path, copy)).toMatchObject({ code: 0, complained: '' });
  const log = await temporaryStore(copy).since(key, 0);
  await waitUntil('the writer went on after the copy', async () => (await store.lastSeq(key)) > log.length);
  writer.kill('SIGKILL');
  await once(writer, 'exit');

  expect(log).toEqual(await store.since(key, 0, log.length));
  expect(log.length).toBeGreaterThanOrEqual(before);
});

test('a copy goes on where the record was: nothing is saved twice or can be deleted', async () => {
  const path = temporaryRecord();
  const copy = join(dirname(path), 'copy.db');
  await temporaryStore(path).append(key, [change('dairy', 0)], recordedAt, 'V1');
  backUp(path, copy);
  const store = temporaryStore(copy);
  expect(await store.append(key, [change('dairy', 0)], recordedAt, 'V1')).toMatchObject({ outcome: 'repeated' });
  expect(await store.append(key, [change('dairy', 1)], recordedAt)).toMatchObject({ outcome: 'saved' });
  const file = new Database(copy);
  expect(() => file.exec('DELETE FROM revision')).toThrow('never deleted');
  file.close();
});

test('a file that exists is never overwritten', async () => {
  const path = temporaryRecord();
  await temporaryStore(path).append(key, [change('dairy', 0)], recordedAt);
  const precious = join(dirname(path), 'precious.txt');
  writeFileSync(precious, 'precious');
  expect(await backup(path, precious)).toEqual({
    code: 1,
    said: '',
    complained: `${precious} exists already and was left as it is. Name another file.\n`,
  });
  expect(await backup(path, path)).toMatchObject({ code: 1 });
  expect(readFileSync(precious, 'utf8')).toBe('precious');
});

test('what cannot be copied is said, and nothing is left behind', () => {
  const path = temporaryRecord();
  const folder = dirname(path);
  const copy = join(folder, 'copy.db');
  expect(() => backUp(path, copy)).toThrow(`There is no record at ${path}.`);
  mkdirSync(path);
  expect(() => backUp(path, copy)).toThrow(`${path} is a folder.`);
  const notes = join(folder, 'notes.txt');
  writeFileSync(notes, 'Minutes of the first round\n'.repeat(200));
  expect(() => backUp(notes, copy)).toThrow('is not a database, or is badly damaged.');
  expect(readdirSync(folder).sort()).toEqual(['notes.txt', 'roundtable.db']);
});

test('a copy of a damaged record is not kept', async () => {
  const path = temporaryRecord();
  const store = temporaryStore(path);
  const changes = Array.from({ length: 300 }, (_, number) => change(`entry ${number}`, 0));
  await store.append(key, changes, recordedAt);
  await store.close();
  const bytes = readFileSync(path);
  writeFileSync(path, bytes.fill(0xa5, bytes.length / 2));
  const folder = temporaryFolder();
  expect(() => backUp(path, join(folder, 'copy.db'))).toThrow('is damaged');
  expect(readdirSync(folder)).toEqual([]);
});

test('without one file to copy to, the command says how it is used', async () => {
  const usage = { code: 1, said: '', complained: 'Say where to: npm run backup -- FILE\n' };
  const path = temporaryRecord();
  expect(await backup(path)).toEqual(usage);
  expect(await backup(path, 'a.db', 'b.db')).toEqual(usage);
  expect(await backup(path, join(dirname(path), 'not', 'there.db'))).toMatchObject({ code: 1 });
});
