import { expect, test } from 'vitest';
import { party } from '../../src/forms/party.ts';
import { readWith, similarTo } from '../support/kind-forms.ts';

test('a party goes by its name', () => {
  expect(party.idOf({ name: 'Northern Shoals' })).toBe('Northern Shoals');
});

test('a party of nearly the same name may be the same', () => {
  expect({
    slip: similarTo('party', 'veldmark', { name: 'Veldmarck' }),
    other: similarTo('party', 'veldmark', { name: 'Northern Shoals' }),
  }).toEqual({ slip: ['veldmark'], other: [] });
});

test('how a sentence calls it may be left empty', () => {
  const read = readWith('party', 'ostral-isles', { 'party.inSentence': '' });
  expect('body' in read && 'inSentence' in read.body).toBe(false);
});
