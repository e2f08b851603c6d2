import { expect, test } from 'vitest';
import { addOne } from '../../src/views/add-one.ts';
import { en } from '../../src/words/en.ts';

test('what is lacking can be added by those who may edit; where nothing is, nothing', () => {
  expect({ lacking: addOne(true, 'demand on Mexico', en), whole: addOne(false, 'demand', en) }).toEqual({
    lacking: [{ label: 'Add one', line: 'add demand on Mexico', edits: true }],
    whole: [],
  });
});
