import { expect, test } from 'vitest';
import { type NextRoundModel, nextRoundView, paceBlock } from '../../src/views/next-round.ts';
import { en } from '../../src/words/en.ts';
import { blocksOn, round, shortScreen, source } from '../support/showing.ts';

const model = (more: Partial<NextRoundModel> = {}): NextRoundModel => ({
  ...{ underWay: null, next: null, pace: [], further: [], deadlines: [] },
  ...more,
});

const pace = (label: 'length' | 'spacing' | 'pace', says: string) => ({ label, says, source: source() });

test('in short, only how long a round is stands beside the next one; the pace of the talks is in the full form', () => {
  const paces = [
    pace('length', 'Five days'),
    pace('pace', 'Stretched'),
    pace('length', 'Seven'),
    pace('length', 'Ten'),
  ];
  const further = ['Talks', 'More talks', 'Yet more'].map((name) => round(9, { number: undefined, name }));
  expect(shortScreen(nextRoundView(model({ next: round(5), pace: paces, further }), en))).toMatchInlineSnapshot(`
    "The next round

    *Round 5 is next: Mexico City, Fri 17 – Tue 21 November 2017, in 31 days.*
    Five days
    Seven
    *Talks*: Mexico City, 17 – 21 Nov 2017
    *More talks*: Mexico City, 17 – 21 Nov 2017
    _‹CBC News› ¶17 · one press report · reported_
    _The first 2 of 3 statements on the length of a round._
    _The next 2 of 3 talks without a number._

    [All of it] [Share] [Open a line ▾]"
  `);
});

test('without a next round that is said first, and one can be added', () => {
  const answer = nextRoundView(model({ underWay: round(4) }), en);
  expect({ short: shortScreen(answer), adds: answer.related.filter(({ edits }) => edits) }).toMatchInlineSnapshot(`
    {
      "adds": [
        {
          "edits": true,
          "label": "Add one",
          "line": "add round",
        },
      ],
      "short": "The next round

    *No further round with a number is on record.*

    [All of it] [Share]",
    }
  `);
});

test('what is said of length, spacing and pace is labelled', () => {
  expect(
    blocksOn(...(['length', 'spacing', 'pace'] as const).map((label) => paceBlock(pace(label, 'So'), en))),
  ).toMatchInlineSnapshot(`
    "*Length of a round*
    So
    _‹CBC News› ¶17 (press report) · reported_

    *Spacing of rounds*
    So
    _‹CBC News› ¶17 (press report) · reported_

    *Pace of the talks*
    So
    _‹CBC News› ¶17 (press report) · reported_"
  `);
});
