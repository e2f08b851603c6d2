import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { RequestRepeated } from '../../src/store/store-error.ts';
import { change, key, recordedAt, temporaryRecord, temporaryStore } from '../support/store.ts';

const at = (minutes: number) => new Date(recordedAt.getTime() + minutes * 60_000);

test('what is written for a request is written once, and a second call writes nothing', async () => {
  const store = temporaryStore();
  const request = { id: '1', at: at(0) };
  await store.appendAt(key, [change('dairy', 0)], at(0), 0, undefined, request);
  await expect(store.appendAt(key, [change('dairy', 1)], at(1), 1, undefined, request)).rejects.toBeInstanceOf(
    RequestRepeated,
  );
  expect({ handled: await store.wasHandled('T1', request), seq: await store.lastSeq(key) }).toEqual({
    handled: true,
    seq: 1,
  });
});

test('a request whose writing failed was not handled', async () => {
  const store = temporaryStore();
  const request = { id: '1', at: at(0) };
  const wrong = change('dairy', 0, { kind: 'no kind' as 'demand', knownAt: 'never' });
  await expect(store.appendAt(key, [wrong], at(0), 0, undefined, request)).rejects.toThrow();
  expect(await store.wasHandled('T1', request)).toBe(false);
});

test('after an hour a request is forgotten by the next that is written', async () => {
  const path = temporaryRecord();
  const store = temporaryStore(path);
  for (const [id, minutes] of [
    ['old', 0],
    ['young', 1],
    ['new', 60.5],
  ] as const)
    await store.handle('T1', { id, at: at(minutes) });
  const file = new Database(path, { readonly: true });
  expect(file.prepare('SELECT id FROM handled_request ORDER BY id').pluck().all()).toEqual(['new', 'young']);
  file.close();
});
