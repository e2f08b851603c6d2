import { expect, test } from 'vitest';
import { type Town, town, wordsIn } from '../support/digest-town.ts';

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

test('the headline is written from the content, and each change has its before and after, its source and its level', async () => {
  const here = await withChanges();
  const message = await here.type('/squid digest preview');
  expect([message.blocks.length, wordsIn(message).split('\n').slice(0, 9)]).toEqual([
    8,
    [
      'Round 2 in Port Veld in 96 days; 3 things changed',
      'What changed since Monday 10 March 2031',
      '*Changed* · Round: Talks on observers',
      'date: summer 2031 → *Wed 2 – Sun 6 April 2031*',
      'place: nothing → *Tern Bay*',
      '_<https://gazette.example/squid-talks|Harbour Gazette> ¶6 (press report) · only possible_',
      '*New* · Demand: An observer on every boat',
      'by: Ostral Isles · asked of: Veldmark',
      '_Merrow on the radio 04:05 (on the record: Ada Merrow) · confirmed_',
    ],
  ]);
});

test('the text reads as a push notification: what is ahead, what changed, who says so, as of when', async () => {
  const here = await withChanges();
  const { text } = await here.type('/squid digest preview');
  expect([text.slice(0, 199), text.slice(-21)]).toEqual([
    'Round 2 in Port Veld in 96 days; 3 things changed. Changed: Round: Talks on observers, date from summer 2031 to Wed 2 – Sun 6 April 2031, place from nothing to Tern Bay (only possible; Harbour Gazett',
    ' As of 11 March 2031.',
  ]);
});

test('after it was posted, only what changes from then on is new', async () => {
  const here = await withChanges();
  here.set('2031-03-10T12:30:01Z');
  await here.turn();
  const after = wordsIn(await here.type('/squid digest preview')).split('\n');
  expect([here.slack.posted.length, after.slice(0, 2)]).toEqual([
    1,
    ['Round 2 in Port Veld in 96 days; nothing new', 'Nothing changed on record since Monday 10 March 2031.'],
  ]);
});

test('the last line says as of when, why the channel gets it and how to change it', async () => {
  const here = town();
  await here.type('/nafta digest on');
  expect(
    wordsIn(await here.type('/nafta digest preview'))
      .split('\n')
      .at(-1),
  ).toBe(
    'As of 17 October 2017, where this record stops. This channel gets it Monday to Friday at 08:30 (America/Toronto). /nafta digest changes or stops it.',
  );
});

test('the same record on the same day makes the same message, and nobody is mentioned in it', async () => {
  const here = await withChanges();
  const [one, other] = [await here.type('/squid digest preview'), await here.type('/squid digest preview')];
  expect([one, JSON.stringify(one).match(/<[@!#]/g)]).toEqual([other, null]);
});

test('of many changes five are shown and the rest are counted, in eight blocks at most', async () => {
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
  expect([message.blocks.length, wordsIn(message).split('\n').slice(0, 2)]).toEqual([
    8,
    [
      'Round 2 in Port Veld in 96 days; 33 things changed',
      'What changed since Monday 10 March 2031 (5 shown, and 28 more changes.)',
    ],
  ]);
});

test('what somebody wrote is text in the notification too, where Slack reads markup, and turns nothing round in the title', async () => {
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

test('without a round ahead, the headline is the next meeting', async () => {
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
  expect(wordsIn(message)).toMatch(/^Lunch of the deputies today; /);
  expect(wordsIn(message)).toContain('*Next meeting*');
});
