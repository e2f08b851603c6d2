import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { DataFile } from '../../src/bot/data-file.ts';
import { snapshots } from '../../src/bot/snapshots.ts';
import type { PressAnswer } from '../../src/bot.ts';
import { commands } from '../../src/commands/index.ts';
import { exported } from '../../src/record/export.ts';
import { screenOf } from '../support/asking.ts';
import { fileFor } from '../support/bots.ts';
import { buttonsIn } from '../support/digest-town.ts';
import { formOf } from '../support/form-filler.ts';
import { keptBot, teaching as key } from '../support/keeping.ts';
import { change, temporaryRecord, temporaryStore } from '../support/store.ts';

const asks = 'A levy on every barrel that Throckmorton ships';
const note = 'Wilhelmina Throckmorton says so';
const body = {
  ...{ asks, by: 'united-states', on: ['canada'], issue: 'autos', certainty: 'possible', note },
  cite: [{ source: 'cbc', level: 'background', by: 'an aide of Throckmorton’s' }],
};
const response = {
  ...{ by: ['canada'], stance: 'rejected', demand: 'throckmorton-levy', certainty: 'possible' },
  cite: [{ source: 'cbc', level: 'press-report' }],
};

/** Two bots on one file: UADMIN and UBELA approve, UANNA edits; the levy is on record, and was edited once. */
const twoBots = async ({ file = fileFor('data/nafta.yml') } = {}) => {
  const path = temporaryRecord();
  const start = () => keptBot({ store: temporaryStore(path), file });
  const [first, second] = [start(), start()];
  await first.ask('UADMIN', 'roles <@UBELA> approve');
  const levy = (from: number, said = {}) =>
    change('throckmorton-levy', from, { body: { ...body, ...said }, author: 'UANNA', knownAt: '2017-10-12' });
  await first.store.append(key, [levy(0)], first.now());
  await first.store.append(key, [levy(1, { issue: 'sunset' })], first.now());
  await first.store.append(
    key,
    [change('other-levy', 0, { body: { ...body, asks: 'Another levy', note: undefined, cite: response.cite } })],
    first.now(),
  );
  const screen = async (person: string, line: string, bot = first) => screenOf(await bot.ask(person, line));
  return { path, start, first, second, screen };
};

const press = async (bot: ReturnType<typeof keptBot>, person: string, value = '') => {
  const answer: PressAnswer = await bot.bot.press({ team: 'T1', person, channel: 'C1', action: 'ask-instead', value });
  if (answer.to !== 'person') throw new Error('Nothing is shown.');
  return answer.message;
};

/** Has UADMIN ask for a purge and UBELA carry it out, by pressing what they are shown. */
const purged = async (bot: ReturnType<typeof keptBot>, name: string, choice = 'It names somebody') => {
  const asked = await press(bot, 'UADMIN', buttonsIn(await bot.ask('UADMIN', `purge ${name}`))[choice]);
  const shown = await bot.ask('UBELA', 'review');
  const done = await press(bot, 'UBELA', buttonsIn(shown)['Purge for good']);
  return { asked: screenOf(asked), shown: screenOf(shown), done: screenOf(done) };
};

const traces = /throckmorton/i;

test('one who approves asks, another carries it out, and each is told what that means', async () => {
  const { first, screen } = await twoBots();
  const asked = await screen('UADMIN', 'purge throckmorton-levy');
  const { shown, done, asked: after } = await purged(first, 'throckmorton-levy');
  expect({ asked, after, shown, done }).toMatchInlineSnapshot(`
    {
      "after": "Purge for good

    It was put before a second person. Nothing is purged yet: another person who approves finds it in the review, and carries it out or refuses it.

    [Review] [Who approves]",
      "asked": "Purge for good

    *Sunset clause: A levy on every barrel that Throckmorton ships*
    Made by the United States, asked of Canada
    No response on record.
    _‹CBC News› (unnamed source: “an aide of Throckmorton’s”) · only possible · dated 12 October 2017_
    Wilhelmina Throckmorton says so

    This line would leave the record for good, with its history, its proposals and its drafts: nobody could read it or bring it back. Who wrote it down, when, and that it was purged is kept.

    Why must it go? A reason from this list is kept, and no words of your own, which could say it again. Another person who approves then has to carry it out.

    [It names somebody] [It was off the record] [The law asks for it] [It was never to be kept]",
      "done": "Review

    *Purged for good: 1 line. No answer, past day, history or export from here on shows it. The bytes have left the record’s file as well. Backups and exports made before, files handed over, and messages in Slack cannot be reached from here: delete those by hand.*

    Nothing waits, nothing has gone stale, and the data file says nothing else.

    [What changed]",
      "shown": "Review

    1 purge waits for a second person.

    No proposals waiting; no entries gone stale; no values in the data file that differ from yours.

    *Sunset clause: A levy on every barrel that Throckmorton ships*
    Made by the United States, asked of Canada
    No response on record.
    _‹CBC News› (unnamed source: “an aide of Throckmorton’s”) · only possible · dated 12 October 2017_
    Wilhelmina Throckmorton says so

    purge asked <!date^1777896000^{date_long_pretty} {time}|2026-05-04 12:00 UTC> by <@UADMIN> · it names somebody who must not be named

    [Purge for good] [Refuse]",
    }
  `);
});

test('nothing serves it any more, of any day, from any process on the same file', async () => {
  const { path, first, second, screen } = await twoBots();
  const days = ['', 'as-of 2017-10-12 '];
  const examples = commands
    .flatMap((command) => command.examples)
    .filter((line) => !/^(digest|export|add|edit|confirm|contest|withdraw|undo|purge)/.test(line));
  const lines = days.flatMap((day) =>
    [...examples, 'changes since 2017-10-01', 'demands full', 'entry throckmorton-levy'].map((line) => day + line),
  );
  const all = async () =>
    Promise.all(
      [first, second].flatMap((bot) => lines.map(async (line) => [line, await screen('UBELA', line, bot)] as const)),
    );
  const before = await all();
  await purged(first, 'throckmorton-levy');
  const held = (screens: typeof before) =>
    screens.filter(([, said]) => said.replace(/“[^”]*”/u, '').match(traces)).map(([line]) => line);
  const files = ['', '-wal'].map((ending) =>
    existsSync(path + ending) ? readFileSync(path + ending) : Buffer.alloc(0),
  );
  const exports = await Promise.all(
    [first, second].map(async ({ store, file, now }) => {
      const records = snapshots(store, now);
      const [today, then] = [await records.current('T1', file), await records.asOf('T1', file, '2017-10-12')];
      return [today, then].flatMap((record) =>
        (['yaml', 'json', 'csv'] as const).map((format) => exported(record, format)),
      );
    }),
  );
  expect({
    before: held(before).length > 10,
    after: held(await all()),
    bytes: files.map((bytes) => /throckmorton/i.test(bytes.toString('latin1'))),
    exports: exports.flat().filter((text) => traces.test(text)).length,
  }).toEqual({ before: true, after: [], bytes: [false, false], exports: 0 });
});

test('history and entry say when it was purged and by whom, and no more', async () => {
  const { first, screen } = await twoBots();
  await purged(first, 'throckmorton-levy');
  const id = (await first.store.since(key, 0)).find(({ reason }) => reason?.code === 'purged')?.entry ?? '';
  expect({
    entry: await screen('UBELA', `entry ${id}`),
    before: await screen('UBELA', `as-of 2017-10-12 entry ${id}`),
    history: await screen('UBELA', `history ${id}`),
  }).toMatchInlineSnapshot(`
    {
      "before": "Purged demand

    As known on 12 October 2017.

    This was purged <!date^1777896000^{date_long_pretty} {time}|2026-05-04 12:00 UTC> by <@UADMIN> and <@UBELA>. What it said is gone for good.

    [History]",
      "entry": "Purged demand

    As of 17 October 2017, where this record stops.

    This was purged <!date^1777896000^{date_long_pretty} {time}|2026-05-04 12:00 UTC> by <@UADMIN> and <@UBELA>. What it said is gone for good.

    [History]",
      "history": "History: Purged demand

    As of 17 October 2017, where this record stops.

    This was purged <!date^1777896000^{date_long_pretty} {time}|2026-05-04 12:00 UTC> by <@UADMIN> and <@UBELA>. What it said is gone for good.

    *Purged demand*

    Revision 3 · written down <!date^1777896000^{date_long_pretty} {time}|2026-05-04 12:00 UTC> by <@UADMIN> · cleared by <@UBELA> · It was purged.



    *Purged demand*

    Revision 2 · written down <!date^1777896000^{date_long_pretty} {time}|2026-05-04 12:00 UTC> by <@UANNA> · could be known from 12 October 2017



    *Purged demand*

    Revision 1 · written down <!date^1777896000^{date_long_pretty} {time}|2026-05-04 12:00 UTC> by <@UANNA> · could be known from 12 October 2017

    [Share]",
    }
  `);
});

test('nothing brings it back: no undo, no form, no data file', async () => {
  const { first, screen } = await twoBots();
  const open = await formOf(first.bot, '/nafta edit throckmorton-levy', { person: 'UANNA' });
  await purged(first, 'throckmorton-levy');
  const levy = (await first.store.since(key, 0)).filter(({ entry }) => /^purged-/.test(entry));
  const seq = levy[0]?.seq ?? 0;
  const entry = levy[0]?.entry ?? '';
  await open.submit();
  const mine = await screen('UANNA', 'undo');
  expect({
    open: open.read(),
    mine,
    revision: await screen('UANNA', `undo revision ${seq}`),
    byName: await screen('UANNA', `undo ${entry}`),
    again: await screen('UADMIN', `purge ${entry}`),
    purger: await screen('UADMIN', 'undo'),
    bodies: (await first.store.history(key, entry)).map((one) => one.body),
  }).toMatchInlineSnapshot(`
    {
      "again": "Purge for good

    It was purged before: there is nothing left to purge.",
      "bodies": [
        null,
        null,
        null,
      ],
      "byName": "Not taken back

    That was purged, and nothing can bring it back.",
      "mine": "Not taken back

    There is no change of yours in this record to take back.",
      "open": "Not saved yet
    This is not on record any more, so there is nothing left to change.",
      "purger": "Not taken back

    There is no change of yours in this record to take back.",
      "revision": "Not taken back

    That was purged, and nothing can bring it back.",
    }
  `);
});

test('an entry with others resting on it goes with them or not at all', async () => {
  const { first, screen } = await twoBots();
  await first.store.append(key, [change('no-levy', 0, { kind: 'response', body: response })], first.now());
  const typed = await screen('UADMIN', 'purge throckmorton-levy because named');
  const none = await first.store.purges.waiting(key);
  const { shown } = await purged(first, 'throckmorton-levy', 'It names somebody');
  expect({
    typed: typed.includes('Another line rests on it and goes with it, whichever reason you choose: Canada: rejected'),
    none,
    shown: shown.includes('Another line rests on it and goes with it'),
    left: [...(await first.store.standing(key))].filter(({ entry }) => /levy$/.test(entry)).map(({ entry }) => entry),
  }).toEqual({ typed: true, none: [], shown: true, left: ['other-levy'] });
});

test('what has come to rest on it since it was asked for is named, and nothing goes', async () => {
  const { first, screen } = await twoBots();
  await screen('UADMIN', 'purge throckmorton-levy because law');
  await first.store.append(key, [change('no-levy', 0, { kind: 'response', body: response })], first.now());
  expect({
    said: (await screen('UBELA', 'review purge 1')).split('\n\n')[1],
    kept: (await first.store.history(key, 'throckmorton-levy')).length,
  }).toEqual({
    said: `*Nothing was purged: other lines have come to rest on it, Canada: rejected (${asks}). Refuse it, and let it be asked for with them.*`,
    kept: 2,
  });
});

test('readers and editors are told that they may not, and see nothing of what waits', async () => {
  const { first, screen } = await twoBots();
  await screen('UADMIN', 'purge throckmorton-levy because named');
  const review = await screen('UANNA', 'review');
  expect({
    ask: await screen('UANNA', 'purge throckmorton-levy'),
    carryOut: (await screen('UANNA', 'review purge 1')).split('\n\n')[1],
    own: (await screen('UADMIN', 'review purge 1')).split('\n\n')[1],
    sees: /purge/i.test(review),
    asker: Object.keys(buttonsIn(await first.ask('UADMIN', 'review'))).filter((label) =>
      /purge|refuse|take back/i.test(label),
    ),
    kept: (await first.store.history(key, 'throckmorton-levy')).length,
  }).toEqual({
    ask: '“purge” is for those who approve. Ask one of them.\n\n[Who may]',
    carryOut: expect.stringContaining('That is not yours to decide'),
    own: expect.stringContaining('That is not yours to decide'),
    sees: false,
    asker: ['Take back'],
    kept: 2,
  });
});

test('a purge is refused by another, or taken back by whoever asked', async () => {
  const { screen } = await twoBots();
  await screen('UADMIN', 'purge throckmorton-levy because named');
  const twice = await screen('UBELA', 'purge throckmorton-levy because law');
  const refused = (await screen('UBELA', 'review refuse purge 1')).split('\n\n')[1];
  await screen('UADMIN', 'purge throckmorton-levy because off-record');
  const back = (await screen('UADMIN', 'review take-back purge 2')).split('\n\n')[1];
  const late = (await screen('UBELA', 'review purge 2')).split('\n\n')[1];
  expect({ twice: twice.includes('was asked for before and waits'), refused, back, late }).toEqual({
    twice: true,
    refused: '*Refused: nothing was purged.*',
    back: '*Taken back: nothing was purged.*',
    late: '*That purge does not wait any more: somebody has decided.*',
  });
});

test('a proposal that names somebody is purged in review and never comes on record', async () => {
  const { path, first, screen } = await twoBots();
  await purged(first, 'throckmorton-levy');
  const changes = [change('throckmorton-again', 0, { body: { ...body, note: undefined }, author: 'UANNA' })];
  const proposal = { changes, author: 'UANNA', why: '', second: true, embargo: null };
  await first.store.proposals.propose(key, proposal, first.now());
  const reasons = await press(first, 'UADMIN', buttonsIn(await first.ask('UADMIN', 'review'))['Purge it …']);
  const asked = await press(first, 'UADMIN', buttonsIn(reasons)['It was off the record']);
  const theirs = await first.ask('UBELA', 'review');
  const done = screenOf(await press(first, 'UBELA', buttonsIn(theirs)['Purge for good']));
  expect({
    asked: screenOf(asked).includes('It was put before a second person.'),
    theirs: screenOf(theirs).includes(`*Added demand: ${asks}*`),
    done: done.includes('Purged for good: 1 line.'),
    waits: await screen('UANNA', 'review'),
    bytes: traces.test(readFileSync(path).toString('latin1')),
  }).toEqual({
    ...{ asked: true, theirs: true, done: true, bytes: false },
    waits: expect.stringContaining('Nothing waits'),
  });
});

test('who is alone in approving is told at once how to name another', async () => {
  const { ask } = keptBot();
  const alone = await ask('UADMIN', 'purge talks-february-2018 because mistake');
  await ask('UADMIN', 'review take-back purge 1');
  await ask('UADMIN', 'roles <@UBELA> approve');
  const two = await ask('UADMIN', 'purge talks-february-2018 because mistake');
  const how = 'To name another: “roles @name approve”';
  expect([screenOf(alone).includes(how), screenOf(two).includes(how)]).toEqual([true, false]);
});

test('a data file that still holds it does not seed it again, and the review says so', async () => {
  const { path, first, screen } = await twoBots();
  await purged(first, 'us-sunset', 'It names somebody');
  const file = fileFor('data/nafta.yml');
  const changed: DataFile = { ...file, hash: 'another' };
  const other = keptBot({ store: temporaryStore(path), file: changed });
  const sunset = (await screen('UBELA', 'demands about sunset full', other)).includes('A sunset clause');
  const review = await screen('UBELA', 'review', other);
  expect({
    sunset,
    said: review.includes('The data file still holds 2 entries that were purged here, or that speak of such.'),
    seeded: (await other.store.since(key, 0)).filter(({ entry }) => /sunset/.test(entry)).map(({ entry }) => entry),
  }).toEqual({ sunset: false, said: true, seeded: ['sunset'] });
});

test('every question is answered after any entry is purged, and no answer shows it', async () => {
  const { first, screen } = await twoBots();
  // Once it spoke of all that goes, and speaks of nothing of it any more: the past still refers to what is gone.
  const spoke = { ...body, issue: 'dairy', on: ['mexico'], cite: [{ source: 'statement-4', level: 'document' }] };
  const standing = await first.store.standing(key);
  const from = standing.find(({ entry }) => entry === 'other-levy')?.version ?? 0;
  await first.store.append(
    key,
    [spoke, { ...spoke, issue: 'autos', cite: response.cite, on: ['canada'] }].map((said, index) =>
      change('other-levy', from + index, { body: { ...said, asks: 'Another levy' }, knownAt: `2017-10-1${3 + index}` }),
    ),
    first.now(),
  );
  const questions = commands
    .flatMap((command) => command.examples)
    .filter((line) => !/^(digest|export|add|edit|confirm|contest|withdraw|undo|purge|help)/.test(line));
  const lines = ['', 'as-of 2017-10-13 '].flatMap((day) =>
    [...questions, 'demands full', 'mood full', 'sources full', 'history other-levy'].map((line) => day + line),
  );
  const names = { remark: 'morale', person: 'freeland', issue: 'dairy', source: 'statement-4', party: 'mexico' };
  const gone: string[] = [];
  for (const name of Object.values(names)) {
    const choices = buttonsIn(await first.ask('UADMIN', `purge ${name}`));
    await press(first, 'UADMIN', Object.values(choices)[0]);
    const id = (await first.store.purges.waiting(key))[0]?.id ?? 0;
    gone.push((await screen('UBELA', `review purge ${id}`)).split('\n\n')[1]?.slice(0, 15) ?? '');
    for (const line of lines) await screen('UBELA', line);
  }
  const earlier = await screen('UBELA', 'as-of 2017-10-13 entry other-levy');
  expect({ gone, earlier: earlier.split('\n\n')[1] }).toMatchInlineSnapshot(`
    {
      "earlier": "As known on 13 October 2017.",
      "gone": [
        "*Purged for goo",
        "*Purged for goo",
        "*Purged for goo",
        "*Purged for goo",
        "*Purged for goo",
      ],
    }
  `);
});
