import { expect, test } from 'vitest';
import { commands } from '../src/commands/index.ts';
import { checkMessage, checkView } from '../src/playground/limits.ts';
import { viewShape } from '../src/playground/view.ts';
import { buttonsOf, messageFor, nafta, screenOf } from './support/asking.ts';
import { asked, botWith, fileFor, noon, pressed, typed } from './support/bots.ts';
import { change, nextTurn, temporaryRecord, temporaryStore } from './support/store.ts';

const naftaFile = fileFor('data/nafta.yml');

const deadlineOf = (team: string) => ({ team, negotiation: 'nafta' });

/** Somebody writes down another outlook for the deadline. */
const outlook = (outlook: string, from = 1) => {
  const body = nafta.standing.get('new-year')?.body;
  return change('new-year', from, { kind: 'deadline', body: { ...body, outlook }, knownAt: '2017-10-17' });
};

test('the first question seeds the team’s record from its file, and is answered from it', async () => {
  const store = temporaryStore();
  const bot = botWith({ store });
  expect(await store.lastSeq(deadlineOf('T1'))).toBe(0);
  expect(screenOf(await typed(bot, '/nafta demands canada'))).toBe(screenOf(messageFor('demands canada')));
  expect(await store.lastSeq(deadlineOf('T1'))).toBe(nafta.seq);
});

test('many questions at once seed it once', async () => {
  const store = temporaryStore();
  const bot = botWith({ store });
  await Promise.all(Array.from({ length: 20 }, () => typed(bot, '/nafta')));
  expect(await store.lastSeq(deadlineOf('T1'))).toBe(nafta.seq);
});

test('two bots that seed one record at the same moment seed it once', async () => {
  const path = temporaryRecord();
  const [store, other] = [temporaryStore(path), temporaryStore(path)];
  await Promise.all([typed(botWith({ store }), '/nafta'), typed(botWith({ store: other }), '/nafta')]);
  expect((await store.since(deadlineOf('T1'), 0)).length).toBe(nafta.seq);
});

test('a second start neither seeds again nor reads the file’s entries', async () => {
  const store = temporaryStore();
  await typed(botWith({ store }), '/nafta');
  const unread = {
    ...naftaFile,
    entries: async () => {
      throw new Error('The file was read again.');
    },
  };
  expect(screenOf(await typed(botWith({ store, files: [unread] }), '/nafta mood'))).toBe(screenOf(messageFor('mood')));
});

test('a file that goes back to what it said before is followed back', async () => {
  const store = temporaryStore();
  const named = (name: string) =>
    fileFor('data/nafta.yml', (entries) =>
      entries.map((entry) => (entry.kind === 'issue' && entry.id === 'dairy' ? { ...entry, name } : entry)),
    );
  const title = async (name: string) =>
    screenOf(await typed(botWith({ store, files: [named(name)] }), '/nafta issue dairy'));
  await title('Dairy');
  expect(await title('Milk')).toContain('Issue: Milk');
  expect(await title('Dairy')).toContain('Issue: Dairy');
});

test('after the file changed, what differs is written down, and a team’s own edit stays', async () => {
  const store = temporaryStore();
  await typed(botWith({ store }), '/nafta');
  await store.append(deadlineOf('T1'), [outlook('missed')], noon);
  const changed = fileFor('data/nafta.yml', (entries) =>
    entries.map((entry) => {
      if (entry.kind === 'deadline') return { ...entry, outlook: 'met' as const };
      return entry.kind === 'issue' && entry.id === 'dairy' ? { ...entry, name: 'Milk and cheese' } : entry;
    }),
  );
  const bot = botWith({ store, files: [changed] });
  expect((await typed(bot, '/nafta issue dairy')).text).toContain('1 demand about Milk and cheese');
  expect((await typed(bot, '/nafta deadlines')).text).toContain(
    'New-year deadline: Sunday 31 December 2017 (inferred date), missed',
  );
  expect((await store.since(deadlineOf('T1'), nafta.seq + 1)).map(({ entry }) => entry)).toEqual(['dairy']);
});

test('two teams are apart: what one writes down the other does not read', async () => {
  const store = temporaryStore();
  const bot = botWith({ store });
  await Promise.all([typed(bot, '/nafta deadlines', 'T1'), typed(bot, '/nafta deadlines', 'T2')]);
  await store.append(deadlineOf('T1'), [outlook('met')], noon);
  const [one, other] = [await typed(bot, '/nafta deadlines', 'T1'), await typed(bot, '/nafta deadlines', 'T2')];
  expect({ isMet: one.text.includes(', met ('), isLate: other.text.includes('now expected to be missed') }).toEqual({
    isMet: true,
    isLate: true,
  });
});

test('a bot sees at its next question what another wrote into the same file', async () => {
  const path = temporaryRecord();
  const [store, other] = [temporaryStore(path), temporaryStore(path)];
  const bot = botWith({ store });
  expect((await typed(bot, '/nafta deadlines')).text).toContain('now expected to be missed');
  await other.append(deadlineOf('T1'), [outlook('met')], noon);
  await nextTurn();
  expect((await typed(bot, '/nafta deadlines')).text).toContain(
    'New-year deadline: Sunday 31 December 2017 (inferred date), met',
  );
  await other.append(deadlineOf('T1'), [outlook('met', 2), { ...outlook('', 3), body: null }], noon);
  await nextTurn();
  expect((await typed(bot, '/nafta deadlines')).text).not.toContain('New-year deadline');
});

test('a bot that was running and one that just started read the same', async () => {
  const path = temporaryRecord();
  const store = temporaryStore(path);
  const bot = botWith({ store });
  await typed(bot, '/nafta');
  await store.append(deadlineOf('T1'), [{ ...outlook('met'), knownAt: '2017-10-01' }], noon);
  const fresh = botWith({ store: temporaryStore(path) });
  expect(await typed(bot, '/nafta deadlines')).toEqual(await typed(fresh, '/nafta deadlines'));
  expect(await typed(bot, '/nafta as-of 2017-10-10 deadlines')).toEqual(
    await typed(fresh, '/nafta as-of 2017-10-10 deadlines'),
  );
});

test('of 10 October only what was known then is said: round 4 as announced, and no article', async () => {
  const bot = botWith();
  expect(screenOf(await typed(bot, '/nafta as-of 10 oct next-round full'))).toMatchInlineSnapshot(`
    "The next round

    As known on 10 October 2017.

    *Round 4*
    Washington, D.C. · Wed 11 – Sun 15 October 2017 · tomorrow
    _Joint statement, round 3 (official text) · expected_

    [The rounds] [Who is in the room] [Share]"
  `);
  expect(screenOf(await typed(bot, '/nafta as-of 10 oct next-round'))).toMatchInlineSnapshot(`
    "The next round

    _As known on 10 October 2017._ *Round 4 is next: Washington, D.C., Wed 11 – Sun 15 October 2017, tomorrow.* _(Joint statement, round 3 · official text · expected)_

    [All of it] [Share] [Open a line ▾]"
  `);
  expect((await typed(bot, '/nafta as-of 2017-10-10 demands canada')).text).toBe(
    'As known on 10 October 2017. Nothing about this was on record yet.',
  );
});

test.each(commands.filter(({ isOfNow, answeredBy }) => !isOfNow && answeredBy?.length !== 0).map(({ name }) => name))(
  'of a day before anything was known, “%s” says so, and never that there was none',
  async (name) => {
    const message = await typed(botWith(), `/nafta as-of 2015-01-01 ${name}`);
    expect({ text: message.text, screen: screenOf(message) }).toEqual({
      text: 'As known on 1 January 2015. Nothing was on record yet.',
      screen: 'Not on record yet\n\nAs known on 1 January 2015.\n\n*Nothing was on record yet.*\n\n[Share]',
    });
  },
);

test('what is not asked of the record needs no day: help, and a question that is not read', async () => {
  expect({
    help: (await typed(botWith(), '/nafta as-of 2015-01-01 help')).text,
    typo: (await typed(botWith(), '/nafta as-of 2015-01-01 demnads')).text,
  }).toEqual({
    help: expect.stringMatching(/^You can ask: status/u),
    typo: 'No question goes by “demnads”. Did you mean demands?',
  });
});

test('behind an answer about the past every button stays there, and pages go on', async () => {
  const bot = botWith();
  const first = await typed(bot, '/nafta asof yesterday sources statement-3 full');
  expect(buttonsOf(first)).toMatchObject({ 'All sources': '/nafta as-of 2017-10-16 sources' });
  const short = await typed(bot, '/nafta asof yesterday sources statement-3');
  expect(buttonsOf(short)).toEqual({
    'All of it': '/nafta as-of 2017-10-16 sources statement-3 full',
    Share: `/nafta share ${nafta.seq}@2017-10-16 as-of 2017-10-16 sources statement-3`,
  });
  const cbc = await typed(bot, '/nafta as-of today sources cbc full');
  const second = await pressed(bot, cbc, '36 more');
  expect(second).toMatchObject({ to: 'person', replace: false });
  expect(screenOf(second.message)).not.toBe(screenOf(cbc));
  expect(buttonsOf(second.message)).toMatchObject({ '27 more': '/nafta as-of 2017-10-17 sources cbc full page 3' });
});

test('a slip behind a day is offered on that day', async () => {
  const message = await typed(botWith(), '/nafta as-of 2017-10-10 atending');
  expect(buttonsOf(message)).toEqual({ attending: '/nafta as-of 2017-10-10 attending' });
});

test('a suggestion takes the place of the slip; a question is answered below', async () => {
  const bot = botWith();
  const answer = await pressed(bot, await typed(bot, '/nafta demands cannada'), 'Canada');
  expect({ to: answer.to, replaces: 'replace' in answer && answer.replace, screen: screenOf(answer.message) }).toEqual({
    to: 'person',
    replaces: true,
    screen: screenOf(messageFor('demands canada')),
  });
});

test.each(commands.flatMap(({ examples }) => examples))(
  'the example “%s” is answered by the bot, within Slack’s limits',
  async (line) => {
    const answer = await asked(botWith(), `/nafta ${line}`);
    if ('to' in answer) return expect(checkView(viewShape.parse(answer.modal))).toBeNull();
    const { text, blocks } = answer;
    expect(
      checkMessage(
        text,
        blocks.map((block) => ({ ...block })),
      ),
    ).toBeNull();
    expect(text).not.toMatch(/ goes by |^Which /u);
  },
);

test('each example about another day says as of when it was known', async () => {
  const bot = botWith();
  for (const line of commands.flatMap(({ name, examples }) => (name === 'as-of' ? examples : []))) {
    expect((await typed(bot, `/nafta ${line}`)).text).toMatch(/^As known on \d+ October 2017\. /u);
  }
});

test('Share posts the same answer with its sources, and who asked', async () => {
  const bot = botWith();
  const seen = await typed(bot, '/nafta demands by us on canada about dairy full');
  const shared = await pressed(bot, seen, 'Share');
  expect(shared.to).toBe('channel');
  expect(screenOf(shared.message)).toMatchInlineSnapshot(`
    "NAFTA renegotiation, as of 17 October 2017: Demands by the United States on Canada about Dairy

    *Dairy: More access to Canada’s dairy market*
    Made by the United States, asked of Canada
    _‹CBC News› ¶17 (press report) · reported_
    *Canada: red line* _‹CBC News› ¶12, 17 (press report) · reported_

    What rests here on CBC News (press report) rests on one source alone.

    Asked by <@U0ASKS> · \`/nafta demands by us on canada about dairy\`"
  `);
  expect('uninvited' in shared && shared.uninvited.text).toBe(
    'I am not in this channel, so I could not post there. Invite me with /invite @Roundtable, then press Share again.',
  );
});

test('Share posts the short answer that was seen, and all of it stays one press away', async () => {
  const bot = botWith();
  const shared = await pressed(bot, await typed(bot, '/nafta demands by us on canada about dairy'), 'Share');
  expect({ to: shared.to, screen: screenOf(shared.message) }).toMatchInlineSnapshot(`
    {
      "screen": "NAFTA renegotiation, as of 17 October 2017: Demands by the United States on Canada about Dairy

    *1 demand by the United States on Canada about Dairy.*
    • More access to Canada’s dairy market · *Canada: red line* _(‹CBC News› ¶12, 17 · one press report · reported)_

    Asked by <@U0ASKS> · \`/nafta demands by us on canada about dairy\`

    [All of it]",
      "to": "channel",
    }
  `);
  expect(buttonsOf(shared.message)).toEqual({ 'All of it': '/nafta demands by us on canada about dairy full' });
});

test('Share posts the page and the day that were seen', async () => {
  const bot = botWith();
  const seen = await typed(bot, '/nafta as-of last friday rounds');
  const shared = await pressed(bot, seen, 'Share');
  expect(screenOf(shared.message)).toMatch(
    /^NAFTA renegotiation, as known on 13 October 2017: The rounds\n[\s\S]*`\/nafta as-of 2017-10-13 rounds`/u,
  );
  const second = await pressed(bot, await typed(bot, '/nafta sources cbc page 2'), 'Share');
  expect(screenOf(second.message)).toContain('`/nafta sources cbc`');
  expect(buttonsOf(second.message)).toHaveProperty('27 more');
});

test('what changed since it was seen is not posted: the person is shown how it stands, in place', async () => {
  const store = temporaryStore();
  const bot = botWith({ store });
  const seen = await typed(bot, '/nafta deadlines');
  await store.append(deadlineOf('T1'), [outlook('met')], noon);
  const answer = await pressed(bot, seen, 'Share');
  expect(answer).toMatchObject({ to: 'person', replace: true });
  expect(answer.message.text).toContain(
    'The record has changed since you asked. This is how it stands now; Share posts this. As of 17 October 2017. New-year deadline: Sunday 31 December 2017 (inferred date), met',
  );
  expect((await pressed(bot, answer.message, 'Share')).to).toBe('channel');
});

test('a second press of Share within three seconds is the first one’s echo, a later one is meant', async () => {
  let now = noon;
  const bot = botWith({ now: () => now });
  const seen = await typed(bot, '/nafta deadlines');
  const sharedAfter = async (milliseconds: number) => {
    now = new Date(noon.getTime() + milliseconds);
    const { to, message } = await pressed(bot, seen, 'Share');
    return { to, isEcho: message.text === 'This was just shared here.' };
  };
  expect({
    first: await sharedAfter(0),
    echo: await sharedAfter(2_999),
    meant: await sharedAfter(3_000),
  }).toEqual({
    first: { to: 'channel', isEcho: false },
    echo: { to: 'person', isEcho: true },
    meant: { to: 'channel', isEcho: false },
  });
});

test('an answer about the past offers nothing that writes: no button to add, and menus that read on that day', async () => {
  const bot = botWith();
  const offered = async (line: string) => {
    const answers = [await typed(bot, `/nafta ${line}`), await typed(bot, `/nafta ${line} full`)];
    const buttons = answers.map((answer) => Object.values(buttonsOf(answer)).filter((value) => / add /u.test(value)));
    const blocks = JSON.stringify(answers.map((answer) => answer.blocks));
    const chosen = [...blocks.matchAll(/"value":"((?:as-of \S+ )?(?:quote|edit|confirm|contest|entry) [a-z0-9-]+)"/gu)];
    return { adds: buttons.flat().length, menus: chosen.map(([, value]) => value) };
  };
  expect({
    now: await offered('demands mexico'),
    past: await offered('as-of 2017-10-17 demands mexico'),
    unknown: await offered('as-of 2017-10-17 who nobody'),
  }).toEqual({
    now: {
      adds: 1,
      menus: ['entry', 'quote', 'edit', 'confirm', 'contest', 'entry'].map(
        (deed) => `${deed} canada-mexico-non-starters`,
      ),
    },
    past: { adds: 0, menus: ['entry', 'quote'].map((deed) => `as-of 2017-10-17 ${deed} canada-mexico-non-starters`) },
    unknown: { adds: 0, menus: [] },
  });
});

test('what is remembered is kept by team, by day and by state of the record', async () => {
  let now = new Date('2031-03-10T00:00:00Z');
  const store = temporaryStore();
  const bot = botWith({ store, now: () => now });
  const first = await typed(bot, '/squid next-round');
  expect(await typed(bot, '/squid next-round')).toBe(first);
  now = new Date('2031-03-10T10:59:00Z');
  expect((await typed(bot, '/squid next-round')).text).toContain('in 97 days');
  // In Auckland, where its days begin, it is the 11th now.
  now = new Date('2031-03-10T11:00:00Z');
  expect((await typed(bot, '/squid next-round')).text).toContain('in 96 days');
  now = new Date('2031-03-01T00:00:00Z');
  expect((await typed(bot, '/squid next-round')).text).toContain('Next is round 1');
});

test('another negotiation beside it has its own slash command and its own record', async () => {
  const bot = botWith();
  expect(bot.commands).toEqual(['/nafta', '/squid']);
  expect((await typed(bot, '/squid demands veldmark')).text).toContain('1 demand on Veldmark');
  expect((await typed(bot, '/squid demands canada')).text).toBe(
    'No party or issue goes by “canada”. Try: Ostral Isles, Veldmark, Squid quota or Observers on board.',
  );
  expect((await typed(bot, '/nafta demands veldmark')).text).toContain('No party or issue goes by “veldmark”.');
});

test('another app’s command is declined, and nothing is seeded for it', async () => {
  const store = temporaryStore();
  const bot = botWith({ store });
  expect(await typed(bot, '/weather toronto')).toMatchObject({
    text: '/weather is not one of mine. I answer /nafta and /squid.',
  });
  expect(await store.lastSeq(deadlineOf('T1'))).toBe(0);
});

test.each([
  '/nafta <!channel> <@U1> & *co*',
  '/nafta attending <!round-5>',
  '/nafta as-of <!here>',
  '/nafta demands <https://evil.example|Canada>',
  `/nafta ${'demands '.repeat(400)}`,
  '/nafta __proto__',
  '/nafta \u202edraw kcab',
])('“%s” is answered harmlessly', async (line) => {
  const message = await typed(botWith(), line);
  // What a button carries is a line for us, and is never shown.
  const shown = JSON.stringify(message, (name, value) => (name === 'value' ? undefined : value));
  expect(shown).not.toMatch(/<[!@#]|<https:\/\/evil|\u202e/u);
  expect(message.text.length).toBeLessThan(4000);
});

test('health says the version, how old the record is, and what is asked about', async () => {
  const bot = botWith();
  const before = {
    ...{ ok: true, version: '1.2.3', recordedAt: null, negotiations: ['nafta', 'squid'] },
    ...{ writeFailed: null, altered: null, isTicking: true },
  };
  expect(await bot.health()).toEqual(before);
  await typed(bot, '/nafta');
  expect(await bot.health()).toEqual({ ...before, recordedAt: noon.toISOString() });
});

test('health fails when the record cannot be read', async () => {
  const store = temporaryStore();
  const bot = botWith({ store });
  await store.close();
  await expect(bot.health()).rejects.toThrow();
});

test('a seeding that failed is tried again at the next question', async () => {
  let fails = true;
  const entries = async () => {
    if (fails) throw new Error('The file could not be read.');
    return naftaFile.entries();
  };
  const bot = botWith({ files: [{ ...naftaFile, entries }] });
  await expect(typed(bot, '/nafta')).rejects.toThrow('could not be read');
  fails = false;
  expect((await typed(bot, '/nafta')).text).toContain('Next is round 5');
});
