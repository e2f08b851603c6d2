import { WebClient } from '@slack/web-api';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Playground } from '../../src/playground/start-playground.ts';
import { createDirectory } from '../../src/slack/directory.ts';
import { createLog } from '../../src/slack/log.ts';
import { botToken, clientOf, known, startAlone } from '../playground/alone.ts';
import { startSlackStandIn } from '../support/slack-stand-in.ts';

let playground: Playground;
let elapsed = 0;

beforeEach(async () => {
  elapsed = 1;
  playground = await startAlone();
});

afterEach(() => playground.close());

const silent = createLog('silent', { write: () => {} });
const directory = () => createDirectory(clientOf(playground), silent, () => elapsed);
const asked = (name: string) => playground.journal.entries().filter((entry) => entry.name === name).length;

test('it knows people’s zones and standing, and asks once in five minutes', async () => {
  const { person } = directory();
  const team = playground.team;
  const known3 = [await person(team, known.amara), await person(team, known.amara), await person(team, known.greta)];
  elapsed += 301_000;
  await person(team, known.amara);
  expect({ known: known3, asked: asked('users.info') }).toEqual({
    known: [
      { standing: 'admin', zone: 'America/Toronto' },
      { standing: 'admin', zone: 'America/Toronto' },
      { standing: 'guest', zone: 'Europe/Stockholm' },
    ],
    asked: 3,
  });
});

test('it knows which channels the bot is in', async () => {
  const { place } = directory();
  const channel = { kind: 'channel', archived: false, foreign: false, shared: false };
  expect({
    desk: await place('T1', known.desk),
    newsroom: await place('T1', known.newsroom),
    nowhere: await place('T1', 'C0NOWHERE1'),
  }).toEqual({
    desk: { ...channel, member: true },
    newsroom: { ...channel, member: false },
    nowhere: { ...channel, member: false },
  });
});

test('where Slack cannot be asked it knows nothing, and asks again', async () => {
  playground.faults.add({ kind: 'down', method: '*', times: 2 });
  const { person, place } = directory();
  expect({ person: await person('T1', known.amara), place: await place('T1', known.desk) }).toEqual({
    person: null,
    place: null,
  });
  expect((await person(playground.team, known.amara))?.standing).toBe('admin');
});

test('Slack’s troubles lock nobody out who was known within the hour', async () => {
  const { person } = directory();
  await person(playground.team, known.amara);
  playground.faults.add({ kind: 'down', method: '*', times: 9 });
  elapsed += 3_000_000;
  expect((await person(playground.team, known.amara))?.standing).toBe('admin');
  elapsed += 1_000_000;
  expect(await person(playground.team, known.amara)).toBe(null);
});

test('it knows which channels somebody may know of, and asks once in five minutes', async () => {
  const { channelsOpenTo } = directory();
  const open = [await channelsOpenTo('T1', known.greta), await channelsOpenTo('T1', known.greta)];
  expect({ open: open.map((ids) => ids?.includes(known.desk)), asked: asked('users.conversations') }).toEqual({
    open: [true, true],
    asked: 2,
  });
});

test('the private channels of somebody are those that the bot is in too, page by page', async () => {
  const pages: Readonly<Record<string, object>> = {
    'types=public_channel&limit=200': { channels: [{ id: 'CPUBLIC' }] },
    'types=public_channel%2Cprivate_channel&user=U1&limit=200': {
      ...{ channels: [{ id: 'CONE' }], response_metadata: { next_cursor: 'more' } },
    },
    'types=public_channel%2Cprivate_channel&user=U1&limit=200&cursor=more': { channels: [{ id: 'CTWO' }] },
  };
  const standIn = await startSlackStandIn({
    '/api/users.conversations': () => ({ ok: true, ...pages[standIn.taken.at(-1)?.body ?? ''] }),
  });
  const client = new WebClient(botToken, { slackApiUrl: standIn.apiUrl, retryConfig: { retries: 0 } });
  expect(await createDirectory(client, silent).channelsOpenTo('T1', 'U1')).toEqual(['CPUBLIC', 'CONE', 'CTWO']);
  await standIn.close();
});

test('where Slack does not say which channels somebody is in, nothing is known', async () => {
  playground.faults.add({ kind: 'down', method: 'users.conversations', times: 2 });
  expect(await directory().channelsOpenTo('T1', known.amara)).toBe(null);
});

test.each([
  ['member', { team_id: 'T1' }],
  ['admin', { team_id: 'T1', is_admin: true }],
  ['guest', { team_id: 'T1', is_restricted: true }],
  ['stranger', { team_id: 'T2' }],
  ['stranger', {}],
  ['stranger', { team_id: 'T1', is_stranger: true }],
  ['stranger', { team_id: 'T1', deleted: true }],
  ['member', { team_id: 'T2', enterprise_user: { teams: ['T2', 'T1'] } }],
  ['stranger', { team_id: 'T2', enterprise_user: { teams: ['T2', 'T3'] } }],
])('a %s of the workspace T1 is %o', async (standing, user) => {
  const standIn = await startSlackStandIn({ '/api/users.info': () => ({ ok: true, user }) });
  const client = new WebClient(botToken, { slackApiUrl: standIn.apiUrl, retryConfig: { retries: 0 } });
  const { person } = createDirectory(client, silent);
  expect((await person('T1', 'U1'))?.standing).toBe(standing);
  await standIn.close();
});

test('it reads people’s standing and a channel’s members page by page, five at most', async () => {
  const page = (at: number) => ({ response_metadata: { next_cursor: `after ${at}` } });
  let [people, members] = [0, 0];
  const standIn = await startSlackStandIn({
    '/api/users.list': () => {
      people += 1;
      const more = { id: `U${people}`, team_id: 'T1', is_owner: people === 1, is_restricted: people === 2 };
      return { ok: true, members: [more], ...page(people) };
    },
    '/api/conversations.members': () => {
      members += 1;
      return { ok: true, members: [`U${members}`], ...(members === 1 && page(members)) };
    },
  });
  const client = new WebClient(botToken, { slackApiUrl: standIn.apiUrl, retryConfig: { retries: 0 } });
  const known = createDirectory(client, silent, () => elapsed);
  const found = { everybody: await known.everybody('T1'), members: await known.membersOf('T1', 'C1') };
  await known.membersOf('T1', 'C1');
  const within = members;
  elapsed += 61_000;
  await known.membersOf('T1', 'C1');
  expect({ ...found, within, later: members, bodies: standIn.taken.at(6)?.body }).toEqual({
    everybody: {
      standings: new Map([
        ['U1', 'admin'],
        ['U2', 'guest'],
        ...['U3', 'U4', 'U5'].map((id) => [id, 'member'] as const),
      ]),
      isWhole: false,
    },
    members: { people: ['U1', 'U2'], isWhole: true },
    within: 2,
    later: 3,
    bodies: 'channel=C1&limit=200&cursor=after%201',
  });
  await standIn.close();
});

test('who was in a channel a minute ago is not relied on while Slack cannot be asked', async () => {
  const known = directory();
  const before = await known.membersOf(playground.team, 'C0GENERAL002');
  playground.faults.add({ kind: 'down', method: 'conversations.members', times: 1 });
  elapsed += 61_000;
  expect({ before: before?.people.length, after: await known.membersOf(playground.team, 'C0GENERAL002') }).toEqual({
    before: 4,
    after: null,
  });
});

test.each([
  ['of our own', { is_ext_shared: true, conversation_host_id: 'T1' }, { shared: true, foreign: false }],
  ['of an unknown company', { is_ext_shared: true }, { shared: true, foreign: false }],
  ['of another company', { is_ext_shared: true, conversation_host_id: 'T2' }, { shared: true, foreign: true }],
  ['of our own that another was invited to', { is_pending_ext_shared: true }, { shared: true, foreign: false }],
  ['within one organisation', { is_org_shared: true, is_shared: true }, { shared: false, foreign: false }],
])('a channel %s: %o', async (_name, channel, expected) => {
  const standIn = await startSlackStandIn({ '/api/conversations.info': () => ({ ok: true, channel }) });
  const client = new WebClient(botToken, { slackApiUrl: standIn.apiUrl, retryConfig: { retries: 0 } });
  expect(await createDirectory(client, silent).place('T1', 'C1')).toMatchObject(expected);
  await standIn.close();
});

test('while Slack is slow no further page of people is read', async () => {
  const standIn = await startSlackStandIn({
    '/api/users.list': () => {
      elapsed += 1_500;
      return { ok: true, members: [], response_metadata: { next_cursor: 'more' } };
    },
  });
  const client = new WebClient(botToken, { slackApiUrl: standIn.apiUrl, retryConfig: { retries: 0 } });
  const found = await createDirectory(client, silent, () => elapsed).everybody('T1');
  expect({ isWhole: found?.isWhole, pages: standIn.taken.length }).toEqual({ isWhole: false, pages: 2 });
  await standIn.close();
});

/** A directory whose Slack is silent: each call takes the two seconds that a person's client waits, and fails. */
const silentSlack = () => {
  const clock = { elapsed: 1, calls: 0, isSilent: false };
  const info = async () => {
    clock.calls += 1;
    if (!clock.isSilent) return { user: { team_id: 'T1', tz: 'UTC' } };
    clock.elapsed += 2_000;
    throw new Error('The call took too long.');
  };
  const client = clientOf(playground);
  const { person } = createDirectory(
    Object.assign(client, { users: { ...client.users, info } }),
    silent,
    () => clock.elapsed,
  );
  return { clock, person: (id: string) => person('T1', id) };
};

test('while Slack is silent one line in a while waits, and known people stay known', async () => {
  const { clock, person } = silentSlack();
  await person('UANNA');
  clock.isSilent = true;
  clock.elapsed += 301_000;
  const [before, anna, bela] = [clock.elapsed, [await person('UANNA'), await person('UANNA')], await person('UBELA')];
  const others = [await person('UBELA'), await person('UANNA')];
  const waited = clock.elapsed - before;
  clock.isSilent = false;
  clock.elapsed += 15_001;
  expect({ anna, bela, others, waited, after: await person('UBELA') }).toEqual({
    anna: Array(2).fill({ standing: 'member', zone: 'UTC' }),
    bela: null,
    others: [null, { standing: 'member', zone: 'UTC' }],
    waited: 4_000,
    after: { standing: 'member', zone: 'UTC' },
  });
});
