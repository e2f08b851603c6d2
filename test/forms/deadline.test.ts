import { expect, test } from 'vitest';
import { deadline } from '../../src/forms/deadline.ts';
import { readWith, similarTo } from '../support/kind-forms.ts';

test('a deadline goes by its name', () => {
  expect(deadline.idOf({ name: 'Opening of the season' })).toBe('Opening of the season');
});

test('a deadline of nearly the same name or of the same day may be the same', () => {
  expect({
    name: similarTo('deadline', 'season', { name: 'Opening of a season', when: '2032-12-01' }),
    day: similarTo('deadline', 'season', { name: 'Licences run out' }),
    neither: similarTo('deadline', 'season', { name: 'Licences run out', when: '2032-12-01' }),
  }).toEqual({ name: ['season'], day: ['season'], neither: [] });
});

test('its outlook may be left empty', () => {
  const read = readWith('deadline', 'season', { 'deadline.outlook': '' });
  expect('body' in read && 'outlook' in read.body).toBe(false);
});
