import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { backUp } from '../../src/store/back-up.ts';
import { verifyFile } from '../../src/store/verify-file.ts';
import { byHand } from '../support/by-hand.ts';
import { change, key, recordedAt, temporaryRecord, temporaryStore } from '../support/store.ts';

const kept = async () => {
  const path = temporaryRecord();
  const store = temporaryStore(path);
  await store.append(key, [change('dairy', 0), change('milk', 0), change('dairy', 1)], recordedAt);
  const copy = join(dirname(path), 'copy.db');
  backUp(path, copy);
  return { path, copy };
};

test('a file, or a backup, is verified without being changed', async () => {
  const { path, copy } = await kept();
  const before = readdirSync(dirname(path)).toSorted();
  const [whole, whileOpen] = [verifyFile(copy), verifyFile(path)];
  byHand(copy, `UPDATE revision SET author = 'U9' WHERE seq = 2`);
  expect({ whole, whileOpen, changed: verifyFile(copy), files: readdirSync(dirname(path)).toSorted() }).toEqual({
    ...{ whole: [], whileOpen: [], changed: [2], files: expect.arrayContaining(before) },
  });
  expect(readdirSync(dirname(path))).not.toContain('copy.db-instance');
});

test.for([
  ['is missing', (path: string) => `${path}.none`, 'cannot be opened'],
  ['is a folder', (path: string) => dirname(path), 'is a folder'],
  ['is of before there were hashes', (path: string) => ofBefore(path), 'nothing in it can be verified'],
] as const)('a file that %s is refused in words', async ([, name, words]) => {
  const { copy } = await kept();
  const file = name(copy);
  expect(() => verifyFile(file)).toThrow(words);
});

const ofBefore = (path: string): string => {
  const old = new Database(path);
  old.pragma('user_version = 10');
  old.close();
  return path;
};

test('npm run verify names the revisions not as they were written, and ends with 1', async () => {
  const { copy } = await kept();
  byHand(copy, `UPDATE revision SET author = 'U9' WHERE seq IN (2, 3)`);
  const program = fileURLToPath(new URL('../../src/verify.ts', import.meta.url));
  const { status, stderr } = spawnSync(process.execPath, [program, copy], { encoding: 'utf8' });
  expect({ status, said: stderr.replaceAll(copy, 'FILE').trim() }).toEqual({
    status: 1,
    said: 'Not as written in FILE: revision 2, 3. Compare the file with a backup.',
  });
});
