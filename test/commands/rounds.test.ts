import { expect, test } from 'vitest';
import { rounds } from '../../src/commands/rounds.ts';
import { messageFor, nafta, runLine, screenOf, second, sentencesOf } from '../support/asking.ts';
import { cited, reported, shownWith } from '../support/citing.ts';

test('lengths and gaps are worked out from the dates: 5, 5, 5 and 7 days, 16, 22 and 18 apart', () => {
  const model = runLine(rounds, 'rounds');
  const counted = 'numbered' in model ? model.numbered : [];
  expect(counted.map(({ number, days, sinceStart, sinceEnd }) => ({ number, days, sinceStart, sinceEnd }))).toEqual([
    { number: 1, days: 5, sinceStart: null, sinceEnd: null },
    { number: 2, days: 5, sinceStart: 16, sinceEnd: 12 },
    { number: 3, days: 5, sinceStart: 22, sinceEnd: 18 },
    { number: 4, days: 7, sinceStart: 18, sinceEnd: 14 },
    { number: 5, days: 5, sinceStart: 37, sinceEnd: 31 },
  ]);
});

test('both dates and both places of round 4 are kept, with who says which', () => {
  const model = runLine(rounds, 'rounds');
  const fourth = 'numbered' in model ? model.numbered[3] : undefined;
  expect(fourth?.source).toEqual(
    shownWith({
      cite: [cited('statement-4', undefined, 'document')],
      certainty: 'contested',
      contested: [
        {
          field: 'when',
          preferred: { value: '2017-10-11/2017-10-17', cite: [cited('statement-4', undefined, 'document')] },
          others: [
            {
              value: '2017-10-11/2017-10-15',
              cite: [cited('statement-3', undefined, 'document')],
              why: 'Announced at the end of round 3; the round was held two days longer.',
            },
          ],
        },
        {
          field: 'where',
          preferred: { value: 'Arlington, Virginia', cite: [cited('statement-4', undefined, 'document')] },
          others: [
            {
              value: 'Washington, D.C.',
              cite: [cited('statement-3', undefined, 'document')],
              why: 'Announced at the end of round 3; the round was held in Arlington.',
            },
          ],
        },
      ],
    }),
  );
});

test('the claim of two weeks stands beside what the dates give', () => {
  const model = runLine(rounds, 'rounds');
  expect('spacing' in model && model.spacing).toEqual([
    { label: 'spacing', says: 'Rounds so far came about two weeks apart', source: reported('¶8') },
  ]);
});

test('every round, on one screen', () => {
  expect(screenOf(messageFor('rounds full'))).toMatchInlineSnapshot(`
    "The rounds

    As of 17 October 2017, where this record stops.

    *Round 1*
    Washington, D.C. · Wed 16 – Sun 20 August 2017
    Counted: 5 days long.
    _Joint statement, round 2 (official text) · confirmed_
    Background dates: the statement closing round 2 is the nearest official text.

    *Round 2*
    Mexico City · Fri 1 – Tue 5 September 2017
    Counted: 5 days long; 16 days from the start of the round before, 12 from its end.
    _Joint statement, round 2 (official text) · confirmed_

    *Round 3*
    Ottawa · Sat 23 – Wed 27 September 2017
    Counted: 5 days long; 22 days from the start of the round before, 18 from its end.
    _Joint statement, round 3 (official text) · confirmed_

    *Round 4*
    Arlington, Virginia · Wed 11 – Tue 17 October 2017 · under way, last day today
    Counted: 7 days long; 18 days from the start of the round before, 14 from its end.
    _Joint statement, round 4 (official text) · reports disagree_
    Reports disagree on the date: *Wed 11 – Tue 17 October 2017* per Joint statement, round 4 (official text); *Wed 11 – Sun 15 October 2017* per Joint statement, round 3 (official text). Announced at the end of round 3; the round was held two days longer.
    Reports disagree on the place: *Arlington, Virginia* per Joint statement, round 4 (official text); *Washington, D.C.* per Joint statement, round 3 (official text). Announced at the end of round 3; the round was held in Arlington.

    *Round 5*
    Mexico City · hosted by Mexico · Fri 17 – Tue 21 November 2017 · in 31 days
    Counted: 5 days long; 37 days from the start of the round before, 31 from its end.
    _Joint statement, round 4 (official text) · confirmed_

    *More rounds through the first quarter of 2018*
    January – March 2018
    _Joint statement, round 4 (official text) · expected_
    No dates are given.

    *Additional talks*
    February 2018
    _‹CBC News› ¶6 (press report) · only possible_
    Being sought: no day, place or number yet.

    *Spacing of rounds*
    Rounds so far came about two weeks apart
    _‹CBC News› ¶8 (press report) · reported_

    The rounds begun so far: from start to start 16, 22 and 18 days; from end to start 12, 18 and 14 days.
    _Counted from the dates on record; no source says it._

    [The next round] [Share]"
  `);
});

test('every round, aloud', () => {
  expect(messageFor('rounds').text).toMatchInlineSnapshot(
    `"As of 17 October 2017. 4 rounds so far; round 5 is next. Round 5: Friday 17 to Tuesday 21 November 2017 (confirmed; Joint statement, round 4, official text). Round 4: Wednesday 11 to Tuesday 17 October 2017 (reports disagree; Joint statement, round 4, official text)."`,
  );
  expect(sentencesOf('rounds')).toMatchInlineSnapshot(`
    [
      "4 rounds so far; round 5 is next.",
      "Round 5: Friday 17 to Tuesday 21 November 2017 (confirmed; Joint statement, round 4, official text).",
      "Round 4: Wednesday 11 to Tuesday 17 October 2017 (reports disagree; Joint statement, round 4, official text).",
      "Round 3: Saturday 23 to Wednesday 27 September 2017 (confirmed; Joint statement, round 3, official text).",
      "Round 2: Friday 1 to Tuesday 5 September 2017 (confirmed; Joint statement, round 2, official text).",
      "Round 1: Wednesday 16 to Sunday 20 August 2017 (confirmed; Joint statement, round 2, official text).",
      "More rounds through the first quarter of 2018: January to March 2018 (expected; Joint statement, round 4, official text).",
      "Additional talks: February 2018 (only possible; CBC News, press report).",
    ]
  `);
});

test('another negotiation’s rounds', () => {
  expect(screenOf(messageFor('rounds full', second))).toMatchInlineSnapshot(`
    "The rounds

    *Round 1*
    Tern Bay · hosted by the Ostral Isles · Sun 2 – Thu 6 March 2031
    Counted: 5 days long.
    _Joint communiqué (official text) · reports disagree_
    Reports disagree on the date: *Sun 2 – Thu 6 March 2031* per Joint communiqué (official text); *Sun 2 – Tue 4 March 2031* per ‹Harbour Gazette› ¶1 (press report). Announced for three days, held for five.

    *Round 2*
    Port Veld · hosted by Veldmark · Sun 15 – Thu 19 June 2031 · in 97 days
    Counted: 5 days long; 105 days from the start of the round before, 101 from its end.
    _Joint communiqué (official text) · expected_

    *Talks on observers*
    summer 2031
    _‹Harbour Gazette› ¶6 (press report) · only possible_

    *Spacing of rounds*
    A round about every three months
    _Quota memo (our own analysis) · only possible_

    As of 10 March 2031.

    [The next round] [Share]"
  `);
});

test('only rounds that have begun count against what is said of rounds so far', () => {
  expect(screenOf(messageFor('rounds full', nafta, { today: '2017-09-02' }))).toContain(
    'The rounds begun so far: from start to start 16 days; from end to start 12 days.',
  );
});

test('on a phone: every round in a line', () => {
  expect(screenOf(messageFor('rounds'))).toMatchInlineSnapshot(`
    "The rounds

    _As of 17 October 2017._ *4 rounds so far; round 5 is next.*
    *Round 1*: Washington, D.C., 16 – 20 Aug 2017
    *Round 2*: Mexico City, 1 – 5 Sept 2017
    _Joint statement, round 2 · official text · confirmed_
    *Round 3*: Ottawa, 23 – 27 Sept 2017 _(Joint statement, round 3 · official text · confirmed)_
    *Round 4*: Arlington, Virginia, 11 – 17 Oct 2017 _(reports disagree)_
    *Round 5*: Mexico City, 17 – 21 Nov 2017 _(confirmed)_
    *More rounds through the first quarter of 2018*: Jan – Mar 2018 _(expected)_
    _Joint statement, round 4 · official text_
    *Additional talks*: Feb 2018 _(‹CBC News› ¶6 · press report · only possible)_

    [All of it] [Share] [Open a line ▾]"
  `);
});

test('on a phone: another negotiation’s rounds', () => {
  expect(screenOf(messageFor('rounds', second))).toMatchInlineSnapshot(`
    "The rounds

    *1 round so far; round 2 is next.*
    *Round 1*: Tern Bay, 2 – 6 Mar 2031 _(reports disagree)_
    *Round 2*: Port Veld, 15 – 19 Jun 2031 _(expected)_
    _Joint communiqué · official text_
    *Talks on observers*: summer 2031 _(‹Harbour Gazette› ¶6 · press report · only possible)_

    [All of it] [Share] [Open a line ▾]"
  `);
});
