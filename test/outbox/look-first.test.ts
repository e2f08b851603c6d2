import { copyFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { occurrenceOn } from '../../src/digest/occurrence.ts';
import type { OutboxKind } from '../../src/outbox/outbox-kind.ts';
import type { Found } from '../../src/outbox/posting.ts';
import { backUp } from '../../src/store/back-up.ts';
import type { NewItem } from '../../src/store/outbox-store.ts';
import { buttonsIn, type Town, town, wordsIn } from '../support/digest-town.ts';
import { temporaryRecord } from '../support/store.ts';

const key = { team: 'T1', channel: 'C0TRADE01', negotiation: 'nafta' };
const monday = '2031-03-10';
const minute = 60_000;

/** State of the digest of a local day, with why. */
const dayOf = async ({ store }: Town, date: string) => {
  const occurrence = await occurrenceOn(store.outbox, key, date);
  return occurrence && { state: occurrence.state, why: occurrence.why };
};

/** Puts a record back as its backup has it, and starts it at this instant, beside the Slack of before. */
const restored = async (before: Town, path: string, start: string, kinds?: ReadonlyMap<string, OutboxKind>) => {
  await before.store.close();
  copyFileSync(`${path}.backup`, path);
  const here = town(start, { path, ...(kinds && { kinds }) });
  here.slack.posted.push(...before.slack.posted);
  return here;
};

/** A town whose record was backed up before Monday's digest, which was posted; then the backup was put back. */
const restoredAfterPost = async (found: Found | null = null) => {
  const path = join(dirname(temporaryRecord()), 'restored.db');
  const before = town(`${monday}T12:00Z`, { path });
  await before.type('/nafta digest on 08:30 America/Toronto daily');
  backUp(path, `${path}.backup`);
  before.set(`${monday}T12:30:01Z`);
  await before.turn();
  const here = await restored(before, path, `${monday}T12:40Z`);
  if (found) here.slack.found = () => found;
  const posts = () => here.slack.posted.length - before.slack.posted.length;
  return { here, posts };
};

test('a digest posted before the record was restored is found and not posted again', async () => {
  const { here, posts } = await restoredAfterPost();
  await here.turn();
  await here.turn();
  expect({ posts: posts(), day: await dayOf(here, monday), told: here.slack.told, looked: here.slack.looked }).toEqual({
    posts: 0,
    day: { state: 'sent', why: null },
    told: [],
    looked: [
      expect.objectContaining({
        channel: 'C0TRADE01',
        kind: 'digest',
        since: `${Date.parse('2031-03-08T12:30Z') / 1_000}.000000`,
      }),
    ],
  });
});

test('a digest that is not found after a restore is posted, once', async () => {
  const { here, posts } = await restoredAfterPost({ kind: 'absent' });
  for (let times = 0; times < 3; times += 1) await here.turn();
  expect({ posts: posts(), looked: here.slack.looked.length, day: await dayOf(here, monday) }).toEqual({
    posts: 1,
    looked: 1,
    day: { state: 'sent', why: null },
  });
});

test('where history is unreadable after a restore, only the owner can have it posted', async () => {
  const { here, posts } = await restoredAfterPost({ kind: 'unreadable', error: 'missing_scope' });
  await here.turn();
  here.pass(minute);
  await here.turn();
  const [unsure, told] = [{ posts: posts(), day: await dayOf(here, monday) }, here.slack.told[0]];
  const button = told ? buttonsIn(told.message) : {};
  await here.type(Object.values(button)[0] ?? '');
  await here.turn();
  expect({ unsure, told: told?.person, says: told && wordsIn(told.message), posts: posts() }).toEqual({
    unsure: { posts: 0, day: { state: 'ambiguous', why: 'restored' } },
    told: 'U0AMARA',
    says: expect.stringContaining('The record was restored from an earlier copy'),
    posts: 1,
  });
});

test('after a restore nothing is posted until Slack can be reached to look for it', async () => {
  const { here, posts } = await restoredAfterPost({ kind: 'unreachable' });
  await here.turn();
  const unreached = { posts: posts(), day: await dayOf(here, monday) };
  here.slack.found = null;
  here.pass(5 * minute);
  await here.turn();
  expect({ unreached, posts: posts(), day: await dayOf(here, monday) }).toEqual({
    unreached: { posts: 0, day: { state: 'pending', why: 'unreachable' } },
    posts: 0,
    day: { state: 'sent', why: null },
  });
});

test('days that come due later than a day after the restore are not looked for', async () => {
  const { here, posts } = await restoredAfterPost();
  for (const day of ['10', '11', '12']) {
    here.set(`2031-03-${day}T12:45Z`);
    await here.turn();
  }
  expect({ posts: posts(), looked: here.slack.looked.length }).toEqual({ posts: 2, looked: 2 });
});

test('a record that was not restored looks for nothing', async () => {
  const here = town(`${monday}T12:00Z`);
  await here.type('/nafta digest on 08:30 America/Toronto daily');
  here.set(`${monday}T12:30:01Z`);
  await here.turn();
  expect({ posts: here.slack.posted.length, looked: here.slack.looked }).toEqual({ posts: 1, looked: [] });
});

const note = (said: Partial<NewItem>): NewItem => ({
  ...{ team: 'T1', kind: 'note', key: 'one', channel: 'U0AMARA', thread: null, asked: 'U1', deliveryId: 'id' },
  ...{ dueAt: new Date(`${monday}T12:00Z`), notBefore: new Date(`${monday}T12:00Z`) },
  expiresAt: new Date(`${monday}T20:00Z`),
  ...said,
  ...{ state: 'pending', why: null },
});

test.for([
  ['a direct message', true, { posts: 2, looked: 0 }],
  ['a reply in a thread', false, { posts: 1, looked: 1 }],
] as const)('after a restore: %s', async ([, isDirect, wanted]) => {
  const path = temporaryRecord();
  const kind: OutboxKind = {
    isDirect,
    compose: async () => ({ message: { text: 'a note', blocks: [] }, seq: 0 }),
    settled: () => null,
    ownerNotice: async () => null,
    became: () => {},
  };
  const kinds = new Map([['note', kind]]);
  const before = town(`${monday}T12:00Z`, { path, kinds });
  await before.store.outbox.add(note(isDirect ? {} : { thread: '1.5' }), before.now());
  backUp(path, `${path}.backup`);
  await before.turn();
  const here = await restored(before, path, `${monday}T12:10Z`, kinds);
  await here.turn();
  expect({ posts: here.slack.posted.length, looked: here.slack.looked.length }).toEqual(wanted);
});

test('a correction that was posted before the record was restored is not posted again', async () => {
  const path = temporaryRecord();
  const before = town(`${monday}T12:00Z`, { path });
  await before.share('/nafta demands on canada about autos');
  const record = { team: 'T1', negotiation: 'nafta' };
  const [demand] = await before.store.history(record, 'us-autos');
  if (!demand?.body) throw new Error('There is no such demand.');
  const edited = { ...demand, from: 1, origin: 'slack', author: 'U0BELA', why: 'Reuters has it' } as const;
  const change = { ...edited, reason: undefined, body: { ...demand.body, asks: 'More North American content' } };
  await before.store.append(record, [change], before.now());
  backUp(path, `${path}.backup`);
  const correct = async (at: Town) => {
    await at.turn();
    at.pass(minute);
    await at.turn();
  };
  await correct(before);
  const corrected = before.slack.posted.length;
  const here = await restored(before, path, `${monday}T12:10Z`);
  await correct(here);
  expect({ corrected, posts: here.slack.posted.length, looked: here.slack.looked.length }).toEqual({
    ...{ corrected: 2, posts: 2, looked: 1 },
  });
});
