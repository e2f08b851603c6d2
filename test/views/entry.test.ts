import { expect, test } from 'vitest';
import { type EntryModel, entryView, lineBlocks } from '../../src/views/entry.ts';
import { en } from '../../src/words/en.ts';
import { blocksOn, canada, fullScreen, round, source, unitedStates } from '../support/showing.ts';

const model = (more: Partial<EntryModel> = {}): EntryModel => ({
  ...{ id: 'round-5', kind: 'round', label: 'Round 5', gone: null, purged: null, question: 'rounds' },
  line: { kind: 'round', shown: round(5) },
  deeds: [
    { deed: 'edit', line: 'edit round-5' },
    { deed: 'history', line: 'history round-5' },
  ],
  ...more,
});

test('a line by itself, with what can be done with it as buttons, of which history alone changes nothing', () => {
  const answer = entryView(model(), en);
  expect({
    screen: fullScreen(answer),
    edits: answer.related.map(({ line, edits = false }) => ({ line, edits })),
  }).toMatchInlineSnapshot(`
    {
      "edits": [
        {
          "edits": true,
          "line": "edit round-5",
        },
        {
          "edits": false,
          "line": "history round-5",
        },
        {
          "edits": false,
          "line": "rounds",
        },
      ],
      "screen": "Round 5

    *Round 5*
    Mexico City · Fri 17 – Tue 21 November 2017 · in 31 days
    _‹CBC News› ¶17 (press report) · reported_

    As of 17 October 2017.

    [Edit] [History] [Ask about it] [Share]",
    }
  `);
});

test('of what is withdrawn why and what replaced it is said, and it is not shared', () => {
  const gone = { why: 'said twice', replacedBy: { label: 'Round 4', line: 'entry round-4' } };
  const answer = entryView(model({ line: null, gone, question: null, deeds: [] }), en);
  expect({ screen: fullScreen(answer), shareable: answer.shareable }).toMatchInlineSnapshot(`
    {
      "screen": "Round 5

    “Round 5” was withdrawn and is no longer shown. Its history stays.

    Why: “said twice”

    Replaced by: Round 4

    As of 17 October 2017.

    [Round 4]",
      "shareable": false,
    }
  `);
});

test('a response is drawn with the demand it answers, a name with what else it goes by', () => {
  const response = { by: [canada], stance: 'red-line', quote: 'never', source: source() } as const;
  const to = { asks: 'More milk', issue: 'Dairy', by: unitedStates, on: [canada] };
  expect(
    blocksOn(
      ...lineBlocks({ kind: 'response', shown: response, to }, en),
      ...lineBlocks({ kind: 'issue', shown: { name: 'Dairy', others: ['milk'] } }, en),
    ),
  ).toMatchInlineSnapshot(`
    "*Canada: red line*: “never”
    Dairy: More milk. Made by the United States, asked of Canada
    _‹CBC News› ¶17 (press report) · reported_

    *Dairy*
    Also: milk"
  `);
});
