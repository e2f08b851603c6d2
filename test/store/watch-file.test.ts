import { copyFileSync, existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { botWith } from '../support/bots.ts';
import { change, key, recordedAt, temporaryRecord, temporaryStore } from '../support/store.ts';

const problemOf = (work: Promise<unknown>) =>
  work.then(
    () => 'saved',
    (error: Error & { readonly problem?: string }) => error.problem ?? error.message,
  );

const losses = [
  ['the file is deleted', (path: string) => rmSync(path)],
  [
    'the file is replaced by a copy of itself',
    (path: string) => {
      copyFileSync(path, `${path}.copy`);
      renameSync(`${path}.copy`, path);
    },
  ],
  ['what is written ahead is deleted', (path: string) => rmSync(`${path}-wal`)],
] as const;

test.for(losses)('nothing is said to be saved when %s while the bot runs', async ([, lose]) => {
  const path = temporaryRecord();
  const told: string[] = [];
  const observer = { failed: ({ message }: Error) => told.push(message), recovered: () => told.push('recovered') };
  const store = temporaryStore(path, { observer });
  await store.append(key, [change('dairy', 0)], recordedAt);
  lose(path);
  expect({
    saved: await problemOf(store.append(key, [change('milk', 0)], recordedAt)),
    granted: await problemOf(
      store.grants.give(key, { subject: 'U1', may: 'read', by: 'U2', at: recordedAt.toISOString() }, () => false),
    ),
    read: (await store.standing(key)).map(({ entry }) => entry),
    told,
  }).toEqual({
    saved: 'gone',
    granted: 'gone',
    read: ['dairy'],
    told: [expect.stringContaining('was deleted or replaced while the bot runs')],
  });
});

test('a file that is moved away and back is written again', async () => {
  const path = temporaryRecord();
  const store = temporaryStore(path);
  await store.append(key, [change('dairy', 0)], recordedAt);
  renameSync(path, `${path}.away`);
  const away = await problemOf(store.append(key, [change('milk', 0)], recordedAt));
  renameSync(`${path}.away`, path);
  const back = await problemOf(store.append(key, [change('milk', 0)], recordedAt));
  expect({ away, back }).toEqual({ away: 'gone', back: 'saved' });
});

test('health says that the file is gone before anybody tries to save', async () => {
  const path = temporaryRecord();
  const store = temporaryStore(path);
  const bot = botWith({ store });
  const before = await bot.health();
  rmSync(path);
  expect({ before: before.ok, after: await bot.health() }).toMatchObject({
    before: true,
    after: { ok: false, writeFailed: { problem: 'gone' } },
  });
});

test('the log of a crash beside an empty or missing file is refused', async () => {
  const path = temporaryRecord();
  const store = temporaryStore(path);
  await store.append(key, [change('dairy', 0)], recordedAt);
  copyFileSync(`${path}-wal`, `${path}.kept`);
  await store.close();
  const refused = (lose: () => void) => {
    lose();
    copyFileSync(`${path}.kept`, `${path}-wal`);
    try {
      temporaryStore(path);
      return 'opened';
    } catch (error) {
      return error instanceof Error ? error.message.replaceAll(path, 'FILE') : '';
    }
  };
  expect({
    empty: refused(() => writeFileSync(path, '')),
    missing: refused(() => rmSync(path)),
    isLogKept: existsSync(`${path}-wal`),
  }).toEqual({
    empty: expect.stringContaining('FILE is empty, but FILE-wal'),
    missing: expect.stringContaining('FILE is missing, but FILE-wal'),
    isLogKept: true,
  });
});

test('the log of another record beside the file is refused, and the file left alone', async () => {
  const [path, other] = [temporaryRecord(), temporaryRecord()];
  const [store, foreign] = [temporaryStore(path), temporaryStore(other)];
  await store.append(
    key,
    Array.from({ length: 300 }, (_, number) => change(`entry ${number}`, 0)),
    recordedAt,
  );
  await foreign.append(
    key,
    Array.from({ length: 9 }, (_, number) => change(`other ${number}`, 0)),
    recordedAt,
  );
  await store.close();
  const database = new Database(other);
  database.pragma('wal_checkpoint(TRUNCATE)');
  database.close();
  await foreign.append(key, [change('the last', 0)], recordedAt);
  copyFileSync(`${other}-wal`, `${path}-wal`);
  const open = () => temporaryStore(path);
  expect(open).toThrow(/is damaged/);
  rmSync(`${path}-wal`);
  expect(await open().lastSeq(key)).toBe(300);
});
