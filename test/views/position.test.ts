import { expect, test } from 'vitest';
import {
  positionBlock,
  positionLine,
  positionsSpoken,
  sharedParties,
  unitemisedBlock,
  unitemisedLine,
  unitemisedSpoken,
} from '../../src/views/position.ts';
import { en } from '../../src/words/en.ts';
import { blocksOn, canada, mexico, position, source, unitedStates } from '../support/showing.ts';

const rejected = { by: [canada], stance: 'rejected', source: source() } as const;
const whole = {
  by: [canada, mexico],
  to: unitedStates,
  stance: 'non-starter',
  quote: 'non-starters',
  source: source(),
} as const;

test('parties are shared where all demands have the same', () => {
  const [dairy, autos] = [position('Milk'), position('Parts', { on: [mexico] })];
  expect({
    alike: sharedParties([dairy, dairy]),
    apart: sharedParties([dairy, autos]),
    none: sharedParties([]),
  }).toEqual({
    alike: { by: unitedStates, on: [canada] },
    apart: { by: unitedStates, on: null },
    none: { by: null, on: null },
  });
});

test('a line says whose a demand is only where that differs, and that nobody answered', () => {
  const lineOf = (item: ReturnType<typeof position>, shared: ReturnType<typeof sharedParties>) =>
    positionLine(item, shared, en).map(({ says }) => String(says));
  const answered = position('Milk', { responses: [rejected] });
  expect({
    shared: lineOf(answered, { by: unitedStates, on: [canada] }),
    own: lineOf(answered, { by: null, on: null }),
    unanswered: lineOf(position('Milk'), { by: unitedStates, on: [canada] }),
  }).toEqual({
    shared: ['• Milk', '*Canada: rejected*'],
    own: ['• Milk, by the United States, asked of Canada', '*Canada: rejected*'],
    unanswered: ['• Milk, no response on record'],
  });
});

test('each answer is drawn with its own source, and where there is none that is said', () => {
  expect(
    blocksOn(
      positionBlock(position('Milk', { responses: [rejected] }), en),
      positionBlock(position('Milk'), en),
      unitemisedBlock(whole, en),
    ),
  ).toMatchInlineSnapshot(`
    "*Dairy: Milk*
    Made by the United States, asked of Canada
    _‹CBC News› ¶17 (press report) · reported_
    *Canada: rejected* _‹CBC News› ¶17 (press report) · reported_

    *Dairy: Milk*
    Made by the United States, asked of Canada
    No response on record.
    _‹CBC News› ¶17 (press report) · reported_

    Canada and Mexico on the demands of the United States: “non-starters”. The source does not say which demands.
    _‹CBC News› ¶17 (press report) · reported_"
  `);
});

test('in a line and aloud, an answer to demands as a whole is not taken for one to each', () => {
  expect({
    line: unitemisedLine(whole, en).map(({ says }) => String(says)),
    aloud: unitemisedSpoken(whole, en),
    positions: positionsSpoken([position('Milk', { responses: [rejected] })], en),
  }).toMatchInlineSnapshot(`
    {
      "aloud": "Canada and Mexico on the demands of the United States: “non-starters” (reported; CBC News, press report). The source does not say which demands.",
      "line": [
        "• Canada and Mexico: “non-starters”, of United States demands as a whole",
      ],
      "positions": "Dairy: Milk; Canada: rejected (reported; CBC News, press report)",
    }
  `);
});
