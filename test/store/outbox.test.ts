import { readFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { occurrenceOn } from '../../src/digest/occurrence.ts';
import { applicationId, newestVersion } from '../../src/store/migrations.ts';
import type { NewItem, OutboxItem, OutboxStore } from '../../src/store/outbox-store.ts';
import { temporaryRecord, temporaryStore } from '../support/store.ts';

const due = new Date('2031-03-10T08:30Z');
const later = (minutes: number) => new Date(due.getTime() + minutes * 60_000);

const note = (key: string, said: Partial<NewItem> = {}): NewItem => ({
  ...{ team: 'T1', kind: 'note', key, channel: 'C1', thread: null, asked: null, deliveryId: `id of ${key}` },
  ...{ dueAt: due, notBefore: due, expiresAt: later(180) },
  ...said,
  ...{ state: 'pending', why: null },
});

const claimed = async (outbox: OutboxStore, by = 'one', now = later(1)): Promise<OutboxItem> => {
  const [item] = await outbox.claim('T1', by, now, new Date(now.getTime() + 60_000), 1);
  if (!item) throw new Error('Nothing could be claimed.');
  return item;
};

const send = async (outbox: OutboxStore, ts: string, now = later(1)): Promise<OutboxItem> => {
  const item = await claimed(outbox, `lease for ${ts}`, now);
  await outbox.markSending(item, now, later(60), 1);
  await outbox.settle(item, { state: 'sent', ts }, now, null);
  return item;
};

test('a key is put in once for each kind and team, and keeps its first delivery id', async () => {
  const { outbox } = temporaryStore();
  const added = [
    await outbox.add(note('a'), due),
    await outbox.add(note('a', { deliveryId: 'another' }), due),
    await outbox.add(note('b'), due),
    await outbox.add(note('a', { kind: 'reminder', deliveryId: 'r' }), due),
    await outbox.add(note('a', { team: 'T2', deliveryId: 't' }), due),
  ];
  const found = await outbox.find({ team: 'T1', kind: 'note', key: 'a' });
  expect({ added, deliveryId: found?.deliveryId }).toEqual({
    added: [true, false, true, true, true],
    deliveryId: 'id of a',
  });
});

test('the last of the keys that begin alike is found, and of others none', async () => {
  const { outbox } = temporaryStore();
  for (const key of ['C1 tea 2031-03-09', 'C1 tea 2031-03-10', 'C1 teapot 2031-03-11', 'C2 tea 2031-03-12'])
    await outbox.add(note(key), due);
  const last = async (key: string) => (await outbox.last({ team: 'T1', kind: 'note', key }))?.key ?? null;
  expect({ tea: await last('C1 tea '), coffee: await last('C1 coffee ') }).toEqual({
    tea: 'C1 tea 2031-03-10',
    coffee: null,
  });
});

test('a holder who lets the lease run out cannot go on: another has it', async () => {
  const { outbox } = temporaryStore();
  await outbox.add(note('a'), due);
  const item = await claimed(outbox);
  const again = await claimed(outbox, 'another', later(3));
  expect({
    sending: await outbox.markSending(item, later(3), later(4), 9),
    sendingAgain: await outbox.markSending(again, later(3), later(4), 9),
    settled: await outbox.settle(item, { state: 'sent', ts: '1' }, later(3), null),
    settledAgain: await outbox.settle(again, { state: 'sent', ts: '1' }, later(3), null),
    state: (await outbox.find(item))?.state,
  }).toEqual({ sending: false, sendingAgain: true, settled: false, settledAgain: true, state: 'sent' });
});

test('a call begins with Slack’s time of the last post in its channel, of any kind', async () => {
  const { outbox } = temporaryStore();
  await outbox.add(note('a'), due);
  await send(outbox, '1908441000.000100');
  await outbox.add(note('elsewhere', { channel: 'C2' }), due);
  await send(outbox, '1908441009.000100');
  await outbox.add(note('b', { kind: 'reminder' }), due);
  await send(outbox, '1908441010.000100', later(2));
  expect((await outbox.find({ team: 'T1', kind: 'reminder', key: 'b' }))?.afterTs).toBe('1908441000.000100');
});

const refused = [
  ["UPDATE outbox SET state = 'pending'", 'stays sent'],
  ['DELETE FROM outbox', 'never forgotten'],
  ["UPDATE outbox SET key = 'b'", 'never changed'],
] as const;

test.for(refused)('once it is sent, the database itself refuses: %s', async ([sql, words]) => {
  const path = temporaryRecord();
  const { outbox } = temporaryStore(path);
  await outbox.add(note('a'), due);
  await send(outbox, '1');
  const other = new Database(path);
  expect(() => other.exec(sql)).toThrow(words);
  other.close();
});

test('the database refuses a message as sent that was not recorded as being sent', async () => {
  const path = temporaryRecord();
  await temporaryStore(path).outbox.add(note('a'), due);
  const other = new Database(path);
  expect(() => other.exec("UPDATE outbox SET state = 'sent', ts = '1'")).toThrow('before it is sent');
  other.close();
});

const migration = (name: string): string =>
  readFileSync(new URL(`../../src/store/migrations/${name}`, import.meta.url), 'utf8');

test('digests of a file from before the outbox are carried over as they stand', async () => {
  const path = temporaryRecord();
  const old = new Database(path);
  for (const name of ['1-log.sql', '2-digest.sql', '3-keeping.sql', '4-drafts.sql']) old.exec(migration(name));
  const columns = `team, channel, negotiation, date, state, why, asked, mark, due_at, not_before, expires_at, attempts,
    lease_until, lease_by, sending_at, after_ts, seq, ts, changed_at, tell`;
  old.exec(`INSERT INTO occurrence (${columns}) VALUES
    ('T1', 'C1', 'tea', '2031-03-09', 'sent', NULL, 'U2', 'm1', 1, 2, 3, 1, NULL, NULL, 4, '0.9', 42, '1.5', 5, 'no'),
    ('T1', 'C1', 'tea', '2031-03-10', 'sending', NULL, NULL, 'm2', ${due.getTime()}, 2, 3, 2, 60, 'lost', 4, '1.5', 43, NULL, 5, 'no'),
    ('T1', 'C2', 'tea', '2031-03-10', 'failed', 'is_archived', NULL, 'm3', 1, 2, 3, 1, NULL, NULL, 4, NULL, 7, NULL, 5, 'due')`);
  old.pragma(`application_id = ${applicationId}`);
  old.pragma('user_version = 4');
  old.close();

  const { outbox } = temporaryStore(path);
  const key = { team: 'T1', channel: 'C1', negotiation: 'tea' };
  const sent = await occurrenceOn(outbox, key, '2031-03-09');
  const [unsettled] = await outbox.unsettled('T1', due, 10);
  const [untold] = await outbox.toNotify('T1', 10);
  const reopened = new Database(path);
  const version = reopened.pragma('user_version', { simple: true });
  reopened.close();
  expect({ sent, unsettled, untold: untold?.key, version }).toEqual({
    sent: {
      ...{ id: 1, team: 'T1', kind: 'digest', key: 'C1 tea 2031-03-09', channel: 'C1', negotiation: 'tea' },
      ...{ date: '2031-03-09', thread: null, state: 'sent', why: null, asked: 'U2', deliveryId: 'm1' },
      ...{ dueAt: new Date(1), expiresAt: new Date(3), attempts: 1, leaseUntil: null, leaseBy: null },
      ...{ sendingAt: new Date(4), afterTs: '0.9', seq: 42, ts: '1.5', changedAt: new Date(5) },
    },
    unsettled: {
      ...{ id: 2, team: 'T1', kind: 'digest', key: 'C1 tea 2031-03-10', channel: 'C1', thread: null },
      ...{ state: 'sending', why: null, asked: null, deliveryId: 'm2', dueAt: due, expiresAt: new Date(3) },
      ...{ attempts: 2, leaseUntil: new Date(60), leaseBy: 'lost', sendingAt: new Date(4), afterTs: '1.5', seq: 43 },
      ...{ ts: null, changedAt: new Date(5) },
    },
    untold: 'C2 tea 2031-03-10',
    version: newestVersion,
  });
});
