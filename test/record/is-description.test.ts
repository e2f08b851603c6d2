import { expect, test } from 'vitest';
import { isDescription } from '../../src/record/is-description.ts';

test.each([
  'a source with knowledge of the talks',
  'A senior official',
  'Two people briefed on the talks',
  'Sources',
  'officials in Ottawa',
  'somebody close to Ross',
])('“%s” describes and names nobody', (words) => {
  expect(isDescription(words)).toBe(true);
});

test.each([
  'Chrystia Freeland',
  'An Jae-hyun',
  'A. Lighthizer',
  'Robert Lighthizer, trade representative',
  'the prime minister’s office',
  'Sourcesby',
])('“%s” may be a name', (words) => {
  expect(isDescription(words)).toBe(false);
});
