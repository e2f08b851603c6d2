import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { planned } from '../../src/digest/plan.ts';
import type { DigestStore, Occurrence, Subscription } from '../../src/store/digest-store.ts';
import { temporaryRecord, temporaryStore } from '../support/store.ts';

const key = { team: 'T1', channel: 'C1', negotiation: 'tea' };
const due = new Date('2031-03-10T08:30Z');
const later = (minutes: number) => new Date(due.getTime() + minutes * 60_000);

const subscription = (channel = 'C1'): Subscription => ({
  ...{ ...key, channel, owner: 'U1' },
  rule: { time: '08:30', zone: 'UTC', days: ['mon', 'wed'], mode: 'changes' },
  due: { date: '2031-03-10', at: due },
  ...{ done: null, pausedUntil: null, stopped: null, isOff: false, seq: 7, since: '2031-03-09' },
});

const ids = { given: 0 };
const parts = {
  catchUp: 3 * 3_600_000,
  newId: () => {
    ids.given += 1;
    return `id ${ids.given}`;
  },
};
const plan = (store: DigestStore, now: Date) => store.takeDue(now, 10, (found) => planned(found, now, parts));

const claimed = async (store: DigestStore, by = 'one', now = later(1)): Promise<Occurrence> => {
  const [occurrence] = await store.claim(by, now, later(2), 1);
  if (!occurrence) throw new Error('Nothing could be claimed.');
  return occurrence;
};

const opened = async (path = temporaryRecord()) => {
  const store = temporaryStore(path).digests;
  await store.revise(key, () => subscription());
  return { path, store };
};

test('a subscription reads back as it was kept, and is changed in one transaction', async () => {
  const { store } = await opened();
  const before = await store.subscription(key);
  await store.revise(key, (known) => known && { ...known, pausedUntil: '2031-03-14', owner: 'U2' });
  expect({
    before,
    after: await store.subscription(key),
    elsewhere: await store.subscription({ ...key, channel: 'C2' }),
  }).toEqual({
    before: subscription(),
    after: { ...subscription(), pausedUntil: '2031-03-14', owner: 'U2' },
    elsewhere: null,
  });
});

test('what is due is planned once, and what two holders claim, one of them gets', async () => {
  const { path, store } = await opened();
  const other = temporaryStore(path).digests;
  const plans = await Promise.all([plan(store, later(1)), plan(other, later(1)), plan(store, later(1))]);
  const claims = await Promise.all([
    store.claim('one', later(1), later(2), 5),
    other.claim('other', later(1), later(2), 5),
  ]);
  expect({
    planned: plans.flat().length,
    claimed: claims.flat().length,
    due: (await store.subscription(key))?.due,
  }).toEqual({ planned: 1, claimed: 1, due: { date: '2031-03-12', at: new Date('2031-03-12T08:30Z') } });
});

test('a holder who lets the lease run out cannot go on: somebody else has it', async () => {
  const { store } = await opened();
  await plan(store, later(1));
  const occurrence = await claimed(store);
  const again = await claimed(store, 'another', later(3));
  expect({
    firstSends: await store.markSending(occurrence, later(3), later(4), 9),
    secondSends: await store.markSending(again, later(3), later(4), 9),
    firstSettles: await store.settle(occurrence, { state: 'sent', ts: '1' }, later(3)),
    secondSettles: await store.settle(again, { state: 'sent', ts: '1' }, later(3)),
    state: (await store.occurrence(key, '2031-03-10'))?.state,
  }).toEqual({ firstSends: false, secondSends: true, firstSettles: false, secondSettles: true, state: 'sent' });
});

test('what was sent tells the subscription how far its channel has been told', async () => {
  const { store } = await opened();
  await plan(store, later(1));
  const occurrence = await claimed(store);
  await store.markSending(occurrence, later(1), later(2), 42);
  await store.settle(occurrence, { state: 'sent', ts: '1908441000.000100' }, later(1));
  const kept = await store.subscription(key);
  expect({ seq: kept?.seq, since: kept?.since, done: kept?.done }).toEqual({
    seq: 42,
    since: '2031-03-10',
    done: '2031-03-10',
  });
});

test('a call begins with Slack’s own time of the last post in its channel', async () => {
  const { store } = await opened();
  await plan(store, later(1));
  const first = await claimed(store);
  await store.markSending(first, later(1), later(2), 1);
  await store.settle(first, { state: 'sent', ts: '1908441000.000100' }, later(1));
  const wednesday = later(2 * 24 * 60 + 1);
  await plan(store, wednesday);
  const [second] = await store.claim('one', wednesday, later(2 * 24 * 60 + 2), 1);
  if (second) await store.markSending(second, wednesday, later(2 * 24 * 60 + 2), 1);
  expect((await store.occurrence(key, '2031-03-12'))?.afterTs).toBe('1908441000.000100');
});

test('only what has not been sent can be asked for again, and only from the states that are named', async () => {
  const { store } = await opened();
  const order = { ...key, date: '2031-03-10', at: later(1), expiresAt: later(100), deliveryId: 'asked', person: 'U2' };
  const same = (known: Subscription) => known;
  const first = await store.request(order, ['missed'], same);
  const pending = await store.request({ ...order, deliveryId: 'again' }, ['missed'], same);
  await store.expire(later(101), 10);
  const missed = await store.request({ ...order, at: later(102), deliveryId: 'again' }, ['missed'], same);
  expect({ first: first?.asked, pending, missed: missed?.state, id: missed?.deliveryId }).toEqual({
    first: 'U2',
    pending: null,
    missed: 'pending',
    id: 'asked',
  });
});

const refused = [
  ["UPDATE occurrence SET state = 'pending'", 'stays sent'],
  ['DELETE FROM occurrence', 'never forgotten'],
] as const;

test.for(refused)('once it is sent, the database itself refuses: %s', async ([sql, words]) => {
  const { path, store } = await opened();
  await plan(store, later(1));
  const occurrence = await claimed(store);
  await store.markSending(occurrence, later(1), later(2), 1);
  await store.settle(occurrence, { state: 'sent', ts: '1' }, later(1));
  const other = new Database(path);
  expect(() => other.exec(sql)).toThrow(words);
  other.close();
});

test('the database itself refuses a digest as sent that was not recorded as being sent', async () => {
  const { path, store } = await opened();
  await plan(store, later(1));
  const other = new Database(path);
  expect(() => other.exec("UPDATE occurrence SET state = 'sent', ts = '1'")).toThrow('before it is sent');
  other.close();
});
