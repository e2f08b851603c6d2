import { expect, test } from 'vitest';
import { type RoundsModel, roundsView } from '../../src/views/rounds.ts';
import { en } from '../../src/words/en.ts';
import { day, fullScreen, round, shortScreen, source } from '../support/showing.ts';

const model = (more: Partial<RoundsModel> = {}): RoundsModel => ({ numbered: [], further: [], spacing: [], ...more });

const numbered = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    ...round(index + 1),
    ...{ days: 5, sinceStart: index === 0 ? null : 16, sinceEnd: index === 0 ? null : 12 },
    date: day('2017-08-16/2017-08-20', -62, -58),
  }));

test('of many rounds the latest five are shown, of further talks the next two, each with its rule', () => {
  const further = ['Talks', 'More talks', 'Yet more'].map((name) => round(9, { number: undefined, name }));
  expect(shortScreen(roundsView(model({ numbered: numbered(7), further }), en))).toMatchInlineSnapshot(`
    "The rounds

    *7 rounds so far; none is on record to come.*
    *Round 3*: Mexico City, 16 – 20 Aug 2017
    *Round 4*: Mexico City, 16 – 20 Aug 2017
    *Round 5*: Mexico City, 16 – 20 Aug 2017
    *Round 6*: Mexico City, 16 – 20 Aug 2017
    *Round 7*: Mexico City, 16 – 20 Aug 2017
    *Talks*: Mexico City, 17 – 21 Nov 2017
    *More talks*: Mexico City, 17 – 21 Nov 2017
    _‹CBC News› ¶17 · press report · reported_
    _The latest 5 of 7 numbered rounds._
    _The next 2 of 3 talks without a number._

    [All of it] [Share] [Open a line ▾]"
  `);
});

test('what is said of their spacing stands beside what the dates give', () => {
  const spacing = [{ label: 'spacing', says: 'About two weeks apart', source: source() }] as const;
  expect(fullScreen(roundsView(model({ numbered: numbered(2), spacing }), en))).toMatchInlineSnapshot(`
    "The rounds

    *Round 1*
    Mexico City · Wed 16 – Sun 20 August 2017
    Counted: 5 days long.
    _‹CBC News› ¶17 (press report) · reported_

    *Round 2*
    Mexico City · Wed 16 – Sun 20 August 2017
    Counted: 5 days long; 16 days from the start of the round before, 12 from its end.
    _‹CBC News› ¶17 (press report) · reported_

    *Spacing of rounds*
    About two weeks apart
    _‹CBC News› ¶17 (press report) · reported_

    The rounds begun so far: from start to start 16 days; from end to start 12 days.
    _Counted from the dates on record; no source says it._

    As of 17 October 2017.

    [The next round] [Share]"
  `);
});

test('where no round is on record there is nothing to shorten, and one can be added', () => {
  const answer = roundsView(model(), en);
  expect({ text: answer.text, short: answer.short, related: answer.related }).toEqual({
    text: 'No round is on record.',
    short: undefined,
    related: [
      { label: 'The next round', line: 'next-round' },
      { label: 'Add one', line: 'add round', edits: true },
    ],
  });
});
