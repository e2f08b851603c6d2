import { expect, test } from 'vitest';
import { kindNames } from '../../src/record/entries.ts';
import { kindsToAdd } from '../../src/record/kinds-to-add.ts';

test('every kind of entry can be added', () => {
  expect(kindsToAdd.toSorted()).toEqual(kindNames.toSorted());
});
