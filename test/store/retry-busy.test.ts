import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { StoreBusy } from '../../src/store/store-error.ts';
import { change, key, recordedAt, temporaryRecord, temporaryStore } from '../support/store.ts';

/** Another connection that is in the middle of writing. */
const writing = (path: string) => {
  const other = new Database(path);
  onTestFinished(() => {
    other.close();
  });
  other.exec('BEGIN IMMEDIATE');
  return other;
};

test('a change waits for a briefly locked store while everything else goes on', async () => {
  const path = temporaryRecord();
  const store = temporaryStore(path, { patience: 1_000 });
  const other = writing(path);
  // Were the event loop blocked meanwhile, as by SQLite's own wait of 5 s, this timer could not free the lock in time.
  setTimeout(() => other.exec('COMMIT'), 120);
  expect(await store.append(key, [change('dairy', 0)], recordedAt)).toMatchObject({ outcome: 'saved' });
});

test('questions are answered while another process writes', async () => {
  const path = temporaryRecord();
  const store = temporaryStore(path, { patience: 0 });
  await store.append(key, [change('dairy', 0)], recordedAt);
  writing(path);
  expect(await store.lastSeq(key)).toBe(1);
  expect(await store.standing(key, '2017-10-11')).toHaveLength(1);
});

test('a store that stays locked is said to be so, and nothing was written', async () => {
  const path = temporaryRecord();
  const store = temporaryStore(path, { patience: 100 });
  const other = writing(path);
  const append = store.append(key, [change('dairy', 0)], recordedAt, 'V1');
  await expect(append).rejects.toThrow(StoreBusy);
  await expect(append).rejects.toThrow(`The record ${path} is locked by another program.`);
  other.exec('ROLLBACK');
  expect(await store.lastSeq(key)).toBe(0);
  expect(await store.append(key, [change('dairy', 0)], recordedAt, 'V1')).toMatchObject({ outcome: 'saved' });
});

test('a mistake of the program is not mistaken for a lock, and not tried again', async () => {
  const store = temporaryStore();
  await expect(store.append(key, [change('', 0)], recordedAt)).rejects.toThrow('CHECK constraint failed');
});
