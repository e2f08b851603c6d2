import { expect, test } from 'vitest';
import { personBlock, whoView } from '../../src/views/who.ts';
import { en } from '../../src/words/en.ts';
import { blocksOn, canada, day, disputed, mexico, shortScreen, source, unitedStates } from '../support/showing.ts';

const person = (name: string) => ({ name, role: 'Minister', party: canada, source: source() });
const appearance = (meeting: string, held = source()) => ({
  ...{ meeting, held, part: 'attended' as const, source: source() },
  date: day('2017-10-11', -6),
});

test('of many meetings the latest two are shown, and how many there are', () => {
  const appearances = ['One', 'Two', 'Three'].map((name) => appearance(name));
  expect(shortScreen(whoView({ person: person('Freeland'), appearances }, en))).toMatchInlineSnapshot(`
    "Who: Freeland

    *Minister, Canada* _(¶17)_
    *Two*, 11 Oct 2017 · *was there* _(¶17)_
    *Three*, 11 Oct 2017 · *was there* _(¶17)_
    _‹CBC News› ¶17 · press report · reported_
    _The latest 2 of 3._

    [All of it] [Share] [Open a line ▾]"
  `);
});

test('a day on which reports disagree is given with both values', () => {
  const appearances = [appearance('The meeting', disputed('when', '2017-10-18?', '2017-10-17'))];
  expect(shortScreen(whoView({ person: person('Freeland'), appearances }, en))).toMatchInlineSnapshot(`
    "Who: Freeland

    *Minister, Canada*
    *The meeting* · *was there* Reports disagree: *18 Oct 2017 (inferred date)* per ‹CBC News› ¶17 (press report); *17 Oct 2017* per Joint statement, round 4 (official text).
    _‹CBC News› ¶17 · press report · reported_

    [All of it] [Share] [Open a line ▾]"
  `);
});

test('somebody whom no meeting names is said to be in none, and can be added to one', () => {
  const answer = whoView({ person: person('Freeland'), appearances: [] }, en);
  expect({ short: shortScreen(answer), adds: answer.related.filter(({ edits }) => edits) }).toMatchInlineSnapshot(`
    {
      "adds": [
        {
          "edits": true,
          "label": "Add one",
          "line": "add attendance Freeland",
        },
      ],
      "short": "Who: Freeland

    *Minister, Canada* _(‹CBC News› ¶17 · press report · reported)_
    No meeting on record names Freeland.

    [All of it] [Share] [Open a line ▾]",
    }
  `);
});

test('of a party the first four people are shown, and what was answered as a whole is not said to be none', () => {
  const answer = whoView(
    {
      party: mexico,
      people: ['A', 'B', 'C', 'D', 'E'].map(person),
      unitemised: [{ by: [mexico], to: unitedStates, stance: 'non-starter', source: source() }],
      demands: { by: 0, on: 0 },
      related: [],
    },
    en,
  );
  expect(shortScreen(answer)).toMatchInlineSnapshot(`
    "Who: Mexico

    *5 people of Mexico on record.*
    • A, Minister
    • B, Minister
    • C, Minister
    • D, Minister
    • Mexico: non-starter, of United States demands as a whole
    _‹CBC News› ¶17 · press report · reported_
    _The first 4 of 5._
    Demands on Mexico: none itemised on record. Demands by Mexico: none on record. _(counted)_

    [All of it] [Share] [Open a line ▾]"
  `);
});

test('a person is drawn with role, party and source', () => {
  expect(blocksOn(personBlock(person('Freeland'), en))).toMatchInlineSnapshot(`
    "*Freeland*
    Minister, Canada
    _‹CBC News› ¶17 (press report) · reported_"
  `);
});
