import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openStore, type StoreOptions } from '../../src/store/sqlite.ts';
import type { Change, RecordKey } from '../../src/store/store.ts';

/** Record key for tests in which the record does not matter. */
export const key: RecordKey = { team: 'T1', negotiation: 'tea' };

/** Instant for tests in which the hour does not matter. */
export const recordedAt = new Date('2017-10-17T14:05:00Z');

/** Makes a change with defaults for the fields the test is not about. */
export const change = (entry: string, from: number, said: Partial<Change> = {}): Change => ({
  entry,
  from,
  kind: 'demand',
  body: { title: `${entry}, version ${from + 1}` },
  knownAt: '2017-10-11',
  author: 'U1',
  origin: 'slack',
  why: 'heard today',
  ...said,
});

/** Makes a folder for this test, removed when it ends. */
export const temporaryFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'roundtable-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

/** Returns a path for a record in a folder of this test; the file is not there yet. */
export const temporaryRecord = (): string => join(temporaryFolder(), 'roundtable.db');

/** Opens a store in a file of this test, closed and removed when it ends. */
export const temporaryStore = (path = temporaryRecord(), options: StoreOptions = {}) => {
  const store = openStore(path, options);
  onTestFinished(() => store.close());
  return store;
};

/** Waits for the next turn of the event loop, so that a later query sees the writes of another connection. */
export const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
