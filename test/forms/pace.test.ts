import { expect, test } from 'vitest';
import { pace } from '../../src/forms/pace.ts';
import { readWith, similarTo } from '../support/kind-forms.ts';

test('a pace goes by what is said of it', () => {
  expect(pace.idOf({ says: 'A round every month' })).toBe('A round every month');
});

test('a pace of the same measure that says nearly the same may be the same', () => {
  expect({
    words: similarTo('pace', 'five-days', { says: 'Rounds are to last six days', days: [6] }),
    otherMeasure: similarTo('pace', 'five-days', { measure: 'round-spacing' }),
    otherWords: similarTo('pace', 'five-days', { says: 'A week for each' }),
  }).toEqual({ words: ['five-days'], otherMeasure: [], otherWords: [] });
});

test('several numbers of days are alternatives', () => {
  const read = readWith('pace', 'five-days', { 'pace.days': '7 or 10' });
  expect('body' in read && read.body.days).toEqual([7, 10]);
});
