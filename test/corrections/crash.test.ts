import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { snapshots } from '../../src/bot/snapshots.ts';
import { correctionKind } from '../../src/corrections/correction-outbox.ts';
import { type Playground, startPlayground } from '../../src/playground/start-playground.ts';
import { showsOf } from '../../src/record/shows.ts';
import { metadataOf } from '../../src/slack/posting.ts';
import { openStore } from '../../src/store/sqlite.ts';
import { fileFor } from '../support/files.ts';
import { finalStates, succession } from '../support/mortals.ts';
import { storyOf } from './story.ts';

const soak = process.env.SOAK !== undefined;
/** In 48 two at a time die before, during and after a change and a reply, while answers to both are lost. */
const shortForm = [48];
const wanted = soak ? Array.from({ length: 150 }, (_, index) => index + 1) : shortForm;
/** A run waits more than it works. */
const together = 4;
const token = 'xoxb-of-this-test';
const key = { team: 'T0PLAYGROUND', negotiation: 'nafta' };
const start = Date.parse('2027-03-02T13:30Z');
const minute = 60_000;

const Metadata = z.object({ event_type: z.string(), event_payload: z.object({ id: z.string() }) });
const Posted = z.object({ ts: z.string() });

/** One post each, since a channel takes one call a second while the clock here goes faster; in every second, Slack’s answer was lost. */
const channels = Array.from({ length: 6 }, (_, number) => ({
  channel: `C0CHANNEL0${number}`,
  deliveryId: `share-${number}`,
  isLost: number % 2 === 1,
}));

const sentTo = async ({ url }: Playground, path: string, body: object): Promise<unknown> => {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  return (await fetch(`${url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })).json();
};

/** Makes the posts, and remembers each as the bot does. */
const shareAll = async (playground: Playground, store: ReturnType<typeof openStore>) => {
  const now = () => new Date(start);
  const negotiation = await snapshots(store, now).current(key.team, fileFor('data/nafta.yml'));
  const shows = showsOf(negotiation, [{ id: 'us-autos' }, { id: 'canada-autos' }]);
  for (const { channel, deliveryId, isLost } of channels) {
    await sentTo(playground, '/control/channel', { id: channel, name: channel.toLowerCase(), app: true });
    const delivery = { kind: 'share', deliveryId } as const;
    const post = {
      ...key,
      ...delivery,
      channel,
      line: 'demands on canada about autos',
      person: 'U1',
      day: '2017-10-17',
    };
    await store.posts.remember({ ...post, seq: negotiation.seq, shows }, now());
    const said = { channel, text: 'Shared.', metadata: metadataOf(delivery) };
    const { ts } = Posted.parse(await sentTo(playground, '/api/chat.postMessage', said));
    if (!isLost) await store.posts.arrived(deliveryId, ts);
  }
};

const edit = async (store: ReturnType<typeof openStore>, asks: string, at: number): Promise<void> => {
  const [latest] = await store.history(key, 'us-autos', 1);
  if (!latest) throw new Error('There is no demand.');
  const { entry, kind, version, body, knownAt } = latest;
  const change = { entry, kind, from: version, body: { ...body, asks }, knownAt, author: 'U2', why: '' };
  await store.append(key, [{ ...change, origin: 'slack' }], new Date(at));
};

/** What became of one post: the text it reads, and the replies in its thread. */
interface Ending {
  readonly seed: number;
  readonly isRight: boolean;
  readonly replies: number;
  readonly state: string;
}

const lastOf = (store: ReturnType<typeof openStore>, deliveryId: string) =>
  store.outbox.last({ team: key.team, kind: correctionKind, key: `${deliveryId} ` });

const endingsOf = async (
  playground: Playground,
  store: ReturnType<typeof openStore>,
  seed: number,
): Promise<readonly Ending[]> =>
  Promise.all(
    channels.map(async ({ channel, deliveryId }) => {
      const all = playground.messages(channel);
      const post = all.find(({ metadata }) => Metadata.safeParse(metadata).data?.event_payload.id === deliveryId);
      const replies = all.filter(({ thread }) => thread !== null && thread === post?.ts).length;
      const item = await lastOf(store, deliveryId);
      const isRight = JSON.stringify(post?.blocks).includes('Half of each car');
      return { seed, isRight, replies, state: item?.state ?? 'none' };
    }),
  );

const live = async (seed: number): Promise<{ readonly endings: readonly Ending[]; readonly killed: number }> => {
  const story = storyOf(seed);
  const folder = mkdtempSync(join(tmpdir(), 'roundtable-corrections-'));
  const path = join(folder, 'roundtable.db');
  const playground = await startPlayground({ signingSecret: 'x', botToken: token, appName: 'R', slashCommands: [] });
  const store = openStore(path, { patience: 60_000 });
  await shareAll(playground, store);
  for (const fault of story.faults) playground.faults.add(fault);
  await edit(store, 'Half of each car', start + minute);

  const killed = await succession({
    ...{ path, apiUrl: playground.apiUrl, token, processes: story.processes, deaths: story.deaths },
    ...{ start: start + minute, rounds: 900, step: () => 3_000 },
    async isOver() {
      const items = await Promise.all(channels.map(({ deliveryId }) => lastOf(store, deliveryId)));
      return items.every((item) => item && finalStates.includes(item.state));
    },
  });
  const endings = await endingsOf(playground, store, seed);
  await store.close();
  await playground.close();
  await rm(folder, { recursive: true, force: true });
  return { endings, killed };
};

test(
  'killed around the change of a post and its reply, each post is corrected once',
  async () => {
    const endings: Ending[] = [];
    let killed = 0;
    for (let first = 0; first < wanted.length; first += together) {
      const lives = await Promise.all(wanted.slice(first, first + together).map(live));
      endings.push(...lives.flatMap((one) => one.endings));
      killed += lives.reduce((sum, one) => sum + one.killed, 0);
    }
    const states = Object.fromEntries(
      [...Map.groupBy(endings, ({ state }) => state)].map(([state, group]) => [state, group.length]),
    );
    const astray = endings.filter(({ isRight, replies }) => !isRight || replies !== 1).map(({ seed }) => seed);
    if (astray.length > 0) console.log('astray with the seeds', astray);
    const count = {
      posts: endings.length,
      'changed in place': endings.filter(({ isRight }) => isRight).length,
      'one reply': endings.filter(({ replies }) => replies === 1).length,
      'more than one reply': endings.filter(({ replies }) => replies > 1).length,
    };
    console.log({ runs: wanted.length, killed, ...count, ...states });
    const all = wanted.length * channels.length;
    expect(count).toEqual({
      posts: all,
      'changed in place': all,
      'one reply': all,
      'more than one reply': 0,
    });
  },
  soak ? 3_600_000 : 300_000,
);
