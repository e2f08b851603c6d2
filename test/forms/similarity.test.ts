import { expect, test } from 'vitest';
import { isSimilarText, overlap } from '../../src/forms/similarity.ts';

test.each([
  // Of ten letters two may differ, and no third.
  ['abcdefghij', 'abcdefghXX', true],
  ['abcdefghij', 'abcdefgXXX', false],
  ['Longer rules of origin', 'Longer rule of orign', true],
  ['Longer rules of origin', 'Shorter rules of origin for cars', false],
  ['Rules of origin', 'Longer rules of origin for textiles', true],
  ['Dairy', 'More access to the dairy market', false],
  ['Érable', 'erable', true],
  ['', '', false],
  ['Dairy', undefined, false],
])('“%s” and “%s” may well say the same: %s', (one, other, isAlike) => {
  expect({ forth: isSimilarText(one, other), back: isSimilarText(other, one) }).toEqual({
    forth: isAlike,
    back: isAlike,
  });
});

test('lists that share one thing overlap', () => {
  expect({
    shared: overlap(['canada', 'mexico'], ['mexico']),
    apart: overlap(['canada'], ['mexico']),
    none: overlap([], []),
  }).toEqual({ shared: true, apart: false, none: false });
});
