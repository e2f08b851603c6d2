import { expect, test } from 'vitest';
import { demands } from '../../src/commands/demands.ts';
import { messageFor, outcomeOf, runLine, screenOf, second, sentencesOf } from '../support/asking.ts';
import { reported } from '../support/citing.ts';

const canada = { name: 'Canada', inSentence: 'Canada' };
const mexico = { name: 'Mexico', inSentence: 'Mexico' };
const unitedStates = { name: 'United States', inSentence: 'the United States' };

const position = (issue: string, asks: string, at: number) => ({
  asks,
  issue,
  by: unitedStates,
  on: [canada],
  source: reported(`¶${at}`),
  responses: [{ by: [canada], stance: 'red-line', quote: undefined, source: reported(`¶12, ${at}`) }],
});

const five = [
  position('Autos', 'More U.S. content in the auto sector', 13),
  position('Sunset clause', 'A sunset clause that would end NAFTA after five years', 14),
  position('Government procurement', 'Restrictions on government procurement', 15),
  position('Dispute settlement', 'Gutting the dispute resolution mechanism', 16),
  position('Dairy', 'More access to Canada’s dairy market', 17),
];

const nonStarters = {
  by: [canada, mexico],
  to: unitedStates,
  stance: 'non-starter',
  quote: 'non-starters',
  source: reported('¶11'),
};

test('a party alone is asked about in both directions: what is demanded of Canada, and that it demands nothing', () => {
  expect(runLine(demands, 'demands canada')).toEqual({
    both: canada,
    lists: [
      { scope: { on: canada }, items: five, unitemised: [nonStarters] },
      { scope: { by: canada }, items: [], unitemised: [] },
    ],
    related: [],
  });
});

test('the five demands on Canada are the United States’s, each a red line of Canada, each with its paragraph', () => {
  expect(screenOf(messageFor('demands canada full'))).toMatchInlineSnapshot(`
    "Demands on and by Canada

    As of 17 October 2017, where this record stops.

    *Demands on Canada*

    *Autos: More U.S. content in the auto sector*
    Made by the United States, asked of Canada
    _‹CBC News› ¶13 (press report) · reported_
    *Canada: red line* _‹CBC News› ¶12, 13 (press report) · reported_

    *Sunset clause: A sunset clause that would end NAFTA after five years*
    Made by the United States, asked of Canada
    _‹CBC News› ¶14 (press report) · reported_
    *Canada: red line* _‹CBC News› ¶12, 14 (press report) · reported_

    *Government procurement: Restrictions on government procurement*
    Made by the United States, asked of Canada
    _‹CBC News› ¶15 (press report) · reported_
    *Canada: red line* _‹CBC News› ¶12, 15 (press report) · reported_

    *Dispute settlement: Gutting the dispute resolution mechanism*
    Made by the United States, asked of Canada
    _‹CBC News› ¶16 (press report) · reported_
    *Canada: red line* _‹CBC News› ¶12, 16 (press report) · reported_

    *Dairy: More access to Canada’s dairy market*
    Made by the United States, asked of Canada
    _‹CBC News› ¶17 (press report) · reported_
    *Canada: red line* _‹CBC News› ¶12, 17 (press report) · reported_

    Canada and Mexico on the demands of the United States: “non-starters”. The source does not say which demands.
    _‹CBC News› ¶11 (press report) · reported_

    *Demands by Canada: none on record.*

    What rests here on CBC News (press report) rests on one source alone.

    [Add one] [Share]"
  `);
  expect(messageFor('demands canada').text).toMatchInlineSnapshot(
    `"As of 17 October 2017. 5 demands on Canada, made by the United States. Autos: More U.S. content in the auto sector; Canada: red line (reported; CBC News, press report). Sunset clause: A sunset clause that would end NAFTA after five years; Canada: red line (reported; CBC News, press report)."`,
  );
  expect(sentencesOf('demands canada')).toMatchInlineSnapshot(`
    [
      "5 demands on Canada, made by the United States.",
      "Autos: More U.S. content in the auto sector; Canada: red line (reported; CBC News, press report).",
      "Sunset clause: A sunset clause that would end NAFTA after five years; Canada: red line (reported; CBC News, press report).",
      "Government procurement: Restrictions on government procurement; Canada: red line (reported; CBC News, press report).",
      "Dispute settlement: Gutting the dispute resolution mechanism; Canada: red line (reported; CBC News, press report).",
      "Dairy: More access to Canada’s dairy market; Canada: red line (reported; CBC News, press report).",
      "Canada and Mexico on the demands of the United States: “non-starters” (reported; CBC News, press report). The source does not say which demands.",
      "Demands by Canada: none on record.",
    ]
  `);
});

test('of Mexico no demand is invented: it called the U.S. demands non-starters, and the source itemises none', () => {
  expect(runLine(demands, 'demands on mexico')).toEqual({
    both: null,
    lists: [{ scope: { on: mexico }, items: [], unitemised: [nonStarters] }],
    related: [],
  });
  expect(screenOf(messageFor('demands mexico full'))).toMatchInlineSnapshot(`
    "Demands on and by Mexico

    As of 17 October 2017, where this record stops.

    *Demands on Mexico: none itemised on record.*

    Canada and Mexico on the demands of the United States: “non-starters”. The source does not say which demands.
    _‹CBC News› ¶11 (press report) · reported_

    *Demands by Mexico: none on record.*

    What rests here on CBC News (press report) rests on one source alone.

    [Add one] [Share]"
  `);
});

test('that Canada makes no demands on record is said as such', () => {
  expect(screenOf(messageFor('demands by canada full'))).toMatchInlineSnapshot(`
    "Demands by Canada

    As of 17 October 2017, where this record stops.

    *Demands by Canada: none on record.*

    [Add one] [Share]"
  `);
  expect(messageFor('demands by canada').text).toMatchInlineSnapshot(
    `"As of 17 October 2017. Demands by Canada: none on record."`,
  );
});

test.each([
  'demands by us on canada about dairy',
  'demands by the US of the Canadians about milk',
  'demands about dairy from U.S. to CA',
  'Demands of Canada re Dairy by the United States',
  'demand dairy by 🇺🇸 on 🇨🇦',
])('“%s” asks for one demand', (line) => {
  expect(runLine(demands, line)).toEqual({
    both: null,
    lists: [{ scope: { by: unitedStates, on: canada, issue: 'Dairy' }, items: five.slice(4), unitemised: [] }],
    related: [],
  });
});

test('one demand is shown with who makes it, of whom, and what was answered', () => {
  expect(screenOf(messageFor('demands by us on canada about dairy full'))).toMatchInlineSnapshot(`
    "Demands by the United States on Canada about Dairy

    As of 17 October 2017, where this record stops.

    *Dairy: More access to Canada’s dairy market*
    Made by the United States, asked of Canada
    _‹CBC News› ¶17 (press report) · reported_
    *Canada: red line* _‹CBC News› ¶12, 17 (press report) · reported_

    What rests here on CBC News (press report) rests on one source alone.

    [Share]"
  `);
});

test('without a party every demand is shown', () => {
  expect(runLine(demands, 'demands')).toEqual({
    both: null,
    lists: [{ scope: {}, items: five, unitemised: [nonStarters] }],
    related: [],
  });
});

test('an unnamed adviser’s answer is marked, beside a minister’s on the record', () => {
  expect(screenOf(messageFor('demands full', second))).toMatchInlineSnapshot(`
    "Demands

    *Squid quota: Two thousand tonnes more a season*
    Made by Veldmark, asked of the Ostral Isles
    _‹Harbour Gazette› ¶3 (press report) · reported_
    *Ostral Isles: rejected* _Merrow on the radio 03:30 (on the record: Ada Merrow) · confirmed_

    *Observers on board: An observer on every boat*
    Made by the Ostral Isles, asked of Veldmark
    No response on record.
    _Merrow on the radio 04:05 (on the record: Ada Merrow) · confirmed_

    Veldmark on the demands of the Ostral Isles: open to it. The source does not say which demands.
    _‹Harbour Gazette› ¶5 (unnamed source: “an adviser to the Veldmark delegation”) · only possible_

    What rests here on Harbour Gazette (press report) or Harbour Gazette (unnamed source) rests on one source alone.

    As of 10 March 2031.

    [Share]"
  `);
});

test.each([
  ['demands cannada', 'cannada', 'Canada', 'demands canada'],
  ['demands by us on cannada about dairy', 'cannada', 'Canada', 'demands by us on canada about dairy'],
  ['demands on canada about millk by us', 'millk', 'Dairy', 'demands on canada about dairy by us'],
  ['demands by frreeland on canada', 'frreeland', null, null],
])('“%s” offers what was meant and keeps the rest of the line', (line, word, label, fixed) => {
  expect(outcomeOf(line)).toMatchObject({ word, near: label ? [{ label, line: fixed }] : [] });
});

test('a word that is close to nothing is told which parties and issues there are', () => {
  expect(runLine(demands, 'demands atlantis')).toEqual({
    sorry: 'topic',
    word: 'atlantis',
    near: [],
    known: [
      'Canada',
      'United States',
      'Mexico',
      'Autos',
      'Sunset clause',
      'Government procurement',
      'Dispute settlement',
      'Dairy',
    ],
  });
});

test('two parties without a word between them are not guessed at', () => {
  expect(runLine(demands, 'demands canada mexico')).toEqual({
    sorry: 'second',
    word: 'mexico',
    near: [
      { label: 'demands by canada on mexico', line: 'demands by canada on mexico' },
      { label: 'demands by mexico on canada', line: 'demands by mexico on canada' },
      { label: 'demands mexico', line: 'demands mexico' },
    ],
    known: [],
  });
});

test('on a phone: five demands and the response to each, and who makes them once', () => {
  expect(screenOf(messageFor('demands canada'))).toMatchInlineSnapshot(`
    "Demands on and by Canada

    _As of 17 October 2017._ *5 demands on Canada, made by the United States.*
    • More U.S. content in the auto sector · *Canada: red line* _(¶12, 13)_
    • A sunset clause that would end NAFTA after five years · *Canada: red line* _(¶12, 14)_
    • Restrictions on government procurement · *Canada: red line* _(¶12, 15)_
    • Gutting the dispute resolution mechanism · *Canada: red line* _(¶12, 16)_
    • More access to Canada’s dairy market · *Canada: red line* _(¶12, 17)_
    • Canada and Mexico: “non-starters”, of United States demands as a whole _(¶11)_
    _‹CBC News› ¶11–17 · one press report · reported_
    *Demands by Canada: none on record.*

    [All of it] [Share] [Open a line ▾]"
  `);
});

test('on a phone: of Mexico no demand is invented', () => {
  expect(screenOf(messageFor('demands mexico'))).toMatchInlineSnapshot(`
    "Demands on and by Mexico

    _As of 17 October 2017._ *Demands on Mexico: none itemised on record.*
    • Canada and Mexico: “non-starters”, of United States demands as a whole _(‹CBC News› ¶11 · one press report · reported)_
    *Demands by Mexico: none on record.*

    [All of it] [Share] [Open a line ▾]"
  `);
});

test('on a phone: that Canada makes no demands on record', () => {
  expect(screenOf(messageFor('demands by canada'))).toMatchInlineSnapshot(`
    "Demands by Canada

    _As of 17 October 2017._ *Demands by Canada: none on record.*

    [All of it] [Share]"
  `);
});

test('on a phone: one demand', () => {
  expect(screenOf(messageFor('demands by us on canada about dairy'))).toMatchInlineSnapshot(`
    "Demands by the United States on Canada about Dairy

    _As of 17 October 2017._ *1 demand by the United States on Canada about Dairy.*
    • More access to Canada’s dairy market · *Canada: red line* _(‹CBC News› ¶12, 17 · one press report · reported)_

    [All of it] [Share] [Open a line ▾]"
  `);
});

test('on a phone: an unnamed adviser’s answer is marked, beside a minister’s on the record', () => {
  expect(screenOf(messageFor('demands', second))).toMatchInlineSnapshot(`
    "Demands

    *2 demands.*
    • Two thousand tonnes more a season, by Veldmark, asked of the Ostral Isles _(‹Harbour Gazette› ¶3 · press report · reported)_ · *Ostral Isles: rejected* _(Merrow on the radio 03:30 · on the record: Ada Merrow · confirmed)_
    • An observer on every boat, by the Ostral Isles, asked of Veldmark, no response on record _(Merrow on the radio 04:05 · on the record: Ada Merrow · confirmed)_
    • Veldmark: open to it, of Ostral Isles demands as a whole _(‹Harbour Gazette› ¶5 · one unnamed source · only possible)_

    [All of it] [Share] [Open a line ▾]"
  `);
});

const asked = (line: string) => {
  const found = runLine(demands, line);
  return 'sorry' in found ? { sorry: found.sorry, word: found.word, near: found.near.map(({ line }) => line) } : null;
};

test.each([
  ['demands by us on canada mexico', 'second', 'mexico', ['demands mexico']],
  ['demands mexico by us on canada', 'second', 'canada', ['demands canada']],
  ['demands on canada on mexico', 'second', 'mexico', ['demands mexico']],
  ['demands by canada the', 'topic', 'the', ['demands by canada united states']],
  ['demands about mexico', 'issue', 'mexico', []],
  ['demands by milk', 'party', 'milk', []],
  ['demands by the wide world on canada', 'party', 'wide world', []],
  ['demands super bowl on canada', 'topic', 'super bowl', []],
  ['demands cannada super bowl', 'topic', 'cannada', ['demands canada super bowl']],
])('“%s” is asked about: %s, “%s”', (line, sorry, word, near) => {
  expect(asked(line)).toEqual({ sorry, word, near });
});

test.each([
  ['demands by us canada', 'demands by us on canada'],
  ['demands canada by us about dairy', 'demands by us on canada about dairy'],
  ['demands on canada us', 'demands by us on canada'],
  ['demands us on canada', 'demands by us on canada'],
])('beside a party with a word before it, a bare one is the other side: “%s” is “%s”', (line, meant) => {
  expect(runLine(demands, line)).toEqual(runLine(demands, meant));
});

test.each([
  ['demands on', 'topic', 'demands on canada'],
  ['demands by', 'party', 'demands by canada'],
  ['demands by us on', 'topic', 'demands by us on canada'],
  ['demands canada about', 'issue', 'demands canada about autos'],
])('a preposition that leads to no name is asked about: “%s”', (line, sorry, first) => {
  const outcome = outcomeOf(line);
  expect({ outcome, first: 'near' in outcome ? outcome.near[0]?.line : null }).toEqual({
    outcome: expect.objectContaining({ sorry, word: '' }),
    first,
  });
});
