import { expect, test } from 'vitest';
import { settledDigest } from '../../src/digest/digest-outbox.ts';
import { itemFor, planDigests } from '../../src/digest/plan.ts';
import type { DigestStore } from '../../src/store/digest-store.ts';
import type { OutboxItem, OutboxStore, Outcome } from '../../src/store/outbox-store.ts';
import type { Subscription } from '../../src/store/subscription.ts';
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
  deliveryIdOf: () => {
    ids.given += 1;
    return `id ${ids.given}`;
  },
};
const plan = (store: DigestStore, now: Date) => store.takeDue('T1', now, 10, (found) => planDigests(found, now, parts));

const claimed = async (outbox: OutboxStore, by = 'one', now = later(1)): Promise<OutboxItem> => {
  const [occurrence] = await outbox.claim('T1', by, now, later(2), 1);
  if (!occurrence) throw new Error('Nothing could be claimed.');
  return occurrence;
};

/** Writes down an outcome as the outbox does, with what follows for the subscription: the item as it was last tried. */
const settle = async (outbox: OutboxStore, item: OutboxItem, outcome: Outcome, at: Date): Promise<boolean> => {
  const tried = (await outbox.find(item)) ?? item;
  return outbox.settle(item, outcome, at, settledDigest(tried, outcome));
};

const opened = async (path = temporaryRecord()) => {
  const { digests: store, outbox } = temporaryStore(path);
  await store.revise(key, () => subscription());
  return { path, store, outbox };
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
  const { path, store, outbox } = await opened();
  const other = temporaryStore(path);
  const plans = await Promise.all([plan(store, later(1)), plan(other.digests, later(1)), plan(store, later(1))]);
  const claims = await Promise.all([
    outbox.claim('T1', 'one', later(1), later(2), 5),
    other.outbox.claim('T1', 'other', later(1), later(2), 5),
  ]);
  expect({
    planned: plans.flat().length,
    claimed: claims.flat().length,
    due: (await store.subscription(key))?.due,
  }).toEqual({ planned: 1, claimed: 1, due: { date: '2031-03-12', at: new Date('2031-03-12T08:30Z') } });
});

test('what was sent tells the subscription how far its channel has been told', async () => {
  const { store, outbox } = await opened();
  await plan(store, later(1));
  const occurrence = await claimed(outbox);
  await outbox.markSending(occurrence, later(1), later(2), 42);
  await settle(outbox, occurrence, { state: 'sent', ts: '1908441000.000100' }, later(1));
  const kept = await store.subscription(key);
  expect({ seq: kept?.seq, since: kept?.since, done: kept?.done }).toEqual({
    seq: 42,
    since: '2031-03-10',
    done: '2031-03-10',
  });
});

test('only what was not sent can be asked for again, and only from the named states', async () => {
  const { store, outbox } = await opened();
  const item = (deliveryId: string, at: Date) => ({
    ...itemFor(key, { date: '2031-03-10', at }, { deliveryId, expiresAt: later(100), asked: 'U2' }),
  });
  const same = (known: Subscription) => known;
  const first = await store.request(key, item('asked', later(1)), ['missed'], same);
  const pending = await store.request(key, item('again', later(1)), ['missed'], same);
  await outbox.expire('T1', later(101), 10);
  const missed = await store.request(key, item('again', later(102)), ['missed'], same);
  expect({ asked: first?.asked, pending, state: missed?.state, deliveryId: missed?.deliveryId }).toEqual({
    asked: 'U2',
    pending: null,
    state: 'pending',
    deliveryId: 'asked',
  });
});

test('a channel that takes no post stops its subscription with that outcome', async () => {
  const { store, outbox } = await opened();
  await plan(store, later(1));
  const item = await claimed(outbox);
  const other = await settle(outbox, { ...item, leaseBy: 'nobody' }, { state: 'failed', why: 'is_archived' }, later(1));
  const before = (await store.subscription(key))?.stopped;
  const own = await settle(outbox, item, { state: 'failed', why: 'is_archived' }, later(1));
  const after = await store.subscription(key);
  expect({ other, before, own, stopped: after?.stopped, due: after?.due }).toEqual({
    other: false,
    before: null,
    own: true,
    stopped: 'is_archived',
    due: null,
  });
});
