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

test('what only a report, an unnamed source or we ourselves say is never called confirmed', () => {
  expect(levels.map((level) => en.sourcing.certainty('confirmed', [level]))).toEqual([
    'confirmed',
    'confirmed',
    'reported',
    'reported',
    'reported',
  ]);
  expect(en.sourcing.certainty('confirmed', ['background', 'document'])).toBe('confirmed');
});

test('every certainty and every stance has its words', () => {
  expect(certainties.map((certainty) => en.sourcing.certainty(certainty, ['document']))).toEqual([
    'confirmed',
    'expected',
    'only possible',
    'reports disagree',
  ]);
  expect(stances.map(en.sourcing.stance)).toEqual(['red line', 'non-starter', 'rejected', 'open to it', 'accepted']);
});
