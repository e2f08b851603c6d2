import { expect, test } from 'vitest';
import { lineInWords } from '../../src/record/line-in-words.ts';
import { fold } from '../../src/record/negotiation.ts';
import { nafta } from '../support/asking.ts';

test.each([
  ['entry us-autos', 'entry More U.S. content in the auto sector'],
  ['as-of 2017-10-10 history round-4', 'as-of 2017-10-10 history Round 4'],
  ['who freeland', 'who freeland'],
  ['next-round full', 'next-round full'],
])('“%s” is shown as “%s”', (line, shown) => {
  expect(lineInWords(nafta, line)).toBe(shown);
});

test('an entry that is gone is called that, and not by its id', () => {
  const revision = nafta.standing.get('us-autos');
  if (!revision) throw new Error('There is no us-autos.');
  const without = fold(nafta, [{ ...revision, seq: nafta.seq + 1, version: 2, body: null }]);
  expect(lineInWords(without, 'history us-autos')).toBe('history a withdrawn demand');
});
