import { expect, test } from 'vitest';
import { createCorrectionKind } from '../../src/corrections/correction-outbox.ts';
import type { Body, Change } from '../../src/record/revision.ts';
import { en } from '../../src/words/en.ts';
import { type Town, town, wordsIn } from '../support/digest-town.ts';

const key = { team: 'T1', negotiation: 'nafta' };

/** Writes one revision of an entry down, made from the one that stands. */
const write = async (
  { store, now }: Town,
  entry: string,
  said: (body: Body) => Body | null,
  more: Partial<Change> = {},
): Promise<void> => {
  const latest = (await store.history(key, entry)).at(-1);
  if (!latest) throw new Error(`There is no ${entry}.`);
  const { kind, version, body } = latest;
  const change: Change = {
    ...{ entry, kind, from: version, knownAt: '2017-10-17', author: 'U0BELA', origin: 'slack', why: 'Reuters has it' },
    body: said(body ?? {}),
    ...more,
  };
  await store.append(key, [change], now());
};

const edited = (body: Body): Body => ({ ...body, asks: 'More North American content in cars' });
const withdrawn = (): null => null;
const unchanged = (body: Body): Body => body;

/** Purges entries, as two people who agree. */
const purge = async ({ store, now }: Town, entries: readonly string[]): Promise<void> => {
  await store.purges.ask(key, { of: { entries }, author: 'U0BELA', reason: 'named' }, now());
  const [waits] = await store.purges.waiting(key);
  await store.purges.decide(key, waits?.id ?? 0, { verdict: 'purged', by: 'U0CLEO' }, now(), await store.lastSeq(key));
};

/** Lets the time go by in which a change may still be undone, and everything be sent. */
const later = async (home: Town): Promise<void> => {
  await home.turn();
  home.pass(31_000);
  await home.turn();
  home.pass(6_000);
  await home.turn();
};

const mentionOf = (text: string): string =>
  text.replace(/<!date[^>]*>/gu, 'THEN').replace(/<https[^|]*\|([^>]*)>/gu, '$1');

/** What a channel was told: each reply by its thread, and how each post reads now, a line each. */
const told = ({ slack }: Town) => ({
  replies: slack.posted
    .filter(({ thread }) => thread !== null)
    .map(({ thread, message }) => ({ thread, says: mentionOf(wordsIn(message)).split('\n') })),
  posts: slack.amended.map(({ ts, message }) => ({ ts, says: mentionOf(wordsIn(message)).split('\n') })),
});

const question = '/nafta demands on canada about autos';

/** A town in which a question was shared. */
const shared = async (line = question) => {
  const home = town();
  return { home, ...(await home.share(line)) };
};

const silence = { replies: [], posts: [] };

/** States of the corrections, in their order, with why. */
const states = async ({ store }: Town, deliveryId: string) => {
  const last = await store.outbox.last({ team: 'T1', kind: 'correction', key: deliveryId });
  return last && { state: last.state, why: last.why };
};

const before = {
  title: 'NAFTA renegotiation, as of 17 October 2017: Demands on Canada about Autos',
  old: ['~*Autos: More U.S. content in the auto sector*~', '~Made by the United States, asked of Canada~'],
  asked: 'Asked by <@U0AMARA> · `/nafta demands on canada about autos`',
  answered: '*Canada: red line* _(CBC News ¶12, 13 · one press report · reported)_',
};

test('an edited line is replaced in the post, and one reply says what changed and who', async () => {
  const { home, ts } = await shared();
  await write(home, 'us-autos', edited);
  await later(home);
  await later(home);
  expect(told(home)).toEqual({
    posts: [
      {
        ts,
        says: [
          before.title,
          '*Corrected THEN: a demand was corrected.*',
          ...before.old,
          '*1 demand on Canada about Autos, made by the United States.*',
          `• More North American content in cars · ${before.answered}`,
          before.asked,
        ],
      },
    ],
    replies: [
      {
        thread: ts,
        says: [
          'The record behind this message has changed.',
          '_Corrected_ · written down THEN by <@U0BELA> · could be known from 17 October 2017 · “Reuters has it”',
          '*Changed demand: More North American content in cars*',
          'what is asked: More U.S. content in the auto sector → More North American content in cars',
          '_CBC News ¶13 (press report) · reported_',
        ],
      },
    ],
  });
});

test('a reply to two people’s changes names both, and each only once', async () => {
  const { home } = await shared();
  await write(home, 'us-autos', edited, { author: 'U0CLEO' });
  await write(home, 'us-autos', (body) => ({ ...body, asks: 'More cars from here' }));
  await write(home, 'us-autos', (body) => ({ ...body, asks: 'Many more cars from here' }));
  await later(home);
  expect(told(home).replies.map(({ says }) => says[1])).toEqual([
    '_Corrected_ · written down THEN by <@U0BELA> · could be known from 17 October 2017 · “Reuters has it” · changed by <@U0CLEO> as well',
  ]);
});

test('a withdrawn line is struck through, and taking the withdrawal back is told, too', async () => {
  const { home } = await shared('/nafta mood');
  await write(home, 'morale', withdrawn);
  await later(home);
  const [gone] = told(home).posts;
  const body = (await home.store.history(key, 'morale'))[0]?.body ?? {};
  await write(home, 'morale', () => body, { reason: { code: 'undone', revision: 64 } });
  await later(home);
  const { posts, replies } = told(home);
  expect({
    gone: gone?.says.slice(1, 3),
    back: posts.at(-1)?.says.slice(1, 2),
    replies: replies.map(({ says }) => says.slice(1, 3)),
  }).toEqual({
    gone: ['*Corrected THEN: a remark was withdrawn.*', '~More and longer rounds are not expected to help morale.~'],
    back: ['_This was corrected, and the correction was taken back: it stands as it was first posted._'],
    replies: [
      [
        '_Withdrawn_ · written down THEN by <@U0BELA> · could be known from 17 October 2017 · “Reuters has it”',
        '*Withdrawn remark: More and longer rounds are not expected to help morale*',
      ],
      [
        '_Back on record_ · written down THEN by <@U0BELA> · could be known from 17 October 2017 · It takes back an earlier change. · “Reuters has it”',
        '*Added remark: More and longer rounds are not expected to help morale*',
      ],
    ],
  });
});

test('an undo is told in the post and the thread as taken back, and not as withdrawn', async () => {
  const { home } = await shared('/nafta mood');
  await write(home, 'morale', withdrawn, { reason: { code: 'undone', revision: 64 } });
  await later(home);
  const { posts, replies } = told(home);
  expect({ post: posts.at(-1)?.says[1], reply: replies.at(-1)?.says.slice(1, 3) }).toEqual({
    post: '*Corrected THEN: a remark was taken back by <@U0BELA>.*',
    reply: [
      '_Taken back_ · written down THEN by <@U0BELA> · could be known from 17 October 2017 · It takes back an earlier change. · “Reuters has it”',
      '*Taken back remark: More and longer rounds are not expected to help morale*',
    ],
  });
});

test('a line put on record and posted says no id, also once it is withdrawn', async () => {
  const { home } = await shared('/nafta entry us-autos');
  await write(home, 'canada-autos', withdrawn);
  await write(home, 'us-autos', withdrawn);
  await later(home);
  const says = told(home).posts.at(-1)?.says ?? [];
  expect(says[0]).toBe('NAFTA renegotiation, as of 17 October 2017: More U.S. content in the auto sector');
  expect(says.filter((line) => line.includes('us-autos'))).toEqual([]);
});

test('a contested line is struck through above the one that shows both values', async () => {
  const { home } = await shared('/nafta next-round');
  const cite = [{ source: 'cbc', at: '¶40', level: 'press-report' }];
  const contested = [{ field: 'where', value: 'Puebla', cite, why: 'The article names another city.' }];
  await write(home, 'round-5', (body) => ({ ...body, contested }));
  await later(home);
  const [post] = told(home).posts;
  expect(post?.says.slice(1, 5)).toEqual([
    '*Corrected THEN: a round is contested.*',
    '~*Round 5*~',
    '~Mexico City · hosted by Mexico · Fri 17 – Tue 21 November 2017 · in 31 days~',
    expect.stringContaining('Puebla'),
  ]);
});

test('an undone change, mended spelling and one more source of a level are silent', async () => {
  const { home, deliveryId } = await shared();
  const body = (await home.store.history(key, 'us-autos'))[0]?.body ?? {};
  await write(home, 'us-autos', edited);
  await home.turn();
  await write(home, 'us-autos', () => body, { reason: { code: 'undone', revision: 64 } });
  await later(home);
  const undone = { ...told(home), item: await states(home, deliveryId) };
  await write(home, 'us-autos', edited, { reason: { code: 'spelling' } });
  await write(home, 'canada-autos', ({ cite, ...rest }) => ({
    ...rest,
    cite: [...[cite].flat(), { source: 'cbc', at: '¶41', level: 'press-report' }],
  }));
  await later(home);
  const silent = told(home);
  await write(home, 'canada-autos', (said) => ({ ...said, certainty: 'possible' }));
  await later(home);
  expect({ undone, silent, lessSure: told(home).replies.length }).toEqual({
    undone: { ...silence, item: { state: 'skipped', why: 'unchanged' } },
    silent: silence,
    lessSure: 1,
  });
});

test('changes that come while a correction waits are told together when it goes out', async () => {
  const { home } = await shared();
  await write(home, 'us-autos', edited);
  await home.turn();
  home.pass(10_000);
  await write(home, 'us-autos', (body) => ({ ...body, asks: 'Half of each car' }));
  await later(home);
  home.pass(60_000);
  await home.turn();
  expect(told(home).replies.map(({ says }) => says[3])).toEqual([
    'what is asked: More U.S. content in the auto sector → Half of each car',
  ]);
});

test('of a purged line nothing is said; its message goes where it cannot be drawn', async () => {
  const { home } = await shared();
  await home.share('/nafta entry us-autos', { channel: 'C0DESK001' });
  await home.store.posts.setOff('T1', 'C0DESK001', { by: 'U0BELA', at: home.now() });
  await purge(home, ['us-autos', 'canada-autos']);
  await later(home);
  const { posts, replies } = told(home);
  expect({ posts: posts.length, replies }).toEqual({
    posts: 2,
    replies: [
      {
        thread: expect.any(String),
        says: [
          'The record behind this message has changed.',
          'A line was removed from the record THEN: <@U0BELA> asked for it, <@U0CLEO> carried it out.',
          'A line was removed from the record THEN: <@U0BELA> asked for it, <@U0CLEO> carried it out.',
        ],
      },
    ],
  });
  const words = JSON.stringify([home.slack.amended, replies]);
  expect(words).not.toMatch(/U\.S\. content|red line|us-autos/u);
});

test('a digest is not rewritten; the reply stands in its thread', async () => {
  const home = town('2031-03-10T12:00Z');
  await home.type('/nafta digest on 08:30 UTC daily');
  home.set('2031-03-11T08:30Z');
  await home.turn();
  const [digest] = home.slack.posted;
  await write(home, 'round-5', (body) => ({ ...body, where: 'Puebla' }));
  await later(home);
  expect({ digest: digest?.kind, ...told(home) }).toEqual({
    digest: 'digest',
    posts: [],
    replies: [{ thread: expect.any(String), says: expect.arrayContaining(['place: Mexico City → Puebla']) }],
  });
});

test('a digest that shows what was purged goes, whole, and its thread says so', async () => {
  const home = town('2031-03-10T12:00Z');
  await home.type('/nafta digest on 08:30 UTC daily');
  home.set('2031-03-11T08:30Z');
  await home.turn();
  await purge(home, ['round-5']);
  await later(home);
  expect(told(home)).toEqual({
    posts: [
      {
        ts: expect.any(String),
        says: ['NAFTA renegotiation', 'A line of this message was removed from the record, and the message with it.'],
      },
    ],
    replies: [
      {
        thread: expect.any(String),
        says: [
          'The record behind this message has changed.',
          'A line was removed from the record THEN: <@U0BELA> asked for it, <@U0CLEO> carried it out.',
        ],
      },
    ],
  });
});

test('a share without an answer is found by its metadata, and a failed one forgotten', async () => {
  const home = town();
  const lost = await home.share(question, { answer: 'lost' });
  const failed = await home.share('/nafta demands on canada', { answer: 'refused' });
  await write(home, 'us-autos', edited);
  await later(home);
  await home.turn();
  expect({
    thread: told(home).replies.map(({ thread }) => thread),
    looked: home.slack.looked.map(({ deliveryId, kind, thread }) => ({ deliveryId, kind, thread })),
    failed: await home.store.posts.find(failed.deliveryId),
  }).toEqual({
    thread: ['1.0'],
    looked: [{ deliveryId: lost.deliveryId, kind: 'share', thread: null }],
    failed: null,
  });
});

test('a post that is gone is left alone, and one that cannot be changed gets a reply', async () => {
  const { home, deliveryId } = await shared();
  home.slack.nextAmended.push({ kind: 'refused', error: 'message_not_found' });
  await write(home, 'us-autos', edited);
  await later(home);
  const gone = { ...told(home), item: await states(home, deliveryId) };
  home.slack.nextAmended.push({ kind: 'refused', error: 'edit_window_closed' });
  await write(home, 'us-autos', (body) => ({ ...body, asks: 'Half of each car' }));
  await later(home);
  expect({ gone, closed: { posts: told(home).posts, replies: told(home).replies.length } }).toEqual({
    gone: { ...silence, item: { state: 'skipped', why: 'message_not_found' } },
    closed: { posts: [], replies: 1 },
  });
});

test('a reply whose answer was lost is found in the thread and not said twice', async () => {
  const { home, deliveryId } = await shared();
  home.slack.next.push('lost');
  await write(home, 'us-autos', edited);
  await later(home);
  for (let time = 0; time < 4; time += 1) {
    home.pass(16_000);
    await home.turn();
  }
  expect({ replies: told(home).replies.length, item: await states(home, deliveryId) }).toEqual({
    replies: 1,
    item: { state: 'sent', why: null },
  });
});

test('an answer of a day is corrected by what was known on that day alone', async () => {
  const { home } = await shared('/nafta as-of 2017-10-17 demands on canada about autos');
  await write(home, 'us-autos', edited, { knownAt: '2017-10-20' });
  await later(home);
  const after = told(home);
  await write(home, 'us-autos', (body) => ({ ...body, asks: 'Half of each car' }), { knownAt: '2017-10-16' });
  await later(home);
  expect({ after, posts: told(home).posts.map(({ says }) => says.slice(-3)) }).toEqual({
    after: silence,
    posts: [
      [
        '*1 demand on Canada about Autos, made by the United States.*',
        `• Half of each car _(dated 16 October 2017)_ · ${before.answered}`,
        'Asked by <@U0AMARA> · `/nafta as-of 2017-10-17 demands on canada about autos`',
      ],
    ],
  });
});

test('where corrections are off, and after 90 days, nothing is said', async () => {
  const { home, deliveryId } = await shared();
  await home.store.posts.setOff('T1', 'C0TRADE01', { by: 'U0BELA', at: home.now() });
  await write(home, 'us-autos', edited);
  await later(home);
  await home.store.posts.setOff('T1', 'C0TRADE01', null);
  home.pass(91 * 86_400_000);
  await write(home, 'us-autos', (body) => ({ ...body, asks: 'Half of each car' }));
  await later(home);
  expect({ ...told(home), remembered: await home.store.posts.find(deliveryId) }).toEqual({
    ...silence,
    remembered: null,
  });
});

test('a tick with nothing new makes one look-up and reads nothing', async () => {
  const { home } = await shared();
  const calls: string[] = [];
  const { posts } = home.store;
  const counting: typeof posts = {
    ...posts,
    newestSeq: () => {
      calls.push('newestSeq');
      return posts.newestSeq();
    },
    takeChanges: (...given) => {
      calls.push('takeChanges');
      return posts.takeChanges(...given);
    },
  };
  const kind = createCorrectionKind({
    ...{ store: { ...home.store, posts: counting }, words: en, observer: { became: () => {} } },
    find: async () => ({ kind: 'absent' }),
    record: () => Promise.reject(new Error('The record is not read.')),
    redraw: () => Promise.reject(new Error('Nothing is drawn.')),
  });
  for (let time = 0; time < 3; time += 1) await kind.takeDue?.(key.team, home.now(), 25);
  const first = calls.splice(0);
  await write(home, 'us-autos', edited);
  await kind.takeDue?.(key.team, home.now(), 25);
  expect({ first, afterChange: calls }).toEqual({
    first: ['newestSeq', 'takeChanges', 'newestSeq', 'newestSeq'],
    afterChange: ['newestSeq', 'takeChanges'],
  });
});

test('what else changed since is not brought into a corrected post', async () => {
  const { home } = await shared('/nafta demands on canada');
  await write(home, 'us-autos', unchanged, {
    ...{ entry: 'us-new-one', from: 0, why: '' },
    ...{ body: { asks: 'Cheaper milk', by: 'united-states', on: ['canada'], issue: 'dairy', certainty: 'possible' } },
  });
  await later(home);
  expect(told(home)).toEqual(silence);
});
