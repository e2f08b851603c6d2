import { expect, test } from 'vitest';
import { issueView } from '../../src/views/issue.ts';
import { en } from '../../src/words/en.ts';
import { canada, mexico, position, shortScreen } from '../support/showing.ts';

const answer = (asks: readonly string[]) =>
  issueView(
    {
      name: 'Dairy',
      list: { scope: { issue: 'Dairy' }, items: asks.map((one) => position(one)), unitemised: [] },
      silent: [canada],
      unitemised: [mexico],
    },
    en,
  );

test('parties of which nothing is on record are told from those of which nothing is itemised', () => {
  expect(shortScreen(answer(['Milk']))).toMatchInlineSnapshot(`
    "Issue: Dairy

    *1 demand about Dairy, made by the United States, asked of Canada.*
    • Milk, no response on record _(‹CBC News› ¶17 · press report · reported)_
    Nothing itemised on record about this from Mexico.
    Nothing on record about this from Canada.

    [All of it] [Share] [Open a line ▾]"
  `);
});

test('an issue without a demand says so, and one can be added', () => {
  const empty = answer([]);
  expect({
    short: shortScreen(empty),
    adds: empty.related.filter(({ edits }) => edits).map(({ line }) => line),
  }).toMatchInlineSnapshot(`
    {
      "adds": [
        "add demand about Dairy",
      ],
      "short": "Issue: Dairy

    *Demands about Dairy: none on record.*
    Nothing itemised on record about this from Mexico.
    Nothing on record about this from Canada.

    [All of it] [Share]",
    }
  `);
});
