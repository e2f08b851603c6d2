import { expect, test } from 'vitest';
import { deadlines } from '../../src/commands/deadlines.ts';
import { fold } from '../../src/record/negotiation.ts';
import { messageFor, nafta, runLine, screenOf, second, sentencesOf } from '../support/asking.ts';
import { cited, reported, shownWith } from '../support/citing.ts';

test('the new-year deadline is of the United States and Mexico, not of Canada, and expected to be missed', () => {
  const model = runLine(deadlines, 'deadlines');
  expect('deadlines' in model && model.deadlines).toEqual([
    {
      name: 'New-year deadline',
      date: { when: '2017-12-31?', hemisphere: 'north', toFirst: 75, toLast: 75, exact: true },
      of: [
        { name: 'United States', inSentence: 'the United States' },
        { name: 'Mexico', inSentence: 'Mexico' },
      ],
      outlook: 'expected-missed',
      source: shownWith({
        cite: [
          cited('cbc', '¶5, 8', 'press-report', undefined, { fields: ['name', 'when', 'of'] }),
          cited('cbc', '¶2, 5', 'press-report', undefined, { fields: ['outlook'] }),
        ],
        certainty: 'expected',
        note: 'Both countries vote in 2018 (¶8). The headline has the plans to talk past it from a source (¶1); that it will be missed, the text says itself (¶2, 5).',
      }),
      roundsBefore: [5],
    },
  ]);
});

test('the elections behind it: Mexico in summer, the United States in autumn 2018', () => {
  const model = runLine(deadlines, 'elections');
  const found = 'elections' in model ? model.elections : [];
  expect(found.map(({ name, party, date, source }) => ({ name, party: party.name, when: date.when, source }))).toEqual([
    { name: 'Federal election', party: 'Mexico', when: '2018-22', source: reported('¶8, 9', 'expected') },
    { name: 'Midterm elections', party: 'United States', when: '2018-23', source: reported('¶8, 9', 'expected') },
  ]);
});

test('what is counted is marked as counted: on the screen', () => {
  expect(screenOf(messageFor('deadlines full'))).toMatchInlineSnapshot(`
    "Deadlines and elections

    As of 17 October 2017, where this record stops.

    *New-year deadline*: now expected to be missed
    Sun 31 December 2017 (inferred date) · 75 days left · a deadline of the United States and Mexico
    _‹CBC News› ¶2, 5, 8 (press report) · expected_
    Both countries vote in 2018 (¶8). The headline has the plans to talk past it from a source (¶1); that it will be missed, the text says itself (¶2, 5).

    Numbered rounds still to come before the new-year deadline: Round 5.
    _Counted from the dates on record; no source says it._

    *Election: Federal election*
    Mexico · summer 2018
    _‹CBC News› ¶8, 9 (press report) · expected_

    *Election: Midterm elections*
    United States · autumn 2018
    _‹CBC News› ¶8, 9 (press report) · expected_

    What rests here on CBC News (press report) rests on one source alone.

    [The rounds] [Share]"
  `);
});

test('deadlines aloud', () => {
  expect(messageFor('deadlines').text).toMatchInlineSnapshot(
    `"As of 17 October 2017. New-year deadline: Sunday 31 December 2017 (inferred date), now expected to be missed (expected; CBC News, press report). Federal election: summer 2018 (expected; CBC News, press report). Midterm elections: autumn 2018 (expected; CBC News, press report)."`,
  );
  expect(sentencesOf('deadlines')).toMatchInlineSnapshot(`
    [
      "New-year deadline: Sunday 31 December 2017 (inferred date), now expected to be missed (expected; CBC News, press report).",
      "Federal election: summer 2018 (expected; CBC News, press report).",
      "Midterm elections: autumn 2018 (expected; CBC News, press report).",
    ]
  `);
});

test('in the south, spring comes after winter', () => {
  expect(screenOf(messageFor('deadlines full', second))).toMatchInlineSnapshot(`
    "Deadlines and elections

    *Opening of the season*: at risk
    Mon 1 December 2031 · 266 days left · a deadline of the Ostral Isles and Veldmark
    _Joint communiqué (official text) · confirmed_

    Numbered rounds still to come before the opening of the season: Round 2.
    _Counted from the dates on record; no source says it._

    *Election: General election*
    Ostral Isles · spring 2031
    _‹Harbour Gazette› ¶7 (press report) · expected_

    What rests here on Harbour Gazette (press report) rests on one source alone.

    As of 10 March 2031.

    [The rounds] [Share]"
  `);
});

test('on a phone: the deadline, what is counted, and the elections under one source', () => {
  expect(screenOf(messageFor('deadlines'))).toMatchInlineSnapshot(`
    "Deadlines and elections

    _As of 17 October 2017._ *New-year deadline*: Sun 31 December 2017 (inferred date), 75 days left, now expected to be missed. _(‹CBC News› ¶2, 5, 8 · press report · expected)_
    1 numbered round still to come before it (counted).
    *Federal election*: Mexico, summer 2018
    *Midterm elections*: United States, autumn 2018
    _‹CBC News› ¶8, 9 · press report · expected_

    [All of it] [Share] [Open a line ▾]"
  `);
});

test('on a phone, in the south: spring comes after winter', () => {
  expect(screenOf(messageFor('deadlines', second))).toMatchInlineSnapshot(`
    "Deadlines and elections

    *Opening of the season*: Mon 1 December 2031, 266 days left, at risk. _(Joint communiqué · official text · confirmed)_
    1 numbered round still to come before it (counted).
    *General election*: Ostral Isles, spring 2031 _(‹Harbour Gazette› ¶7 · press report · expected)_

    [All of it] [Share] [Open a line ▾]"
  `);
});

const roundsBefore = (deadline: string, today = '2017-10-17') => {
  const standing = nafta.standing.get('new-year');
  if (!standing) throw new Error('There is no deadline.');
  const moved = fold(nafta, [{ ...standing, body: { ...standing.body, when: deadline } }]);
  const model = runLine(deadlines, 'deadlines', moved, today);
  return 'deadlines' in model ? model.deadlines.map((one) => one.roundsBefore) : null;
};

test('of a deadline those rounds are before it that have not begun and begin by its last day', () => {
  expect({
    before: roundsBefore('2017-11-16'),
    onItsDay: roundsBefore('2017-11-17'),
    under: roundsBefore('2017-12-31', '2017-11-17'),
    ahead: roundsBefore('2017-12-31', '2017-11-16'),
  }).toEqual({ before: [[]], onItsDay: [[5]], under: [[]], ahead: [[5]] });
});
