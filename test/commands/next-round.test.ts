import { expect, test } from 'vitest';
import { nextRound } from '../../src/commands/next-round.ts';
import type { Certainty } from '../../src/record/entries.ts';
import { messageFor, nafta, runLine, screenOf, second, sentencesOf } from '../support/asking.ts';
import { reported, stated, unnamed } from '../support/citing.ts';

const exact = (when: string, toFirst: number, toLast: number) => ({
  when,
  hemisphere: 'north',
  toFirst,
  toLast,
  exact: true,
});

const close = (certainty: Certainty) => unnamed('¶7', 'a source with direct knowledge of the talks', certainty);

test('the next round is the fifth, in 31 days, with its length, what comes after it and the deadline over it', () => {
  expect(runLine(nextRound, 'next-round')).toMatchObject({
    next: {
      number: 5,
      name: undefined,
      where: 'Mexico City',
      host: { name: 'Mexico', inSentence: 'Mexico' },
      date: exact('2017-11-17/2017-11-21', 31, 35),
      source: stated('statement-4'),
    },
    underWay: { number: 4, date: exact('2017-10-11/2017-10-17', -6, 0) },
    pace: [
      { label: 'length', says: 'Five days per round is the standard', source: close('reported') },
      {
        label: 'length',
        says: 'Rounds could last seven days, or even ten, depending on progress',
        source: close('possible'),
      },
      { label: 'pace', says: 'Rounds already planned are being stretched', source: reported('¶6', 'expected') },
    ],
    further: [
      {
        name: 'More rounds through the first quarter of 2018',
        source: stated('statement-4', 'expected', 'The statement gives no dates.'),
      },
      {
        name: 'Additional talks',
        date: { ...exact('2018-02', 107, 134), exact: false },
        source: reported('¶6', 'possible', 'Being sought (¶6); the article gives no day, place or number.'),
      },
    ],
    deadlines: [{ name: 'New-year deadline', outlook: 'expected-missed', date: exact('2017-12-31?', 75, 75) }],
  });
});

test('when, where, how long, what next: on the screen', () => {
  expect(screenOf(messageFor('next-round full'))).toMatchInlineSnapshot(`
    "The next round

    As of 17 October 2017, where this record stops.

    *Round 5*
    Mexico City · hosted by Mexico · Fri 17 – Tue 21 November 2017 · in 31 days
    _Joint statement, round 4 (official text) · confirmed_

    *Length of a round*
    Five days per round is the standard
    _‹CBC News› ¶7 (unnamed source: “a source with direct knowledge of the talks”) · reported_

    *Length of a round*
    Rounds could last seven days, or even ten, depending on progress
    _‹CBC News› ¶7 (unnamed source: “a source with direct knowledge of the talks”) · only possible_

    *Pace of the talks*
    Rounds already planned are being stretched
    _‹CBC News› ¶6 (press report) · expected_

    *More rounds through the first quarter of 2018*
    January – March 2018
    _Joint statement, round 4 (official text) · expected_
    The statement gives no dates.

    *Additional talks*
    February 2018
    _‹CBC News› ¶6 (press report) · only possible_
    Being sought (¶6); the article gives no day, place or number.

    *New-year deadline*: now expected to be missed
    Sun 31 December 2017 (inferred date) · 75 days left · a deadline of the United States and Mexico
    _‹CBC News› ¶2, 5, 8 (press report) · expected_
    Both countries vote in 2018 (¶8). The headline has the plans to talk past it from a source (¶1); that it will be missed, the text says itself (¶2, 5).

    *Round 4*
    Arlington, Virginia · Wed 11 – Tue 17 October 2017 · closed today
    _Joint statement, round 4 (official text) · confirmed_
    Announced *Wed 11 – Sun 15 October 2017*, *Washington, D.C.* per Joint statement, round 3 (official text); held *Wed 11 – Tue 17 October 2017*, *Arlington, Virginia*.

    What rests here on CBC News (unnamed source) or CBC News (press report) rests on one source alone.

    [The rounds] [Who is in the room] [Share]"
  `);
});

test('when, where, how long, what next: aloud', () => {
  expect(messageFor('next-round').text).toMatchInlineSnapshot(
    `"As of 17 October 2017. Next is round 5, Mexico City, Friday 17 to Tuesday 21 November 2017, in 31 days (confirmed; Joint statement, round 4, official text). Five days per round is the standard (reported; CBC News, unnamed source: “a source with direct knowledge of the talks”)."`,
  );
  expect(sentencesOf('next-round')).toMatchInlineSnapshot(`
    [
      "Next is round 5, Mexico City, Friday 17 to Tuesday 21 November 2017, in 31 days (confirmed; Joint statement, round 4, official text).",
      "Five days per round is the standard (reported; CBC News, unnamed source: “a source with direct knowledge of the talks”).",
      "Rounds could last seven days, or even ten, depending on progress (only possible; CBC News, unnamed source: “a source with direct knowledge of the talks”).",
      "Rounds already planned are being stretched (expected; CBC News, press report).",
      "More rounds through the first quarter of 2018: January to March 2018 (expected; Joint statement, round 4, official text).",
      "Additional talks: February 2018 (only possible; CBC News, press report).",
      "New-year deadline: Sunday 31 December 2017 (inferred date), now expected to be missed (expected; CBC News, press report).",
    ]
  `);
});

test('a round begins to be under way on its first day and is over after its last', () => {
  const stands = (today: string) => {
    const model = runLine(nextRound, 'next-round', nafta, today);
    return 'underWay' in model ? { underWay: model.underWay?.number, next: model.next?.number } : null;
  };
  expect(
    ['2017-11-16', '2017-11-17', '2017-11-21', '2017-11-22'].map((today) => ({ today, ...stands(today) })),
  ).toEqual([
    { today: '2017-11-16', underWay: undefined, next: 5 },
    { today: '2017-11-17', underWay: 5, next: undefined },
    { today: '2017-11-21', underWay: 5, next: undefined },
    { today: '2017-11-22', underWay: undefined, next: undefined },
  ]);
});

test('that no further round is on record is said as such', () => {
  expect(screenOf(messageFor('next-round full', nafta, { today: '2018-06-01' }))).toMatchInlineSnapshot(`
    "The next round

    As of 1 June 2018, where this record stops.

    No further round with a number is on record.

    *Length of a round*
    Five days per round is the standard
    _‹CBC News› ¶7 (unnamed source: “a source with direct knowledge of the talks”) · reported_

    *Length of a round*
    Rounds could last seven days, or even ten, depending on progress
    _‹CBC News› ¶7 (unnamed source: “a source with direct knowledge of the talks”) · only possible_

    *Pace of the talks*
    Rounds already planned are being stretched
    _‹CBC News› ¶6 (press report) · expected_

    What rests here on CBC News (unnamed source) or CBC News (press report) rests on one source alone.

    [The rounds] [Who is in the room] [Add one] [Share]"
  `);
});

test('in the south, the summer of a year begins with its December', () => {
  expect(runLine(nextRound, 'next-round', second, '2031-11-30')).toMatchObject({
    further: [{ name: 'Talks on observers', date: { when: '2031-22', toFirst: 1, toLast: 91, exact: false } }],
  });
});

test('on a phone: the next round, what comes after it, and how long a round is', () => {
  expect(screenOf(messageFor('next-round'))).toMatchInlineSnapshot(`
    "The next round

    _As of 17 October 2017._ *Round 5 is next: Mexico City, Fri 17 – Tue 21 November 2017, in 31 days.* _(confirmed)_
    *More rounds through the first quarter of 2018*: Jan – Mar 2018 _(expected)_
    _Joint statement, round 4 · official text_
    Five days per round is the standard _(reported)_
    Rounds could last seven days, or even ten, depending on progress _(only possible)_
    _‹CBC News› ¶7 · one unnamed source_
    *Additional talks*: Feb 2018 _(‹CBC News› ¶6 · one press report · only possible)_

    [All of it] [Share] [Open a line ▾]"
  `);
});

test('on a phone: that no further round is on record', () => {
  expect(screenOf(messageFor('next-round', nafta, { today: '2018-06-01' }))).toMatchInlineSnapshot(`
    "The next round

    _As of 1 June 2018._ *No further round with a number is on record.*
    Five days per round is the standard _(reported)_
    Rounds could last seven days, or even ten, depending on progress _(only possible)_
    _‹CBC News› ¶7 · one unnamed source_

    [All of it] [Share] [Open a line ▾]"
  `);
});
