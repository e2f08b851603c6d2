import { expect, test } from 'vitest';
import type { NewProposal } from '../../src/record/proposal.ts';
import type { Change } from '../../src/record/revision.ts';
import type { Message } from '../../src/views/message.ts';
import { buttonsOf, nafta, screenOf } from '../support/asking.ts';
import { fileFor } from '../support/bots.ts';
import { keptBot, teaching as key } from '../support/keeping.ts';
import { change, nextTurn, temporaryRecord, temporaryStore } from '../support/store.ts';

const cite = [{ source: 'cbc', level: 'background', by: 'a source with knowledge of the talks' }];

const softwood = (said: Partial<Change> = {}): Change =>
  change('softwood', 0, {
    kind: 'demand',
    body: {
      asks: 'Tariffs on softwood',
      by: 'united-states',
      on: ['canada'],
      issue: 'autos',
      cite,
      certainty: 'possible',
    },
    knownAt: '2017-10-17',
    author: 'UANNA',
    ...said,
  });

const proposal = (said: Partial<NewProposal> = {}): NewProposal => ({
  changes: [softwood()],
  author: 'UANNA',
  why: 'heard by phone',
  second: true,
  embargo: null,
  ...said,
});

/** A bot whose record was asked once, so that it is seeded. */
const seeded = async (given: Parameters<typeof keptBot>[0] = {}) => {
  const kept = keptBot(given);
  await kept.ask('UANNA', 'status');
  return kept;
};

/** An edit of the deadline's outlook. */
const outlook = (outlook: string, from: number, said: Partial<Change> = {}) =>
  change('new-year', from, {
    kind: 'deadline',
    body: { ...nafta.standing.get('new-year')?.body, outlook },
    knownAt: '2017-10-17',
    author: 'UANNA',
    why: 'heard by phone',
    ...said,
  });

/** An edit that gives what an unnamed source said to a named one. */
const onRecord = () => {
  const remark = [...nafta.standing.values()].find(
    ({ kind, body }) => kind === 'remark' && JSON.stringify(body?.cite).includes('background'),
  );
  const named = [{ source: 'cbc', level: 'on-record', by: 'Chrystia Freeland' }];
  const said = { kind: 'remark', knownAt: '2017-10-17', author: 'UANNA' } as const;
  return change(remark?.entry ?? '', remark?.version ?? 0, { ...said, body: { ...remark?.body, cite: named } });
};

const levelsOf = async (store: ReturnType<typeof temporaryStore>, entry: string) =>
  JSON.stringify((await store.history(key, entry, 1))[0]?.body?.cite).match(/background|on-record/gu);

test('a proposal under an older rule gives no unnamed source’s words to a named one', async () => {
  const { store, ask, now, set } = await seeded();
  const changes = [onRecord()];
  const embargo = new Date(now().getTime() + 60_000).toISOString();
  const { proposal: early } = await store.proposals.propose(key, proposal({ changes, second: false, embargo }), now());
  set('2026-05-04T12:02:00Z');
  await ask('UANNA', 'status');
  const found = await store.proposals.find(key, early.id);
  expect({ levels: await levelsOf(store, changes[0]?.entry ?? ''), overtaken: found?.overtaken ?? true }).toEqual({
    levels: ['background'],
    overtaken: true,
  });
});

test('an undo by one person gives no unnamed source’s words to a named one', async () => {
  const { store, ask, now } = await seeded();
  const named = onRecord();
  const unnamed = change(named.entry, named.from + 1, {
    ...named,
    body: nafta.standing.get(named.entry)?.body ?? null,
  });
  for (const changes of [[named], [{ ...unnamed, from: named.from + 1 }]]) {
    const { proposal: made } = await store.proposals.propose(key, proposal({ changes }), now());
    await ask('UADMIN', `review clear ${made.id}`);
  }
  const answer = await ask('UANNA', `undo ${named.entry}`);
  expect({ text: answer.text, levels: await levelsOf(store, named.entry), buttons: buttonsOf(answer) }).toMatchObject({
    text: expect.stringContaining('takes a second person'),
    levels: ['background'],
    buttons: { 'Edit that one instead': `/nafta edit ${named.entry}` },
  });
});

test('what waits for a second person is in no answer until another approver clears it', async () => {
  const { store, ask, now } = await seeded();
  await store.proposals.propose(key, proposal(), now());
  for (const line of [
    'demands on canada full',
    'issue autos full',
    'changes since 2017-10-17',
    'sources cbc full',
    'history us-autos',
  ])
    expect(screenOf(await ask('UADMIN', line))).not.toContain('softwood');

  const review = await ask('UADMIN', 'review');
  expect(screenOf(review)).toContain('*Added demand: Tariffs on softwood*');
  expect(screenOf(review)).toContain('unnamed source: “a source with knowledge of the talks”');
  expect(buttonsOf(review)).toMatchObject({ Clear: '/nafta review clear 1', Refuse: '/nafta review refuse 1' });

  expect((await ask('UADMIN', 'review clear 1')).text).toContain('Cleared: it is on the record now.');
  expect(screenOf(await ask('UBELA', 'demands on canada full'))).toContain('Tariffs on softwood');
  expect(screenOf(await ask('UBELA', 'history softwood'))).toContain('cleared by <@UADMIN>');
});

test('whoever proposed something sees it and takes it back, and other members do not', async () => {
  const { store, ask, now } = await seeded();
  await store.proposals.propose(key, proposal(), now());
  expect(screenOf(await ask('UBELA', 'review'))).not.toContain('softwood');
  expect(buttonsOf(await ask('UANNA', 'review'))).toMatchObject({ 'Take back': '/nafta review take-back 1' });
  expect((await ask('UANNA', 'review take-back 1')).text).toContain('Taken back: it is not on the record.');
  expect((await ask('UADMIN', 'review clear 1')).text).toContain('somebody has decided');
});

test('nobody clears what they proposed, and nobody who may only edit clears anything', async () => {
  const { store, ask, now } = await seeded();
  await store.proposals.propose(key, proposal({ author: 'UADMIN' }), now());
  for (const person of ['UADMIN', 'UANNA'])
    expect((await ask(person, 'review clear 1')).text).toContain('That is not yours to decide');
  expect(await store.proposals.waiting(key)).toHaveLength(1);
});

test('what is embargoed appears by itself at its instant, in every bot on the file', async () => {
  const path = temporaryRecord();
  const [one, other] = [await seeded({ store: temporaryStore(path) }), keptBot({ store: temporaryStore(path) })];
  const embargo = '2026-05-04T14:00:00.000Z';
  await one.store.proposals.propose(key, proposal({ second: false, embargo }), one.now());
  for (const { set } of [one, other]) set('2026-05-04T13:59:59.999Z');
  expect(screenOf(await one.ask('UBELA', 'demands on canada full'))).not.toContain('softwood');
  expect(screenOf(await other.ask('UBELA', 'demands on canada full'))).not.toContain('softwood');
  for (const { set } of [one, other]) set(embargo);
  expect(screenOf(await other.ask('UBELA', 'demands on canada full'))).toContain('Tariffs on softwood');
  expect(screenOf(await one.ask('UBELA', 'demands on canada full'))).toContain('Tariffs on softwood');
  expect(await one.store.history(key, 'softwood')).toMatchObject([{ author: 'UANNA', recordedAt: embargo }]);
});

test('a proposal whose source has gone since does not enter the record', async () => {
  const { store, ask, now } = await seeded();
  const source = { title: 'The Gazette', short: 'Gazette', type: 'article', published: '2017-10-17' };
  const gazette = change('gazette', 0, { kind: 'source', body: source, knownAt: '2017-10-17' });
  await store.append(key, [gazette], now());
  const { body = {} } = softwood();
  const changes = [softwood({ body: { ...body, cite: [{ ...cite[0], source: 'gazette' }] } })];
  await store.proposals.propose(key, proposal({ changes }), now());
  await store.append(key, [change('gazette', 1, { kind: 'source', body: null, knownAt: '2017-10-17' })], now());
  expect((await ask('UADMIN', 'review clear 1')).text).toContain('so it was not entered');
  expect(screenOf(await ask('UADMIN', 'demands on canada full'))).not.toContain('softwood');
});

test('an undo says again what was said before, and a second press finds it done', async () => {
  const { store, ask, now } = await seeded();
  const before = screenOf(await ask('UBELA', 'deadlines'));
  await store.append(key, [outlook('missed', 1)], now());
  const history = await ask('UBELA', 'history new-year');
  expect(screenOf(history)).toContain('outlook: now expected to be missed → missed');
  expect(screenOf(history)).toContain('“heard by phone”');
  const line = buttonsOf(history).Undo?.replace('/nafta ', '') ?? '';

  expect(screenOf(await ask('UBELA', line))).toContain('outlook: missed → now expected to be missed');
  expect(screenOf(await ask('UANNA', 'deadlines')).replace(/ · reported on .*/g, '')).toBe(before);
  expect(screenOf(await ask('UBELA', line))).toContain('A later change rests on this one');
});

test('undo alone takes back one’s own last change, and Redo puts it back', async () => {
  const { store, ask, now } = await seeded();
  await store.append(key, [outlook('missed', 1)], now());
  await store.append(key, [outlook('met', 2, { author: 'UBELA' })], now());
  expect((await ask('UADMIN', 'undo')).text).toContain('There is no change of yours');
  expect((await ask('UANNA', 'undo')).text).toContain('A later change rests on this one');
  const undone = await ask('UBELA', 'undo');
  expect(screenOf(undone)).toContain('outlook: met → missed');
  expect((await ask('UBELA', 'undo')).text).toContain('There is no change of yours');
  expect(screenOf(await ask('UBELA', buttonsOf(undone).Redo?.replace('/nafta ', '') ?? ''))).toContain(
    'outlook: missed → met',
  );
  expect(screenOf(await ask('UBELA', 'undo'))).toContain('outlook: met → missed');
});

test('undo twice takes back one’s own two last changes, whoever wrote in between', async () => {
  const { store, ask, now } = await seeded();
  await store.append(key, [{ ...milk, author: 'UANNA' }], now());
  await store.append(key, [outlook('missed', 1)], now());
  await store.append(key, [outlook('met', 2)], now());
  await store.append(key, [softwood({ author: 'UBELA' })], now());
  expect(screenOf(await ask('UANNA', 'undo'))).toContain('outlook: met → missed');
  expect(screenOf(await ask('UANNA', 'undo'))).toContain('outlook: missed → now expected to be missed');
  expect(screenOf(await ask('UANNA', 'undo'))).toContain('name: Milk → Dairy');
  expect((await ask('UANNA', 'undo')).text).toContain('There is no change of yours');
  expect(screenOf(await ask('UBELA', 'demands on canada full'))).toContain('Tariffs on softwood');
});

test('changes shows what people wrote since one last looked, to each person their own', async () => {
  const { store, ask, now } = await seeded();
  const first = await ask('UANNA', 'changes');
  expect(first.text).toMatch(/Nobody wrote anything in the last seven days/u);
  expect(first.text).toMatch(/ \d+ lines came from the data file and are not listed\.$/u);
  expect((await ask('UANNA', 'changes')).text).toContain('Nobody wrote anything since you last looked.');
  await store.append(key, [outlook('missed', 1, { author: 'UBELA' })], now());
  const message = await ask('UANNA', 'changes');
  expect(message.text).toContain('1 line was written since you last looked.');
  expect(screenOf(message)).toContain('_United States, Mexico_ · written down');
  expect((await ask('UANNA', 'changes')).text).toContain('Nobody wrote anything since you last looked.');
  expect((await ask('UBELA', 'changes')).text).toContain('You have not asked before');
});

/** A record that one person has looked at, and in which another has then written twelve lines. */
const twelveWritten = async () => {
  const made = await seeded();
  await made.ask('UANNA', 'changes');
  const twelve = Array.from({ length: 12 }, (_, index) => softwood({ entry: `softwood-${index + 1}` }));
  for (const one of twelve) await made.store.append(key, [one], made.now());
  return made;
};

/** Returns the line behind the button for more. */
const moreOf = (message: Message): string =>
  Object.entries(buttonsOf(message)).find(([label]) => label.endsWith('more'))?.[1] ?? '';

test('what a list was cut off before stays unseen, until its last page was shown', async () => {
  const { ask } = await twelveWritten();
  const first = await ask('UANNA', 'changes');
  const again = await ask('UANNA', 'changes');
  expect(moreOf(first)).toMatch(/^\/nafta changes since revision \d+ to \d+ page 2$/);
  await ask('UANNA', moreOf(first).replace('/nafta ', ''));
  const said = [first, again, await ask('UANNA', 'changes')].map(
    ({ text }) => /[^.]+ since you last looked/u.exec(text)?.[0],
  );
  expect(said).toEqual([
    ' 12 lines were written since you last looked',
    ' 12 lines were written since you last looked',
    ' Nobody wrote anything since you last looked',
  ]);
});

test('what was written while a list was read is not taken for seen with its last page', async () => {
  const { ask, store, now } = await twelveWritten();
  const first = await ask('UANNA', 'changes');
  await store.append(key, [outlook('missed', 1, { author: 'UBELA' })], now());
  await ask('UANNA', moreOf(first).replace('/nafta ', ''));
  expect((await ask('UANNA', 'changes')).text).toContain('13 lines were written since you last looked.');
});

test('a share of what changed covers the same part of the log as the answer', async () => {
  const { ask, bot } = await twelveWritten();
  const share = buttonsOf(await ask('UANNA', 'changes')).Share ?? '';
  const request = 'share-1';
  const press = { team: 'T1', person: 'UANNA', channel: 'C1', action: 'share', value: share, request };
  const shared = await bot.press(press);
  expect(shared.to).toBe('channel');
  expect('message' in shared && screenOf(shared.message)).toContain('Added demand: Tariffs on softwood');
});

test('on a frozen record a date is one of its own, and a weekday the calendar’s', async () => {
  const { ask } = await seeded();
  const said = async (since: string) => (await ask('UANNA', `changes since ${since}`)).text;
  expect({
    date: await said('2017-10-17'),
    later: await said('2017-10-18'),
    ago: await said('2 days ago'),
    friday: await said('friday'),
  }).toEqual({
    date: expect.stringContaining('known or changed since 17 October 2017'),
    later: expect.stringContaining('since Wednesday 18 October 2017'),
    ago: expect.stringContaining('since Saturday 2 May 2026'),
    friday: expect.stringContaining('since Friday 1 May 2026'),
  });
});

test('on a live record a day is one on which something was written down', async () => {
  const { bot, ask } = keptBot({ file: fileFor('test/support/second.yml') });
  const [command = ''] = bot.commands;
  const message = await bot.ask({
    team: 'T1',
    person: 'UANNA',
    channel: 'C1',
    command,
    line: 'changes since yesterday',
  });
  expect('text' in message && message.text).toMatch(/since (?:Sunday 3|Monday 4) May 2026/u);
  expect((await ask('UANNA', 'changes')).text).toContain('is not one of mine');
});

const changedFile = (name: string) =>
  fileFor('data/nafta.yml', (entries) =>
    entries.map((entry) => (entry.kind === 'issue' && entry.id === 'dairy' ? { ...entry, name } : entry)),
  );

const milk = change('dairy', 1, {
  kind: 'issue',
  body: { ...nafta.standing.get('dairy')?.body, name: 'Milk' },
  knownAt: '2017-10-17',
});

test('what the file says of a team’s own entry waits in review until it is taken', async () => {
  const store = temporaryStore();
  const first = await seeded({ store });
  await store.append(key, [milk], first.now());
  expect(screenOf(await first.ask('UANNA', 'review'))).not.toContain('data file has come to say');

  const second = await seeded({ store, file: changedFile('Cheese') });
  const review = await second.ask('UANNA', 'review');
  expect(screenOf(review)).toContain('name: Milk → Cheese');
  expect(screenOf(await second.ask('UANNA', 'issue milk'))).toContain('Milk');

  const taken = await second.ask('UANNA', buttonsOf(review)['Take the file’s']?.replace('/nafta ', '') ?? '');
  expect(taken.text).toContain('from now on the entry follows the file again');
  const third = await seeded({ store, file: changedFile('Butter') });
  expect(screenOf(await third.ask('UANNA', 'issue butter'))).toContain('Butter');
});

test('a team that keeps its own is not asked again until the file says something else', async () => {
  const store = temporaryStore();
  const first = await seeded({ store });
  await store.append(key, [milk], first.now());
  const second = await seeded({ store, file: changedFile('Cheese') });
  expect((await second.ask('UANNA', 'review keep dairy')).text).toContain('Kept as you have it');
  expect(screenOf(await second.ask('UANNA', 'review'))).not.toContain('Cheese');
  expect(screenOf(await second.ask('UANNA', 'issue milk'))).toContain('Milk');
  expect(screenOf(await second.ask('UANNA', 'history dairy'))).toContain('name: Cheese → Milk');
  const third = await seeded({ store, file: changedFile('Butter') });
  expect(screenOf(await third.ask('UANNA', 'review'))).toContain('name: Milk → Butter');
});

test.each(['UGUEST', 'USTRANGER'])('%s reads nothing, by whatever way', async (person) => {
  const { ask, bot } = await seeded();
  for (const line of ['', 'demands canada', 'review', 'changes', 'as-of 2017-10-11 status', 'help', 'nonsense'])
    expect((await ask(person, line)).text).toMatch(/^The record of NAFTA renegotiation is not open to you\./);
  const share = await bot.press({
    team: 'T1',
    person,
    channel: 'C1',
    action: 'share',
    value: '/nafta share 62@2017-10-17 mood',
  });
  expect(share).toMatchObject({ to: 'person', message: { text: expect.stringContaining('not open to you') } });
});

test('somebody of whom Slack says nothing reads nothing, and is told to try again', async () => {
  const { ask } = await seeded();
  expect((await ask('SILENT', 'status')).text).toContain('I could not ask Slack who you are');
});

test('who approves lets a guest read, and a group edit', async () => {
  const { ask, store, now } = await seeded();
  expect((await ask('UADMIN', 'roles <@UGUEST|greta> read')).text).toContain('Done.');
  expect((await ask('UGUEST', 'status')).text).not.toContain('not open to you');
  expect((await ask('UGUEST', 'undo')).text).toContain('“undo” is for those who may edit');
  await ask('UADMIN', 'roles <@UGUEST|greta> usual');
  await ask('UADMIN', 'roles <!subteam^SDESK|@desk> approve');
  await store.proposals.propose(key, proposal(), now());
  expect((await ask('UGUEST', 'review clear 1')).text).toContain('Cleared');
  expect(screenOf(await ask('UADMIN', 'roles'))).toContain('<!subteam^SDESK> may read, edit and approve');
});

test('who may only edit gives no rights, and the last who approves keeps theirs', async () => {
  const { ask } = await seeded();
  expect((await ask('UANNA', 'roles <@UANNA|anna> approve')).text).toContain('Only those who approve');
  expect((await ask('UADMIN', 'roles <@UADMIN|admin> read')).text).toContain('You are the last on record who approves');
  await ask('UADMIN', 'roles <@UBELA|bela> approve');
  expect((await ask('UADMIN', 'roles <@UADMIN|admin> read')).text).toContain('Done.');
});

test('a right is looked up again at every press', async () => {
  const { ask, store, now } = await seeded();
  await store.proposals.propose(key, proposal(), now());
  await ask('UADMIN', 'roles <@UBELA|bela> approve');
  const review = await ask('UBELA', 'review');
  await ask('UADMIN', 'roles <@UBELA|bela> read');
  const line = buttonsOf(review).Clear?.replace('/nafta ', '') ?? '';
  expect((await ask('UBELA', line)).text).toContain('That is not yours to decide');
});

test.each(['undo', 'review', 'changes', 'history dairy', 'roles'])(
  '“%s” is not asked of a day of the past',
  async (line) => {
    const { ask } = await seeded();
    const message = await ask('UANNA', `as-of 2017-10-11 ${line}`);
    expect(message.text).toContain('cannot be asked of a day of the past');
    expect(Object.values(buttonsOf(message))).toEqual([`/nafta ${line}`]);
  },
);

test('history reads newest first, with who said what, who wrote it, when and why', async () => {
  const { store, ask, now } = await seeded();
  await store.append(key, [outlook('missed', 1)], now());
  expect(screenOf(await ask('UBELA', 'history new-year'))).toMatchInlineSnapshot(`
    "History: New-year deadline

    As of 17 October 2017, where this record stops.

    *Changed deadline: New-year deadline*
    outlook: now expected to be missed → missed
    _‹CBC News› ¶2, 5, 8 (press report) · expected_
    Both countries vote in 2018 (¶8). The headline has the plans to talk past it from a source (¶1); that it will be missed, the text says itself (¶2, 5).

    Revision 2 · written down <!date^1777896000^{date_long_pretty} {time}|2026-05-04 12:00 UTC> by <@UANNA> · could be known from 17 October 2017 · “heard by phone”

    [Undo] [As of then]

    *Added deadline: New-year deadline*
    date: Sun 31 December 2017 (inferred date)
    whose: United States, Mexico
    outlook: now expected to be missed
    other names: new year
    _‹CBC News› ¶2, 5, 8 (press report) · expected_
    Both countries vote in 2018 (¶8). The headline has the plans to talk past it from a source (¶1); that it will be missed, the text says itself (¶2, 5).

    Revision 1 · written down <!date^1777896000^{date_long_pretty} {time}|2026-05-04 12:00 UTC> by data/nafta.yml · could be known from 17 October 2017 · It is as the data file has it.

    [Share]"
  `);
});

test('history leads only to days that show the revision, and cuts no revision short', async () => {
  const { store, ask, now } = await seeded();
  await store.append(key, [outlook('missed', 1, { knownAt: '2017-10-18' })], now());
  await store.append(key, [outlook('met', 2, { knownAt: '2017-10-18', origin: 'seed' })], now());
  await store.append(key, [outlook('missed', 3, { knownAt: '2017-10-19' })], now());
  const { blocks } = await ask('UBELA', 'history new-year');
  const rows = blocks
    .filter(({ type }) => type === 'actions' || type === 'divider')
    .map((block) => screenOf({ text: '', blocks: [block] }));
  expect(rows.slice(0, 3)).toEqual(['[Undo] [As of then]', '[As of then]', '[Undo]']);
  await store.append(key, [outlook('met', 4, { knownAt: '2017-10-17' })], now());
  const again = await ask('UBELA', 'history new-year');
  expect(again.blocks.filter(({ type }) => type === 'divider')).toHaveLength(1);
});

test('what is withdrawn says why, and leads to what replaced it', async () => {
  const { store, ask, now } = await seeded();
  const gone = (version: number, why: string, replacedBy: string) =>
    change('talks-february-2018', version, {
      ...{ kind: 'round', body: null, knownAt: '2017-10-17', why },
      reason: { code: 'withdrawn', replacedBy },
    });
  await store.append(key, [gone(1, 'said twice', 'rounds-early-2018')], now());
  const message = await ask('UBELA', 'entry talks-february-2018');
  expect(screenOf(message)).toContain('“said twice”');
  expect(screenOf(message)).toContain('Replaced by: ');
  expect(Object.values(buttonsOf(message))).toContain('/nafta entry rounds-early-2018');
  await store.append(key, [gone(2, 'a slip', 'nothing-known')], now());
  const other = await ask('UBELA', 'entry talks-february-2018');
  expect(screenOf(other)).not.toContain('Replaced by: ');
  expect(Object.values(buttonsOf(other))).toEqual(['/nafta history talks-february-2018']);
});

test.each(['confirm', 'contest'])('%s is offered with what states something only', async (deed) => {
  const { ask } = await seeded();
  const kindsOf = async (line: string) =>
    Object.values(buttonsOf(await ask('UANNA', line)))
      .map((does) => nafta.standing.get(does.replace(`/nafta ${deed} `, ''))?.kind)
      .filter((kind) => kind !== undefined);
  const bare = await kindsOf(deed);
  expect(bare).toHaveLength(5);
  for (const kind of ['source', 'party', 'issue']) expect(bare).not.toContain(kind);
});

test('review reads from what waits over what the file says to what has gone stale', async () => {
  const { store, now } = await seeded();
  await store.proposals.propose(key, proposal({ embargo: '2026-05-05T09:00:00.000Z' }), now());
  const other = { changes: [softwood({ entry: 'lumber' })], second: false, embargo: '2026-05-06T09:00:00.000Z' };
  await store.proposals.propose(key, proposal(other), now());
  await store.append(key, [milk, outlook('missed', 1, { knownAt: '2017-09-10' })], now());
  const { ask: later } = await seeded({ store, file: changedFile('Cheese') });
  expect(screenOf(await later('UADMIN', 'review'))).toMatchInlineSnapshot(`
    "Review

    As of 17 October 2017, where this record stops.

    2 proposals waiting; 1 entry gone stale; 1 value in the data file that differs from yours. The next embargo ends <!date^1778058000^{date_long_pretty} {time}|2026-05-06 09:00 UTC>.

    *Added demand: Tariffs on softwood*
    _‹CBC News› (unnamed source: “a source with knowledge of the talks”) · only possible_

    proposed <!date^1777896000^{date_long_pretty} {time}|2026-05-04 12:00 UTC> by <@UANNA> · waits for a second person: it rests on an unnamed source · embargoed until <!date^1777971600^{date_long_pretty} {time}|2026-05-05 09:00 UTC> · “heard by phone” · to refuse it with a reason, which its author is told: “/nafta review refuse 1 reason”

    [Clear] [Refuse] [Purge it …]

    *Added demand: Tariffs on softwood*
    _‹CBC News› (unnamed source: “a source with knowledge of the talks”) · only possible_

    proposed <!date^1777896000^{date_long_pretty} {time}|2026-05-04 12:00 UTC> by <@UANNA> · embargoed until <!date^1778058000^{date_long_pretty} {time}|2026-05-06 09:00 UTC> · “heard by phone” · to refuse it with a reason, which its author is told: “/nafta review refuse 2 reason”

    [Refuse] [Purge it …]

    _From the data file_ · You keep this entry yourselves; the data file has come to say otherwise:
    *Changed issue: Cheese*
    name: Milk → Cheese

    [Take the file’s] [Keep ours]

    [1 more]"
  `);
});

test('what stands is read after another process wrote too much to catch up with', async () => {
  const path = temporaryRecord();
  const { ask } = await seeded({ store: temporaryStore(path) });
  const other = temporaryStore(path);
  const many = Array.from({ length: 1_100 }, (_, index) =>
    change('dairy', index + 1, { kind: 'issue', body: { name: `Dairy ${index}`, aliases: [] }, knownAt: '2017-10-17' }),
  );
  await other.append(key, many, new Date('2026-05-04T12:00:00Z'));
  await nextTurn();
  expect(screenOf(await ask('UANNA', 'issue dairy 1099'))).toContain('Dairy 1099');
});

test('no right goes to a group that Slack cannot list, nor approval to an empty one', async () => {
  const { ask } = await seeded();
  const give = async (line: string) => (await ask('UADMIN', `roles ${line}`)).text;
  const unknown = 'Nobody is known to be in that group';
  expect({
    read: await give('<!subteam^SILENT|@gone> read'),
    approve: await give('<!subteam^SILENT|@gone> approve'),
    empty: await give('<!subteam^SEMPTY|@empty> approve'),
    usual: await give('<!subteam^SILENT|@gone> usual'),
    mayStill: (await ask('UANNA', 'roles')).text,
  }).toEqual({
    read: expect.stringContaining(unknown),
    approve: expect.stringContaining(unknown),
    empty: expect.stringContaining(unknown),
    usual: expect.stringContaining('Done.'),
    mayStill: expect.stringContaining('You may read and edit.'),
  });
});

test('the last who approves cannot step down for a group that nobody is left in', async () => {
  const { ask, store } = await seeded();
  const grant = { may: 'approve', by: 'UADMIN', at: '2026-05-04T11:00:00.000Z' } as const;
  await store.grants.give(key, { ...grant, subject: 'SEMPTY' }, () => false);
  await store.grants.give(key, { ...grant, subject: 'SILENT' }, () => false);
  expect((await ask('UADMIN', 'roles <@UADMIN|admin> read')).text).toContain('You are the last on record who approves');
});

test('a restricted group that Slack cannot list locks out no admin, who can lift it', async () => {
  const { ask, store } = await seeded();
  const grant = { may: 'none', by: 'UADMIN', at: '2026-05-04T11:00:00.000Z' } as const;
  await store.grants.give(key, { ...grant, subject: 'SILENT' }, () => false);
  expect({
    member: (await ask('UANNA', 'status')).text,
    admin: (await ask('UADMIN', 'roles <!subteam^SILENT|@gone> usual')).text,
    after: (await ask('UANNA', 'roles')).text,
  }).toEqual({
    member: expect.stringContaining('is not open to you'),
    admin: expect.stringContaining('Done.'),
    after: expect.stringContaining('You may read and edit.'),
  });
});
