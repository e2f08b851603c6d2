import { copyFile, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type DataFiles, readDataFiles } from '../src/data-files.ts';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'data-files-'));
});

afterEach(() => rm(folder, { recursive: true }));

const read = () => readDataFiles(join(folder, '*.yml'), pathToFileURL(`${folder}/kept/`));

const commandsOf = (read: DataFiles) =>
  'files' in read ? read.files.map(({ header }) => header.command) : read.problems;

test('a file that was found good is known by its head the second time, and its entries can still be read', async () => {
  await copyFile('data/nafta.yml', join(folder, 'nafta.yml'));
  const [first, second] = [await read(), await read()];
  expect(commandsOf(second)).toEqual(['/nafta']);
  expect(second).toEqual({
    files: [expect.objectContaining('files' in first ? { hash: first.files[0]?.hash } : {})],
  });
  expect(await readdir(join(folder, 'kept'))).toHaveLength(1);
  const entries = 'files' in second ? await second.files[0]?.entries() : [];
  expect(entries?.find(({ id }) => id === 'round-5')).toMatchObject({ kind: 'round', number: 5 });
});

test('a file that has changed is checked again', async () => {
  await copyFile('data/nafta.yml', join(folder, 'nafta.yml'));
  await read();
  await writeFile(join(folder, 'nafta.yml'), 'negotiation: {id: nafta}\n');
  expect(commandsOf(await read())).toEqual(expect.arrayContaining([expect.stringMatching(/nafta\.yml:1:\d+/)]));
});

test('two good files that answer one command are refused, each time', async () => {
  await copyFile('data/nafta.yml', join(folder, 'one.yml'));
  await read();
  await copyFile('data/nafta.yml', join(folder, 'two.yml'));
  const problems = commandsOf(await read());
  expect(problems).toEqual(await read().then(commandsOf));
  expect(problems).toContainEqual(expect.stringContaining('“/nafta”'));
});
