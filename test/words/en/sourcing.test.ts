import { expect, test } from 'vitest';
import { certainties, levels, stances } from '../../../src/record/entries.ts';
import { en } from '../../../src/words/en.ts';

test('an unnamed source is called one, and nobody but a named person is on the record', () => {
  expect(levels.map((level) => en.sourcing.level(level, 'somebody'))).toEqual([
    'on the record: somebody',
    'official text: somebody',
    'unnamed source: “somebody”',
    'press report: somebody',
    'our own analysis: somebody',
  ]);
});

test('every certainty and every stance has its words', () => {
  expect(certainties.map(en.sourcing.certainty)).toEqual([
    'confirmed',
    'reported',
    'expected',
    'only possible',
    'reports disagree',
  ]);
  expect(stances.map(en.sourcing.stance)).toEqual(['red line', 'non-starter', 'rejected', 'open to it', 'accepted']);
});
