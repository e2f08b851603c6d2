import { expect, test } from 'vitest';
import { type DigestModel, digestMessage } from '../../src/views/digest.ts';
import { en } from '../../src/words/en.ts';
import { screenOf } from '../support/asking.ts';
import { buttonsIn, type Town, town, wordsIn } from '../support/digest-town.ts';
import { changeShown } from '../support/showing.ts';

const quiet: DigestModel = {
  ...{ command: '/nafta', negotiation: 'Tea', clock: { day: '2017-10-17', kind: 'live' }, since: '2017-10-16' },
  ...{ changes: [], underWay: null, nextRound: null, nextMeeting: null, deadline: null },
};

const squid = { team: 'T1', negotiation: 'squid' };
const wrote = { knownAt: '2031-03-10', author: 'U0LUIS', origin: 'slack', why: 'heard today' } as const;

/** A town in which three things changed after the digest was set up: a date and a place, a new demand, a withdrawn response. */
const withChanges = async (): Promise<Town> => {
  const here = town();
  await here.type('/squid digest on');
  const standing = await here.store.standing(squid);
  const one = (kind: string) => {
    const found = standing.findLast((revision) => revision.kind === kind);
    if (!found) throw new Error(`There is no ${kind}.`);
    return found;
  };
  const [round, demand, response] = [one('round'), one('demand'), one('response')];
  await here.store.append(
    squid,
    [
      {
        ...wrote,
        entry: 'boat-observers',
        kind: 'demand',
        from: 0,
        body: { ...demand.body, asks: 'An observer on every boat' },
      },
      { ...wrote, entry: response.entry, kind: 'response', from: response.version, body: null },
      {
        ...{ ...wrote, entry: round.entry, kind: 'round', from: round.version },
        body: { ...round.body, when: '2031-04-02/2031-04-06', where: 'Tern Bay' },
      },
    ],
    here.now(),
  );
  return here;
};

test('the headline says how much is new, and each change has its before and after, its source and its level', async () => {
  const here = await withChanges();
  const message = await here.type('/squid digest preview');
  expect(wordsIn(message)).toMatchInlineSnapshot(`
    "Lantern Sea squid access agreement: 3 things changed
    _Since Monday 10 March 2031:_
    *Changed* · Round: Talks on observers; date: summer 2031 → *Wed 2 – Sun 6 April 2031*; place: nothing → *Tern Bay* _(<https://gazette.example/squid-talks|Harbour Gazette> ¶6 · press report · only possible)_
    *New* · Demand: An observer on every boat; by: Ostral Isles · asked of: Veldmark _(Merrow on the radio 04:05 · on the record: Ada Merrow · confirmed)_
    *Withdrawn* · Response: Veldmark: open (Ostral Isles) _(<https://gazette.example/squid-talks|Harbour Gazette> ¶5 · unnamed source · only possible)_
    *Round 2*: Port Veld, 15 – 19 Jun 2031 _(expected)_
    *Next ministers’ meeting*: Ministers’ evening, Wed 18 June 2031, in 99 days. _(expected)_
    *Opening of the season*: Mon 1 December 2031, 265 days left, at risk. _(confirmed)_
    _Joint communiqué · official text_"
  `);
  expect(buttonsIn(message)).toEqual({
    'Where it stands': '/squid status',
    Demands: '/squid demands',
    'About this digest': '/squid digest',
  });
});

test('the text reads as a push notification: how much is new, what changed, who says so', async () => {
  const here = await withChanges();
  expect((await here.type('/squid digest preview')).text).toMatchInlineSnapshot(
    `"Lantern Sea squid access agreement: 3 things changed. Changed: Round: Talks on observers, date from summer 2031 to Wed 2 – Sun 6 April 2031, place from nothing to Tern Bay (only possible; Harbour Gazette, press report)."`,
  );
});

test('after it was posted, only what changes from then on is new', async () => {
  const here = await withChanges();
  here.set('2031-03-10T12:30:01Z');
  await here.turn();
  const after = await here.type('/squid digest preview');
  expect({ posts: here.slack.posted.length, preview: wordsIn(after), aloud: after.text }).toMatchInlineSnapshot(`
    {
      "aloud": "Lantern Sea squid access agreement: nothing new. Next is round 2, Port Veld, Sunday 15 to Thursday 19 June 2031, in 96 days (expected; Joint communiqué, official text). Next ministers’ meeting: Ministers’ evening, Wednesday 18 June 2031 (expected; Joint communiqué, official text).",
      "posts": 1,
      "preview": "Lantern Sea squid access agreement: nothing new
    *Round 2*: Port Veld, 15 – 19 Jun 2031 _(Joint communiqué · official text · expected)_",
    }
  `);
});

test('a day with nothing new is one line and what is ahead, as of the day it speaks of', async () => {
  const here = town();
  await here.type('/nafta digest on');
  const message = await here.type('/nafta digest preview');
  expect({ preview: wordsIn(message), aloud: message.text }).toMatchInlineSnapshot(`
    {
      "aloud": "NAFTA renegotiation: nothing new. As of 17 October 2017. Next is round 5, Mexico City, Friday 17 to Tuesday 21 November 2017, in 31 days (confirmed; Joint statement, round 4, official text).",
      "preview": "NAFTA renegotiation: nothing new
    _As of 17 October 2017._ *Round 5*: Mexico City, 17 – 21 Nov 2017 _(Joint statement, round 4 · official text · confirmed)_
    _Frozen; to go live, delete its “today”._",
    }
  `);
  expect(message.blocks.at(-1)).toMatchObject({
    accessory: { text: { text: 'Where it stands' }, value: '/nafta status' },
  });
});

test('the same record on the same day makes the same message, and nobody is mentioned in it', async () => {
  const here = await withChanges();
  const [one, other] = [await here.type('/squid digest preview'), await here.type('/squid digest preview')];
  expect({ message: one, mentions: JSON.stringify(one).match(/<[@!#]/g) }).toEqual({ message: other, mentions: null });
});

test('of many changes five are shown, by which rule is said, in four blocks', async () => {
  const here = await withChanges();
  const demand = (await here.store.standing(squid)).find(({ kind }) => kind === 'demand');
  await here.store.append(
    squid,
    Array.from({ length: 30 }, (_, number) => ({
      ...{ ...wrote, entry: `demand-${number}`, kind: 'demand', from: 0 },
      body: { ...demand?.body, asks: `Demand ${number} of many` },
    })),
    here.now(),
  );
  const message = await here.type('/squid digest preview');
  const lines = wordsIn(message).split('\n');
  expect({
    blocks: message.blocks.length,
    title: lines[0],
    changes: lines.filter((line) => /^\*(?:New|Changed|Withdrawn)\* /u.test(line)).length,
    rule: lines.find((line) => line.includes(' of 33')),
  }).toEqual({
    blocks: 4,
    title: 'Lantern Sea squid access agreement: 33 things changed',
    changes: 5,
    rule: '_The first 5 of 33 changes._',
  });
});

test('what somebody wrote is text in the notification too, and turns no title round', async () => {
  const here = await withChanges();
  const [round] = (await here.store.standing(squid)).filter(({ kind }) => kind === 'round').slice(-1);
  if (!round) throw new Error('There is no round.');
  const body = { ...round.body, where: '<!channel> <@U0AMARA> \u202eytic & more' };
  const hostile = { ...wrote, entry: round.entry, kind: 'round', from: round.version, body };
  await here.store.append(squid, [hostile], here.now());
  const { text, blocks } = await here.type('/squid digest preview');
  expect(text).toContain('&lt;!channel&gt; &lt;@U0AMARA&gt; ytic &amp; more');
  expect(JSON.stringify(blocks)).not.toMatch(/\u202e|"text":"[^"]*<[!@]/u);
});

test('without a round ahead, the next meeting comes first', async () => {
  const here = town();
  await here.type('/squid digest on');
  const rounds = (await here.store.standing(squid)).filter(({ kind }) => kind === 'round' || kind === 'meeting');
  const [first] = rounds;
  if (!first) throw new Error('There is no round.');
  const gone = rounds.map(({ entry, kind, version }) => ({ ...wrote, entry, kind, from: version, body: null }));
  const body = {
    type: 'lunch',
    name: 'Lunch of the deputies',
    when: '2031-03-11',
    cite: first.body?.cite,
    certainty: 'confirmed',
  };
  await here.store.append(
    squid,
    [...gone, { ...wrote, entry: 'deputies', kind: 'meeting', from: 0, body }],
    here.now(),
  );
  const message = await here.type('/squid digest preview');
  expect(wordsIn(message).split('\n').slice(-3)).toMatchInlineSnapshot(`
    [
      "*Next lunch*: Lunch of the deputies, Tue 11 March 2031, today.",
      "*Opening of the season*: Mon 1 December 2031, 265 days left, at risk.",
      "_Joint communiqué · official text · confirmed_",
    ]
  `);
});

test('a date among the other reports is written as a date', () => {
  const other = { field: 'when', value: '2017-11-15/2017-11-21', why: 'Heard.', cite: [] };
  const change = changeShown({ fields: [{ field: 'contested', before: null, after: { others: [other] } }] });
  expect(screenOf(digestMessage({ ...quiet, changes: [change] }, en))).toContain(
    'other reports: nothing → *date Wed 15 – Tue 21 November 2017*',
  );
});

test('on a frozen record a digest with changes says its day before all counts, and how to make it live', () => {
  const change = changeShown({ what: 'added', fields: [] });
  const of = (kind: 'frozen' | 'live') =>
    screenOf(digestMessage({ ...quiet, clock: { day: '2017-10-17', kind }, changes: [change] }, en));
  const still = 'This record stands still. Take “today” out of its data file, and it is live.';
  expect({ second: of('frozen').split('\n\n')[1], still: of('frozen').includes(still), live: of('live') }).toEqual({
    second: expect.stringMatching(/^_As of 17 October 2017\._ _Since /u),
    still: true,
    live: expect.not.stringContaining('stands still'),
  });
});
