import { expect, test } from 'vitest';
import { person } from '../../src/forms/person.ts';
import { prefilled, similarTo } from '../support/kind-forms.ts';

test('a person goes by their name', () => {
  expect(person.idOf({ name: 'Ada Merrow', party: 'ostral-isles' })).toBe('Ada Merrow');
});

test('somebody of nearly the same name may be the same, of whichever party', () => {
  expect({
    slip: similarTo('person', 'merrow', { name: 'Ada Merow', party: 'veldmark' }),
    other: similarTo('person', 'merrow', { name: 'Hanne Kok' }),
  }).toEqual({ slip: ['merrow'], other: [] });
});

test('their party stands in its field, and the rest is their name', () => {
  expect(prefilled('person', 'Veldmark: Hanne Kok')).toEqual({
    'person.party': 'veldmark',
    'person.name': 'Hanne Kok',
  });
});
