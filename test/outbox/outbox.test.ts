import { expect, test } from 'vitest';
import type { OutboxKind } from '../../src/outbox/outbox-kind.ts';
import type { NewItem, OutboxItem, OutboxState } from '../../src/store/outbox-store.ts';
import { type Town, town } from '../support/digest-town.ts';
import { temporaryRecord } from '../support/store.ts';

const minute = 60_000;
const start = '2031-03-10T12:00Z';

/** A second kind of message, as strange to digests as can be: each says its own key, and `nothing` says nothing. */
const notesIn = () => {
  const heard: { readonly key: string; readonly outcome: string }[] = [];
  const became: OutboxState[] = [];
  const kind: OutboxKind = {
    async compose({ key }) {
      if (key === 'broken') throw new Error('It cannot be said.');
      return key === 'nothing' ? { skip: 'nothing to say' } : { message: { text: key, blocks: [] }, seq: 7 };
    },
    settled({ key, seq }, { state }) {
      heard.push({ key, outcome: `${state} at ${seq}` });
      return null;
    },
    ownerNotice: async ({ key, why }) => ({ person: 'U0LUIS', message: { text: `${key}: ${why}`, blocks: [] } }),
    became: (state) => became.push(state),
  };
  return { kind, heard, became };
};

const note = (key: string, said: Partial<NewItem> = {}): NewItem => ({
  ...{ team: 'T1', kind: 'note', key, channel: 'C0TRADE01', thread: null, asked: null, deliveryId: `id of ${key}` },
  ...{ dueAt: new Date(start), notBefore: new Date(start) },
  expiresAt: new Date(Date.parse(start) + 60 * minute),
  ...said,
  ...{ state: 'pending', why: null },
});

const withNotes = async (...items: readonly NewItem[]) => {
  const notes = notesIn();
  const here = town(start, { kinds: new Map([['note', notes.kind]]) });
  for (const item of items) await here.store.outbox.add(item, here.now());
  return { here, ...notes };
};

const found = ({ store }: Town, key: string): Promise<OutboxItem | null> =>
  store.outbox.find({ team: 'T1', kind: 'note', key });

/** Slack's pace for a channel is a second; on the town's own clock it goes by between two turns. */
const turns = async (here: Town, count: number): Promise<void> => {
  for (let times = 0; times < count; times += 1) {
    await here.turn();
    here.pass(1_000);
  }
};

test('two messages of a kind go to a channel and to its thread on one day, once each', async () => {
  const { here } = await withNotes(note('a'), note('b', { thread: '1.5' }));
  await turns(here, 4);
  expect(here.slack.posted.map(({ kind, channel, thread, message }) => [kind, channel, thread, message.text])).toEqual([
    ['note', 'C0TRADE01', null, 'a'],
    ['note', 'C0TRADE01', '1.5', 'b'],
  ]);
});

test('a digest and another kind share a channel and a day', async () => {
  const { here } = await withNotes(note('a', { notBefore: new Date('2031-03-10T12:31Z') }));
  await here.type('/nafta digest on 08:30 America/Toronto daily');
  here.set('2031-03-10T12:31Z');
  await turns(here, 3);
  expect(here.slack.posted.map(({ kind }) => kind).toSorted()).toEqual(['digest', 'note']);
});

test('what its kind has nothing to say of is skipped with the kind’s own reason', async () => {
  const { here, became } = await withNotes(note('nothing'));
  await turns(here, 1);
  const item = await found(here, 'nothing');
  expect({ state: item?.state, why: item?.why, posted: here.slack.posted.length, became }).toEqual({
    state: 'skipped',
    why: 'nothing to say',
    posted: 0,
    became: ['skipped'],
  });
});

test('a kind decides what follows, and knows which state of the record was sent', async () => {
  const { here, heard } = await withNotes(note('a'));
  await turns(here, 1);
  expect({ heard, seq: (await found(here, 'a'))?.seq }).toEqual({
    heard: [{ key: 'a', outcome: 'sent at 7' }],
    seq: 7,
  });
});

test('a kind hears of outcomes, and not of another try', async () => {
  const { here, became } = await withNotes(note('a'));
  here.slack.next.push({ kind: 'not-sent' });
  await turns(here, 1);
  const afterFirst = [...became];
  here.pass(minute);
  await turns(here, 1);
  expect({ afterFirst, became }).toEqual({ afterFirst: [], became: ['sent'] });
});

test('a message is held when the clock turns wrong between its claim and its call', async () => {
  const clock = { isWrong: false };
  const { kind } = notesIn();
  const slow: OutboxKind = {
    ...kind,
    compose(item, now) {
      clock.isWrong = true;
      here.set('2031-04-09T12:00Z');
      return kind.compose(item, now);
    },
  };
  const here = town(start, {
    ...{ kinds: new Map([['note', slow]]), team: () => (clock.isWrong ? undefined : 'T1') },
  });
  await here.store.outbox.add(note('a'), here.now());
  await here.turn();
  const held = { state: (await found(here, 'a'))?.state, posted: here.slack.posted.length };
  clock.isWrong = false;
  here.set('2031-03-10T12:00:03Z');
  slow.compose = kind.compose;
  await here.turn();
  expect({ held, state: (await found(here, 'a'))?.state, posted: here.slack.posted.length }).toEqual({
    held: { state: 'pending', posted: 0 },
    state: 'sent',
    posted: 1,
  });
});

test('a message whose time is over once it is composed is missed, and not sent late', async () => {
  const { kind } = notesIn();
  const slow: OutboxKind = {
    ...kind,
    compose(item, now) {
      here.pass(61 * minute);
      return kind.compose(item, now);
    },
  };
  const here = town(start, { kinds: new Map([['note', slow]]) });
  await here.store.outbox.add(note('a'), here.now());
  await here.turn();
  const item = await found(here, 'a');
  expect({ state: item?.state, why: item?.why, posted: here.slack.posted.length }).toEqual({
    state: 'missed',
    why: 'late',
    posted: 0,
  });
});

test('its owner is told once when Slack refuses it', async () => {
  const { here } = await withNotes(note('a'));
  here.slack.next.push({ kind: 'refused', error: 'is_archived' });
  await turns(here, 3);
  expect({ posted: here.slack.posted, told: here.slack.told }).toEqual({
    posted: [],
    told: [{ person: 'U0LUIS', message: { text: 'a: is_archived', blocks: [] } }],
  });
});

test('an answer in a thread whose outcome is unknown is looked for in that thread', async () => {
  const { here } = await withNotes(note('a', { thread: '1.5' }));
  here.slack.next.push('lost');
  await turns(here, 2);
  here.pass(15_000);
  await turns(here, 2);
  expect({
    looked: here.slack.looked.map(({ thread, deliveryId }) => ({ thread, deliveryId })),
    state: (await found(here, 'a'))?.state,
    posted: here.slack.posted.length,
  }).toEqual({ looked: [{ thread: '1.5', deliveryId: 'id of a' }], state: 'sent', posted: 1 });
});

test.each([
  ['a lost direct message is sent once more', true, { posted: 2, state: 'ambiguous' }],
  ['a lost message to a channel is not', false, { posted: 1, state: 'ambiguous' }],
])('where nothing can be looked up, %s', async (_what, isDirect, expected) => {
  const notes = notesIn();
  const here = town(start, { kinds: new Map([['note', { ...notes.kind, isDirect }]]) });
  here.slack.found = () => ({ kind: 'unreadable', error: 'missing_scope' });
  here.slack.next.push('lost', 'lost');
  await here.store.outbox.add(note('a'), here.now());
  for (let times = 0; times < 3; times += 1) {
    await turns(here, 2);
    here.pass(15_000);
  }
  expect({ posted: here.slack.posted.length, state: (await found(here, 'a'))?.state }).toEqual(expected);
});

test('a direct message of unknown outcome that arrives the second time counts as sent', async () => {
  const notes = notesIn();
  const here = town(start, { kinds: new Map([['note', { ...notes.kind, isDirect: true }]]) });
  here.slack.found = () => ({ kind: 'unreadable', error: 'missing_scope' });
  here.slack.next.push('lost');
  await here.store.outbox.add(note('a'), here.now());
  for (let times = 0; times < 3; times += 1) {
    await turns(here, 2);
    here.pass(15_000);
  }
  expect({ posted: here.slack.posted.length, state: (await found(here, 'a'))?.state }).toEqual({
    posted: 2,
    state: 'sent',
  });
});

test.each([
  ['that cannot be composed', note('broken'), 'a message could not be composed'],
  ['of a kind that nothing here composes', note('a', { kind: 'stray' }), 'nothing here composes messages of this kind'],
])('a message %s is tried again, and missed when its time is over', async (_what, item, logged) => {
  const { here } = await withNotes(item);
  await turns(here, 1);
  const tried = await here.store.outbox.find(item);
  here.pass(61 * minute);
  await turns(here, 1);
  const last = await here.store.outbox.find(item);
  expect({ tried: tried?.state, why: last?.why, last: last?.state, logged: here.logged }).toEqual({
    tried: 'pending',
    why: 'error',
    last: 'missed',
    logged: [logged, 'a message was not sent in time, and will not be'],
  });
});

test('the outbox of another workspace on the same file leaves what is due alone', async () => {
  const path = temporaryRecord();
  const here = town(start, { path });
  await here.type('/nafta digest on 14:00 UTC');
  await here.store.outbox.add(note('a'), here.now());
  const other = town('2031-03-10T14:01Z', { path, team: () => 'T2' });
  other.slack.next.push({ kind: 'refused', error: 'channel_not_found' });
  await other.turn();
  const touched = await found(here, 'a');
  here.set('2031-03-10T14:01Z');
  await here.turn();
  expect({ other: other.slack.posted, touched: touched?.leaseBy, here: here.slack.posted.length }).toEqual({
    other: [],
    touched: null,
    here: 1,
  });
});

test('an item of one workspace is neither expired, looked into nor told by another', async () => {
  const path = temporaryRecord();
  const here = town(start, { path });
  const [expired, lost, failed] = [note('old'), note('lost'), note('failed')];
  const other = town('2031-03-11T14:01Z', { path, team: () => 'T2', kinds: new Map([['note', notesIn().kind]]) });
  await here.store.outbox.add(failed, here.now());
  const [claimed] = await here.store.outbox.claim('T1', 'x', here.now(), new Date(start), 1);
  if (claimed) await here.store.outbox.settle(claimed, { state: 'failed', why: 'is_archived' }, here.now(), null);
  await here.store.outbox.add(lost, here.now());
  const [sending] = await here.store.outbox.claim('T1', 'y', here.now(), new Date(start), 1);
  if (sending) await here.store.outbox.markSending(sending, here.now(), new Date(start), 1);
  await here.store.outbox.add(expired, here.now());
  await turns(other, 20);
  expect({
    expired: (await found(here, 'old'))?.state,
    looked: other.slack.looked,
    told: other.slack.told,
  }).toEqual({ expired: 'pending', looked: [], told: [] });
});

test('nothing is planned, claimed or missed before the workspace is known', async () => {
  let known: string | undefined;
  const here = town(start, { team: () => known });
  await here.type('/nafta digest on 14:00 UTC');
  here.set('2031-03-10T14:01Z');
  await here.turn();
  const before = here.slack.posted.length;
  known = 'T1';
  await here.turn();
  expect({ before, after: here.slack.posted.length }).toEqual({ before: 0, after: 1 });
});
