import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { backUp } from '../../src/store/back-up.ts';
import { applicationId } from '../../src/store/migrations.ts';
import type { OpenStore } from '../../src/store/sqlite.ts';
import { change, key, recordedAt, temporaryFolder, temporaryRecord, temporaryStore } from '../support/store.ts';

const at = new Date('2031-03-10T12:00:00Z');
const later = (minutes: number) => new Date(at.getTime() + minutes * 60_000);
const now = () => at;

/** Puts one message into the outbox, and marks it as being sent. */
const send = async (store: OpenStore, name: string) => {
  const item = { team: 'T1', kind: 'note', key: name, channel: 'C1', thread: null, asked: null, deliveryId: name };
  await store.outbox.add({ ...item, dueAt: at, notBefore: at, expiresAt: later(60), state: 'pending', why: null }, at);
  const [claimed] = await store.outbox.claim('T1', name, at, later(1), 1);
  if (!claimed) throw new Error('Nothing was claimed.');
  await store.outbox.markSending(claimed, at, later(1), 0);
};

/** A record with a message sent, a backup, and perhaps another message sent since; closed. */
const backedUp = async (...since: readonly string[]) => {
  const path = temporaryRecord();
  const backup = join(dirname(path), 'backup.db');
  const store = temporaryStore(path);
  await send(store, 'first');
  backUp(path, backup);
  for (const name of since) await send(store, name);
  await store.close();
  return { path, backup };
};

const restoredAt = (path: string) => temporaryStore(path, { now }).outbox.restoredAt;

test('a record that is opened again, after a crash too, is not taken for a copy', async () => {
  const path = temporaryRecord();
  const first = temporaryStore(path);
  await send(first, 'one');
  // The first is still open, as if it had been killed.
  const second = temporaryStore(path);
  await send(second, 'two');
  await Promise.all([first.close(), second.close()]);
  expect({ restored: restoredAt(path), mode: statSync(`${path}-instance`).mode & 0o777 }).toEqual({
    ...{ restored: null, mode: 0o600 },
  });
});

test('a count beside the file that a crash left behind the record is no copy', async () => {
  const path = temporaryRecord();
  const store = temporaryStore(path);
  const before = readFileSync(`${path}-instance`);
  await send(store, 'one');
  const after = readFileSync(`${path}-instance`);
  await store.close();
  writeFileSync(`${path}-instance`, before);
  expect({ isCounted: !before.equals(after), restored: restoredAt(path) }).toEqual({ isCounted: true, restored: null });
});

test('a backup copied over the record is recognised when something was sent since', async () => {
  const { path, backup } = await backedUp('second');
  copyFileSync(backup, path);
  expect(restoredAt(path)).toEqual(at);
});

test('a backup is as good as the record it replaces when nothing was sent since', async () => {
  const { path, backup } = await backedUp();
  copyFileSync(backup, path);
  expect(restoredAt(path)).toBeNull();
});

test('a restored record stays known as one after the next start', async () => {
  const { path, backup } = await backedUp('second');
  copyFileSync(backup, path);
  await temporaryStore(path, { now }).close();
  expect(temporaryStore(path, { now: () => later(600) }).outbox.restoredAt).toEqual(at);
});

test.for([
  ['a backup is moved into the place of the record', (path: string, backup: string) => renameSync(backup, path)],
  ['the file beside the record is lost', (path: string) => rmSync(`${path}-instance`)],
  ['the file beside the record cannot be read', (path: string) => writeFileSync(`${path}-instance`, '{')],
] as const)('a record counts as a copy where %s', async ([, put]) => {
  const { path, backup } = await backedUp();
  put(path, backup);
  expect(restoredAt(path)).toEqual(at);
});

test('a folder that is copied as a whole is recognised', async () => {
  const { path } = await backedUp();
  const copy = join(temporaryFolder(), 'roundtable.db');
  for (const ending of ['', '-instance']) copyFileSync(`${path}${ending}`, `${copy}${ending}`);
  expect({ copy: restoredAt(copy), original: restoredAt(path) }).toEqual({ copy: at, original: null });
});

test('a new record in the place of one that was deleted is none', async () => {
  const { path } = await backedUp();
  rmSync(path);
  expect(restoredAt(path)).toBeNull();
});

test('a record of before there was a file beside it is none', async () => {
  const path = temporaryRecord();
  await temporaryStore(path).close();
  const old = new Database(path);
  old.exec(
    `DROP TRIGGER outbox_counts_attempts; DROP TABLE instance; PRAGMA application_id = ${applicationId}; PRAGMA user_version = 11`,
  );
  old.close();
  rmSync(`${path}-instance`);
  expect({ restored: restoredAt(path), isBeside: existsSync(`${path}-instance`) }).toEqual({
    ...{ restored: null, isBeside: true },
  });
});

test('where nothing can be made beside the file, opening and sending still work', async () => {
  const path = temporaryRecord();
  mkdirSync(`${path}-instance`);
  const store = temporaryStore(path);
  await send(store, 'one');
  expect((await store.outbox.find({ team: 'T1', kind: 'note', key: 'one' }))?.state).toBe('sending');
});

test('a copy gives a message the id of the original, and another record another', async () => {
  const { path, backup } = await backedUp();
  const item = { team: 'T1', kind: 'digest', key: 'C1 nafta 2031-03-10' };
  const idIn = (file: string, of?: string) => temporaryStore(file).outbox.deliveryIdOf(item, of);
  expect({
    isSame: idIn(path) === idIn(backup),
    isOpaque: /^[0-9a-f]{24}$/u.test(idIn(path)),
    others: new Set([idIn(path), idIn(path, 'of another change'), idIn(temporaryRecord())]).size,
  }).toEqual({ isSame: true, isOpaque: true, others: 3 });
});

test('the log of another record is told even where it is a whole record itself', async () => {
  const [path, other] = [temporaryRecord(), temporaryRecord()];
  const [store, foreign] = [temporaryStore(path), temporaryStore(other)];
  await store.append(key, [change('dairy', 0)], recordedAt);
  await store.close();
  await foreign.append(key, [change('milk', 0)], recordedAt);
  copyFileSync(`${other}-wal`, `${path}-wal`);
  expect(() => temporaryStore(path)).toThrow(/-wal belongs to another file than the record/);
  rmSync(`${path}-wal`);
  expect((await temporaryStore(path).standing(key)).map(({ entry }) => entry)).toEqual(['dairy']);
});

test('a log left by a record that a backup replaced is reported, and not mixed in', async () => {
  const { path } = await backedUp();
  const backup = join(dirname(path), 'raw.db');
  copyFileSync(path, backup);
  const store = temporaryStore(path);
  await store.append(key, [change('dairy', 0)], recordedAt);
  // As if it had been killed: its log is left.
  rmSync(path);
  renameSync(backup, path);
  expect(() => temporaryStore(path)).toThrow(/-wal belongs to another file than the record/);
});
