import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openStore, type StoreOptions } from '../../src/store/sqlite.ts';
import type { Change, RecordKey } from '../../src/store/store.ts';

/** The record that a test writes when it does not matter which. */
export const key: RecordKey = { team: 'T1', negotiation: 'tea' };

/** An instant for tests in which the hour does not matter. */
export const recordedAt = new Date('2017-10-17T14:05:00Z');

/** A change that says only what the test is about. */
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

/** A folder of this test's own, removed when it ends. */
export const temporaryFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'roundtable-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

/** A path for a record in a folder of this test's own; the file is not there yet. */
export const temporaryRecord = (): string => join(temporaryFolder(), 'roundtable.db');

/** A store in a file of this test's own, closed and removed when it ends. */
export const temporaryStore = (path = temporaryRecord(), options: StoreOptions = {}) => {
  const store = openStore(path, options);
  onTestFinished(() => store.close());
  return store;
};

/** The next tick of the event loop, in which a question comes that was asked after somebody else wrote. */
export const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
