import { expect, test } from 'vitest';
import { asOfFor } from '../../src/commands/as-of.ts';
import { commands } from '../../src/commands/index.ts';
import { runLine } from '../support/asking.ts';

const asOf = asOfFor(() => commands);

test.each([
  ['as-of 2017-10-10 next-round', '2017-10-10', 'next-round'],
  ['as-of 10 oct next-round', '2017-10-10', 'next-round'],
  ['as-of last friday demands canada', '2017-10-13', 'demands canada'],
  ['as-of friday demands by U.S. on Canada', '2017-10-13', 'demands by U.S. on Canada'],
  ['asof yesterday', '2017-10-16', ''],
  ['as of Sept 27 who freeland', '2017-09-27', 'who freeland'],
  ['AS–OF 2017-09 rounds', '2017-09-30', 'rounds'],
  ['as-of today mood', '2017-10-17', 'mood'],
])('“%s” asks of another day', (line, day, rest) => {
  expect(runLine(asOf, line)).toEqual({ asOf: day, line: rest });
});

test.each([
  ['as-of 2017-10-18 mood', '2017-10-18'],
  ['as-of tomorrow mood', 'tomorrow'],
  ['as-of next friday mood', 'next friday'],
])('“%s” has not come yet on a record that stands still', (line, word) => {
  expect(runLine(asOf, line)).toEqual({
    sorry: 'past',
    word,
    near: [{ label: '2017-10-17', line: 'as-of 2017-10-17 mood' }],
    known: [],
  });
});

test('a day that could be two is asked back, with the rest of the line kept', () => {
  expect(runLine(asOf, 'as-of 5/10/2017 demands canada')).toEqual({
    sorry: 'date',
    word: '5/10/2017',
    near: [
      { label: '2017-10-05', line: 'as-of 2017-10-05 demands canada' },
      { label: '2017-05-10', line: 'as-of 2017-05-10 demands canada' },
    ],
    known: [],
  });
});

test.each([
  ['as-of', ''],
  ['as-of the dawn of time', 'the dawn of time'],
])('“%s” is no day', (line, word) => {
  expect(runLine(asOf, line)).toEqual({
    sorry: 'date',
    word,
    near: [{ label: '2017-10-17', line: 'as-of 2017-10-17' }],
    known: [],
  });
});

test.each([
  ['as-of foo next-round', 'foo', 'next-round'],
  ['as-of 10 otc next-round', '10 otc', 'next-round'],
  ['as-of 2017-02-30 rounds', '2017-02-30', 'rounds'],
  ['as-of yseterday demands by U.S. on Canada', 'yseterday', 'demands by U.S. on Canada'],
  ['as-of next-round', '', 'next-round'],
])('“%s” keeps the question behind the day that could not be read', (line, word, rest) => {
  expect(runLine(asOf, line)).toEqual({
    sorry: 'date',
    word,
    near: [{ label: '2017-10-17', line: `as-of 2017-10-17 ${rest}` }],
    known: [],
  });
});
