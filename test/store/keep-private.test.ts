import { chmodSync, statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { backUp } from '../../src/store/back-up.ts';
import { change, key, recordedAt, temporaryRecord, temporaryStore } from '../support/store.ts';

const modeOf = (path: string): string => (statSync(path).mode & 0o777).toString(8);

test('a record, what is written ahead of it and its backup are their owner’s alone', async () => {
  const [path, copy] = [temporaryRecord(), temporaryRecord()];
  const store = temporaryStore(path);
  await store.append(key, [change('dairy', 0)], recordedAt);
  backUp(path, copy);
  expect({ record: modeOf(path), ahead: modeOf(`${path}-wal`), copy: modeOf(copy) }).toEqual({
    record: '600',
    ahead: '600',
    copy: '600',
  });
});

test('a record that everybody could read is taken from them, and its group keeps it', async () => {
  const path = temporaryRecord();
  await temporaryStore(path).close();
  chmodSync(path, 0o644);
  temporaryStore(path);
  expect(modeOf(path)).toBe('640');
});
