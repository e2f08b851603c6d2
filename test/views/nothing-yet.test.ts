import { expect, test } from 'vitest';
import { nothingYetView } from '../../src/views/nothing-yet.ts';
import { en } from '../../src/words/en.ts';

test.each([
  [true, 'Nothing was on record yet.'],
  [false, 'Nothing about this was on record yet.'],
])('nothing yet, of all that is known: %s', (isAll, text) => {
  expect(nothingYetView(isAll, en)).toMatchObject({ text, shareable: true });
});
