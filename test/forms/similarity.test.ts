import { expect, test } from 'vitest';
import { isSimilarText, overlap } from '../../src/forms/similarity.ts';

test.each([
  ['Five rounds', 'five  ROUNDS', true],
  ['abcdefghij', 'abcdefghXY', true],
  ['abcdefghij', 'abcdefgXYZ', false],
  ['the longer rules', 'much about the longer rules of origin', true],
  ['rules', 'much about the longer rules of origin', false],
  ['', '', false],
  [undefined, 'something', false],
] as const)('“%s” and “%s” may say the same: %s', (one, other, isSimilar) => {
  expect({ there: isSimilarText(one, other), back: isSimilarText(other, one) }).toEqual({
    there: isSimilar,
    back: isSimilar,
  });
});

test('lists overlap where they have something in common', () => {
  expect({
    one: overlap(['a', 'b'], ['b', 'c']),
    none: overlap(['a'], ['c']),
    empty: overlap([], []),
  }).toEqual({ one: true, none: false, empty: false });
});
