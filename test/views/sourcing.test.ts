import { expect, test } from 'vitest';
import type { Sourced } from '../../src/record/sourced.ts';
import { fact } from '../../src/views/kit.ts';
import { md } from '../../src/views/markdown.ts';
import { spokenInTurn } from '../../src/views/sourcing.ts';
import { en } from '../../src/words/en.ts';
import { textOfBlock } from '../support/asking.ts';
import { cited } from '../support/citing.ts';
import { source } from '../support/showing.ts';

const drawn = (more: Partial<Sourced>) => textOfBlock(fact({ says: md`It is so`, source: source(more) }, en));
const cbc = '<https://www.cbc.ca/news/politics/nafta-talks-stretch-into-2018-1.4357474|CBC News>';

test.each([
  ['on-record', 'Ada Merrow', '(on the record: Ada Merrow) · confirmed'],
  ['on-record', undefined, '(on the record) · confirmed'],
  ['document', undefined, '(official text) · confirmed'],
  ['background', 'an aide', '(unnamed source: “an aide”) · reported'],
  ['background', undefined, '(unnamed source) · reported'],
  ['press-report', undefined, '(press report) · reported'],
  ['team', undefined, '(our own analysis) · reported'],
] as const)('what stands at level %s, by %s, is shown as %s', (level, by, shown) => {
  expect(drawn({ cite: [cited('statement-4', undefined, level, by)] })).toBe(
    `It is so\n_Joint statement, round 4 ${shown}_`,
  );
});

test('one source at one level is named once, with all the places in it; another level is another', () => {
  const cite = [
    cited('cbc', '¶1', 'press-report'),
    cited('cbc', '¶7', 'background', 'an aide'),
    cited('cbc', '¶2', 'press-report'),
    cited('statement-4', undefined, 'document'),
  ];
  expect(drawn({ cite })).toBe(
    `It is so\n_${cbc} ¶1, 2 (press report); ${cbc} ¶7 (unnamed source: “an aide”); Joint statement, round 4 (official text) · confirmed_`,
  );
});

test('where reports disagree both values are shown, and who says which', () => {
  const contested = [
    {
      field: 'when',
      preferred: { value: '2017-10-17', cite: [cited('statement-4', undefined, 'document')] },
      others: [{ value: '2017-10-18?', cite: [cited('cbc', '¶4', 'press-report')], why: 'It says Wednesday.' }],
    },
  ];
  expect(drawn({ certainty: 'contested', contested, note: 'A note.' })).toBe(
    [
      'It is so',
      `_${cbc} ¶17 (press report) · reports disagree_`,
      'A note.',
      `Reports disagree on the date: *Tue 17 October 2017* per Joint statement, round 4 (official text); *Wed 18 October 2017 (inferred date)* per ${cbc} ¶4 (press report). It says Wednesday.`,
    ].join('\n'),
  );
});

test('aloud, what several statements in a row have in common is said after the last of them', () => {
  const [press, text] = [source(), source({ cite: [cited('statement-4', undefined, 'document')] })];
  expect(
    spokenInTurn(
      [
        { says: 'One', source: press },
        { says: 'two', source: press },
        { says: 'three', source: text },
      ],
      en,
    ),
  ).toBe('One; two (reported; CBC News, press report); three (confirmed; Joint statement, round 4, official text)');
  expect(spokenInTurn([], en)).toBe('');
});
