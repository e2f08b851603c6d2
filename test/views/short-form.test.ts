import { expect, test } from 'vitest';
import { md } from '../../src/views/markdown.ts';
import { isOpenOn, listed, type Paragraph, ruleOf, shortForm } from '../../src/views/short-form.ts';
import { en } from '../../src/words/en.ts';
import { cited } from '../support/citing.ts';
import { at, disputed, source } from '../support/showing.ts';

const drawn = (...paragraphs: readonly Paragraph[]): readonly string[] =>
  shortForm(paragraphs, en).units.map((unit) => String(unit).replace(/<[^|]*\|([^>]*)>/gu, '$1'));

const line = (says: string, from = source()) => [{ says: md`${says}`, source: from }];

test('one line has its source behind it', () => {
  expect(drawn([line('It is so')])).toEqual(['It is so _(CBC News ¶17 · press report · reported)_']);
});

test('lines of one source stand above it, and each says only the place that is its own', () => {
  expect(drawn([line('One', at('¶12')), line('two', at('¶13')), line('three', at('¶15'))])).toEqual([
    'One _(¶12)_\ntwo _(¶13)_\nthree _(¶15)_\n_CBC News ¶12, 13, 15 · press report · reported_',
  ]);
});

test('what lines of one source share is said once for them, what differs on each', () => {
  const possible = source({ certainty: 'possible' });
  expect(drawn([line('One'), line('two', possible)])).toEqual([
    'One _(reported)_\ntwo _(only possible)_\n_CBC News ¶17 · press report_',
  ]);
});

test('an unnamed source is a source of its own, is called one and not described', () => {
  expect(drawn([line('One'), line('two', at('¶17', 'background', 'an aide'))])).toEqual([
    'One _(CBC News ¶17 · press report · reported)_',
    'two _(CBC News ¶17 · unnamed source · reported)_',
  ]);
});

test('a line of two sources names each where it speaks', () => {
  const text = source({ cite: [cited('statement-4', undefined, 'document')] });
  expect(drawn([[...line('A demand'), ...line('an answer', text)]])).toEqual([
    'A demand _(CBC News ¶17 · press report · reported)_ · an answer _(Joint statement, round 4 · official text · confirmed)_',
  ]);
});

test('a demand and its answer that differ in nothing but their places read as one', () => {
  expect(drawn([[...line('A demand', at('¶12')), ...line('an answer', at('¶17'))]])).toEqual([
    'A demand · an answer _(CBC News ¶12, 17 · press report · reported)_',
  ]);
});

test('both values of what reports disagree on are given, each with who says so', () => {
  expect(drawn([line('The meeting', disputed('when', '2017-10-18?', '2017-10-17'))])).toEqual([
    'The meeting. Reports disagree: *18 Oct 2017 (inferred date)* per CBC News ¶17 (press report); *17 Oct 2017* per Joint statement, round 4 (official text).',
  ]);
});

test('what a conflict leaves unsaid is said beside it: who else speaks, and how sure the rest is', () => {
  const more = {
    certainty: 'expected',
    cite: [cited('cbc', '¶17', 'press-report'), cited('cbc', '¶7', 'background', 'an aide')],
  } as const;
  expect(drawn([line('The meeting', disputed('where', 'Ottawa', 'Washington', more))])).toEqual([
    'The meeting _(CBC News ¶7 · unnamed source · expected)_. Reports disagree on the place: *Ottawa* per CBC News ¶17 (press report); *Washington* per Joint statement, round 4 (official text).',
  ]);
});

test('the day of what was added to a record that stands still is said', () => {
  expect(drawn([line('It is so', source({ reported: '2017-10-12' }))])).toEqual([
    'It is so _(CBC News ¶17 · press report · reported · dated 12 October 2017)_',
  ]);
});

test('what is too long for a block loses whole lines, never only their source', () => {
  const lines = Array.from({ length: 20 }, (_, index) => line(`${index} ${'word '.repeat(50)}`));
  const [unit = '', sign] = drawn(lines);
  const kept = unit.split('\n');
  expect({ lines: kept.length - 1, last: kept.at(-1), sign, fits: unit.length <= 3000 }).toEqual({
    lines: 11,
    last: '_CBC News ¶17 · press report · reported_',
    sign: '…',
    fits: true,
  });
});

test('one line that is too long by itself loses words, never its source', () => {
  const long = source({ cite: [cited('cbc', '¶'.repeat(3000), 'background', 'an aide')] });
  const [unit = '', sign] = drawn([line('It is so', long)]);
  expect({ unit, sign }).toEqual({
    unit: `It is so _(CBC News ${'¶'.repeat(299)}… · unnamed source · reported)_`,
    sign: '…',
  });
});

test('words that state nothing of the record stand by themselves, and the lines’ entries are named once', () => {
  const { units, entries } = shortForm([md`*2 lines.*`, [line('One'), line('two')]], en);
  expect({ first: String(units[0]), entries }).toEqual({ first: '*2 lines.*', entries: [source().entry] });
});

test('a longer list says by which rule it is cut', () => {
  const lines = ['a', 'b', 'c'].map((says) => line(says));
  const shown = (which: 'first' | 'latest' | 'next', most: number) =>
    drawn(...listed(lines, most, which, 'demands', en));
  expect({ first: shown('first', 1), latest: shown('latest', 1), all: shown('next', 3).length }).toEqual({
    first: ['a _(CBC News ¶17 · press report · reported)_', '_The first 1 of 3 demands._'],
    latest: ['c _(CBC News ¶17 · press report · reported)_', '_The latest 1 of 3 demands._'],
    all: 1,
  });
});

test('where all of a list is shown, there is no rule', () => {
  expect({ all: ruleOf('first', 'rounds', 3, 3, en), none: ruleOf('next', 'rounds', 0, 0, en) }).toEqual({
    all: [],
    none: [],
  });
});

test('a conflict is open until a later official text settles it', () => {
  const settled = source({
    contested: [
      {
        field: 'when',
        preferred: { value: '2017-10-17', cite: [cited('statement-4', undefined, 'document')] },
        others: [{ value: '2017-10-15', cite: [cited('statement-3', undefined, 'document')], why: 'Before.' }],
      },
    ],
  });
  expect({
    open: isOpenOn(disputed('when', '2017-10-18?', '2017-10-17'), 'when'),
    ofAnother: isOpenOn(disputed('when', '2017-10-18?', '2017-10-17'), 'where'),
    settled: isOpenOn(settled, 'when'),
    drawn: drawn([line('It is so', settled)]),
  }).toEqual({
    open: true,
    ofAnother: false,
    settled: false,
    drawn: ['It is so _(CBC News ¶17 · press report · reported)_'],
  });
});

test('how something to come was announced is said; of what was held, only the full form tells', () => {
  const announced = (isHeld: boolean) =>
    source({
      announced: [
        {
          announced: [
            { field: 'when', value: '2017-11-15/2017-11-19' },
            { field: 'where', value: 'Ottawa' },
          ],
          cite: [cited('statement-3', undefined, 'document')],
          became: [{ field: 'when', value: '2017-11-17/2017-11-21' }],
          isHeld,
        },
      ],
    });
  expect({
    moved: drawn([line('Round 5', announced(false))]),
    held: drawn([line('Round 5', announced(true))]),
  }).toEqual({
    moved: [
      'Round 5 _(CBC News ¶17 · press report · reported)_. Announced as *15 – 19 Nov 2017*, *Ottawa* per Joint statement, round 3 (official text).',
    ],
    held: ['Round 5 _(CBC News ¶17 · press report · reported)_'],
  });
});

test('lines that hang on one report or one unnamed source say so where asked to', () => {
  const alone = (from = source()) => shortForm([[line('It is so', from)]], en, { saysAlone: true }).units.map(String);
  const document = source({ cite: [cited('statement-4', undefined, 'document')] });
  const two = source({ cite: [cited('cbc', '¶17', 'press-report'), cited('statement-4', undefined, 'document')] });
  expect({
    report: alone(),
    unnamed: alone(at('¶7', 'background', 'an aide')),
    text: alone(document),
    two: alone(two),
    unasked: drawn([line('It is so')]),
  }).toMatchInlineSnapshot(`
    {
      "report": [
        "It is so _(<https://www.cbc.ca/news/politics/nafta-talks-stretch-into-2018-1.4357474|CBC News> ¶17 · one press report · reported)_",
      ],
      "text": [
        "It is so _(Joint statement, round 4 · official text · confirmed)_",
      ],
      "two": [
        "It is so _(<https://www.cbc.ca/news/politics/nafta-talks-stretch-into-2018-1.4357474|CBC News> ¶17 (press report); Joint statement, round 4 (official text) · confirmed)_",
      ],
      "unasked": [
        "It is so _(CBC News ¶17 · press report · reported)_",
      ],
      "unnamed": [
        "It is so _(<https://www.cbc.ca/news/politics/nafta-talks-stretch-into-2018-1.4357474|CBC News> ¶7 · one unnamed source · reported)_",
      ],
    }
  `);
});
