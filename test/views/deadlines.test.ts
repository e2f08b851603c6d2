import { expect, test } from 'vitest';
import { deadlinesView, electionBlock } from '../../src/views/deadlines.ts';
import { en } from '../../src/words/en.ts';
import { blocksOn, day, deadline, election, fullScreen, shortScreen } from '../support/showing.ts';

const counted = (name: string) => ({ ...deadline(name), roundsBefore: [5, 6] });

test('an election that is past is not counted from any more, and gives way to those ahead', () => {
  const past = { ...election('Past'), date: day('2017-07-01', -108) };
  const answer = deadlinesView({ deadlines: [], elections: [past, election('Ahead')] }, en);
  expect({ full: fullScreen(answer).includes('ago'), short: shortScreen(answer) }).toEqual({
    full: false,
    short: expect.not.stringContaining('Past'),
  });
  const over = deadlinesView({ deadlines: [], elections: [past] }, en);
  expect(shortScreen(over)).toContain('*Past*');
});

test('of many deadlines the next two are shown, of many elections the next three, each with its rule', () => {
  const deadlines = ['One', 'Two', 'Three'].map(counted);
  const elections = ['A', 'B', 'C', 'D'].map(election);
  expect(shortScreen(deadlinesView({ deadlines, elections }, en))).toMatchInlineSnapshot(`
    "Deadlines and elections

    *One*: Sun 31 December 2017, 75 days left.
    *Two*: Sun 31 December 2017, 75 days left.
    _‹CBC News› ¶17 · press report · reported_
    _The next 2 of 3._
    *A*: Mexico, Sun 1 July 2018
    *B*: Mexico, Sun 1 July 2018
    *C*: Mexico, Sun 1 July 2018
    _‹CBC News› ¶17 · press report · reported_
    _The next 3 of 4._

    [All of it] [Share] [Open a line ▾]"
  `);
});

test('what is counted stands below the one deadline that it is counted for', () => {
  const answer = (names: readonly string[]) =>
    shortScreen(deadlinesView({ deadlines: names.map(counted), elections: [] }, en));
  expect({
    one: answer(['One']).includes('2 numbered rounds still to come before it (counted).'),
    two: answer(['One', 'Two']).includes('(counted)'),
  }).toEqual({ one: true, two: false });
});

test('where there is none, that is said, and one can be added', () => {
  const { text, short, related } = deadlinesView({ deadlines: [], elections: [] }, en);
  expect({ text, short, adds: related.filter(({ edits }) => edits).map(({ line }) => line) }).toMatchInlineSnapshot(`
    {
      "adds": [
        "add deadline",
      ],
      "short": undefined,
      "text": "No deadline is on record.",
    }
  `);
});

test('an election is drawn with its party, its day and how far away it is', () => {
  expect(blocksOn(electionBlock(election('Federal election'), en))).toMatchInlineSnapshot(`
    "*Election: Federal election*
    Mexico · Sun 1 July 2018 · in 257 days
    _‹CBC News› ¶17 (press report) · reported_"
  `);
});
