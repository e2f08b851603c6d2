import { expect, test } from 'vitest';
import { en } from '../../../src/words/en.ts';

const platform = {
  and: new Intl.ListFormat('en-GB', { type: 'conjunction' }),
  or: new Intl.ListFormat('en-GB', { type: 'disjunction' }),
};

test.each([
  [[]],
  [['Canada']],
  [['Canada', 'Mexico']],
  [['Canada', 'Mexico', 'United States']],
  [['Canada', 'Mexico', 'United States', 'A and B']],
])('%j is listed as the platform lists it', (items: readonly string[]) => {
  expect({ and: en.lists.and(items), or: en.lists.or(items) }).toEqual({
    and: platform.and.format(items),
    or: platform.or.format(items),
  });
});
