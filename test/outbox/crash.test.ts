import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { itemKey } from '../../src/digest/occurrence.ts';
import { type Playground, startPlayground } from '../../src/playground/start-playground.ts';
import type { DigestStore } from '../../src/store/digest-store.ts';
import type { ItemKey, NewItem, OutboxItem, OutboxStore } from '../../src/store/outbox-store.ts';
import { openStore } from '../../src/store/sqlite.ts';
import { startForwarder } from '../support/forwarder.ts';
import { finalStates, succession } from '../support/mortals.ts';
import { storyOf } from './story.ts';

const soak = process.env.SOAK !== undefined;
/** In 3 two processes die before they post, in 7 one dies during and after it while answers are lost, in 12 Slack fails for an hour. */
const shortForm = [3, 7, 12];
const wanted = soak ? Array.from({ length: 200 }, (_, index) => index + 1) : shortForm;
const runs = wanted.length;
/** A run waits more than it works. */
const together = 4;
const channels = 5;
const token = 'xoxb-of-this-test';
const team = 'T0PLAYGROUND';

const Posted = z.object({ ts: z.string() });
const Metadata = z.object({ event_payload: z.object({ id: z.string() }) });

const minute = 60_000;
const due = Date.parse('2027-03-02T13:30Z');

/** Where the notes go; the digests have the channels before it. */
const notesChannel = 'C0CHANNEL0N';

const channelOf = (number: number): string => `C0CHANNEL0${number}`;

const furnish = async ({ url }: Playground): Promise<void> => {
  for (const id of [...Array.from({ length: channels }, (_, number) => channelOf(number)), notesChannel])
    await fetch(`${url}/control/channel`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ id, name: id.toLowerCase(), app: true }),
    });
};

const subscribe = async (store: DigestStore): Promise<void> => {
  for (let number = 0; number < channels; number += 1)
    await store.revise({ team, channel: channelOf(number), negotiation: 'nafta' }, () => ({
      ...{ team, channel: channelOf(number), negotiation: 'nafta', owner: 'U0AMARA00001' },
      rule: { time: '08:30', zone: 'America/Toronto', days: 'daily', mode: 'always' },
      due: { date: '2027-03-02', at: new Date(due) },
      ...{ done: null, pausedUntil: null, stopped: null, isOff: false, seq: 1_000_000, since: '2027-03-01' },
    }));
};

/** A message to which others answer. */
const startThread = async ({ url }: Playground): Promise<string> => {
  const answer = await fetch(`${url}/api/chat.postMessage`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ channel: notesChannel, text: 'Here are the notes.' }),
  });
  return Posted.parse(await answer.json()).ts;
};

/**
 * Notes of another kind than digests: two in one channel on one day, and one in a thread of that channel. They come
 * apart, since the clock here goes faster than a channel's pace.
 */
const notesFor = (thread: string): readonly NewItem[] =>
  [
    { key: 'a', thread: null, at: due },
    { key: 'b', thread: null, at: due + 20 * minute },
    { key: 'in the thread', thread, at: due + 40 * minute },
  ].map(({ key, thread, at }) => ({
    ...{ team, kind: 'note', key, channel: notesChannel, thread, asked: null, deliveryId: `id of ${key}` },
    ...{ dueAt: new Date(at), notBefore: new Date(at), expiresAt: new Date(due + 180 * minute) },
    ...{ state: 'pending', why: null },
  }));

/** Everything that is to be sent in a run. */
const wantedKeys = (notes: readonly NewItem[]): readonly ItemKey[] => [
  ...Array.from({ length: channels }, (_, number) =>
    itemKey({ team, channel: channelOf(number), negotiation: 'nafta' }, '2027-03-02'),
  ),
  ...notes,
];

const stateOf = async (outbox: OutboxStore, keys: readonly ItemKey[]): Promise<readonly OutboxItem[]> => {
  const found = await Promise.all(keys.map((key) => outbox.find(key)));
  return found.flatMap((item) => item ?? []);
};

/** How the clock goes: hardly at first, then in steps of minutes, longer ones while Slack is away; once it jumps by an hour, back or ahead. */
const stepAt = (round: number, seed: number, isAway: boolean): number => {
  if (round < 6) return 100;
  if (isAway) return 5 * minute;
  if (round === 20) return (seed % 2 === 0 ? -60 : 60) * minute;
  return round < 250 ? minute : 100;
};

/** What came of a run: each message as it is recorded, and how often it stands where it belongs. */
interface Ending {
  readonly seed: number;
  readonly run: OutboxItem | undefined;
  readonly posts: number;
}

/** How often a message stands in its channel, or in its thread. */
const postsOf = (playground: Playground, { channel, thread, deliveryId }: OutboxItem): number =>
  playground
    .messages(channel)
    .filter(
      (message) =>
        message.thread === thread && Metadata.safeParse(message.metadata).data?.event_payload.id === deliveryId,
    ).length;

const live = async (seed: number): Promise<{ readonly endings: readonly Ending[]; readonly killed: number }> => {
  const story = storyOf(seed);
  const folder = mkdtempSync(join(tmpdir(), 'roundtable-digest-'));
  const path = join(folder, 'roundtable.db');
  const playground = await startPlayground({
    signingSecret: 'x',
    botToken: token,
    appName: 'Roundtable',
    slashCommands: [],
  });
  await furnish(playground);
  const forwarder = await startForwarder(Number(new URL(playground.url).port));
  const apiUrl = `http://127.0.0.1:${forwarder.port}/api/`;
  const store = openStore(path, { patience: 60_000 });
  await subscribe(store.digests);
  const notes = notesFor(await startThread(playground));
  for (const note of notes) await store.outbox.add(note, new Date(due));
  const keys = wantedKeys(notes);
  for (const fault of story.faults) playground.faults.add(fault);
  if (story.away === 'refusing') await forwarder.close();
  if (story.away === 'failing') playground.faults.add({ kind: 'down', method: '*' });

  const isBack = (told: number) => story.away !== 'no' && told > due + 60 * minute;
  const killed = await succession({
    ...{ path, apiUrl, token, processes: story.processes, deaths: story.deaths },
    ...{ start: due - 2_000, rounds: 330 },
    step: (round, told) => stepAt(round, seed, story.away !== 'no' && !isBack(told)),
    async isOver(told) {
      if (isBack(told) && story.away === 'refusing') await forwarder.open();
      if (isBack(told) && story.away === 'failing')
        for (const { id, method } of playground.faults.list()) if (method === '*') playground.faults.clear(id);
      const states = await stateOf(store.outbox, keys);
      return states.length === keys.length && states.every(({ state }) => finalStates.includes(state));
    },
  });
  const states = await stateOf(store.outbox, keys);
  const endings = keys.map(({ kind, key }) => {
    const run = states.find((state) => state.kind === kind && state.key === key);
    return { seed, run, posts: run ? postsOf(playground, run) : 0 };
  });
  await store.close();
  await forwarder.close();
  await playground.close();
  await rm(dirname(path), { recursive: true, force: true });
  return { endings, killed };
};

const counted = (endings: readonly Ending[]) => ({
  expected: endings.length,
  posted: endings.filter(({ posts }) => posts > 0).length,
  doubled: endings.filter(({ posts }) => posts > 1).length,
  'lost without a reason': endings.filter(
    ({ run, posts }) => posts === 0 && !(run && run.state !== 'sent' && finalStates.includes(run.state) && run.why),
  ).length,
  'recorded as sent and not there': endings.filter(({ run, posts }) => run?.state === 'sent' && posts === 0).length,
  'there and not recorded': endings.filter(
    ({ run, posts }) => posts > 0 && run?.state !== 'sent' && run?.state !== 'ambiguous',
  ).length,
});

const tally = (endings: readonly Ending[]) =>
  Object.fromEntries(
    [...Map.groupBy(endings, ({ run, posts }) => `${run?.state ?? 'none'}, ${posts} posted`)].map(([name, group]) => [
      name,
      group.length,
    ]),
  );

test(
  'a process killed around posts doubles no message and loses none without reason',
  async () => {
    const endings: Ending[] = [];
    let killed = 0;
    for (let first = 0; first < runs; first += together) {
      const lives = await Promise.all(wanted.slice(first, first + together).map(live));
      endings.push(...lives.flatMap((one) => one.endings));
      killed += lives.reduce((sum, one) => sum + one.killed, 0);
    }
    const count = counted(endings);
    const doubled = endings.filter(({ posts }) => posts > 1).map(({ seed }) => seed);
    if (doubled.length > 0) console.log('doubled with the seeds', doubled);
    console.log({ runs, killed, ...count, ...tally(endings) });
    expect({ ...count, posted: count.posted * 2 > count.expected }).toEqual({
      expected: runs * (channels + 3),
      posted: true,
      doubled: 0,
      'lost without a reason': 0,
      'recorded as sent and not there': 0,
      'there and not recorded': 0,
    });
  },
  soak ? 3_600_000 : 300_000,
);
