import { expect, test } from 'vitest';
import { type DemandsList, demandsLead, demandsView } from '../../src/views/demands.ts';
import { en } from '../../src/words/en.ts';
import { canada, mexico, position, shortScreen, source, unitedStates } from '../support/showing.ts';

const list = (more: Partial<DemandsList> = {}): DemandsList => ({ scope: {}, items: [], unitemised: [], ...more });

test('of many demands the first five are shown, and every answer to them as a whole', () => {
  const items = ['A', 'B', 'C', 'D', 'E', 'F'].map((asks) => position(asks));
  const unitemised = [{ by: [mexico], to: unitedStates, stance: 'open' as const, source: source() }];
  expect(
    shortScreen(demandsView({ both: null, lists: [list({ items, unitemised })], related: [] }, en)),
  ).toMatchInlineSnapshot(`
    "Demands

    *6 demands, made by the United States, asked of Canada.*
    • A, no response on record
    • B, no response on record
    • C, no response on record
    • D, no response on record
    • E, no response on record
    • Mexico: open to it, of United States demands as a whole
    _‹CBC News› ¶17 · one press report · reported_
    _The first 5 of 6 demands._

    [All of it] [Share] [Open a line ▾]"
  `);
});

test('what all demands share is said once, and not what the question said already', () => {
  expect({
    shared: demandsLead(list({ items: [position('A'), position('B')] }), en),
    asked: demandsLead(list({ scope: { by: unitedStates, on: canada }, items: [position('A')] }), en),
    apart: demandsLead(list({ items: [position('A'), position('B', { on: [mexico] })] }), en),
    none: demandsLead(list({ scope: { on: mexico } }), en),
    unitemised: demandsLead(
      list({
        scope: { on: mexico },
        unitemised: [{ by: [mexico], to: unitedStates, stance: 'open', source: source() }],
      }),
      en,
    ),
  }).toMatchInlineSnapshot(`
    {
      "apart": "2 demands, made by the United States.",
      "asked": "1 demand by the United States on Canada.",
      "none": "Demands on Mexico: none on record.",
      "shared": "2 demands, made by the United States, asked of Canada.",
      "unitemised": "Demands on Mexico: none itemised on record.",
    }
  `);
});

test('a demand of the direction that lacks one can be added', () => {
  const lists = [list({ scope: { by: unitedStates, on: mexico, issue: 'Dairy' } })];
  expect(demandsView({ both: null, lists, related: [] }, en).related).toEqual([
    { label: 'Add one', line: 'add demand by United States on Mexico about Dairy', edits: true },
  ]);
});
