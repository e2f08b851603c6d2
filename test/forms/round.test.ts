import { expect, test } from 'vitest';
import { round } from '../../src/forms/round.ts';
import { prefilled, similarTo } from '../support/kind-forms.ts';

test('a round goes by its number, else by its name, else it is talks', () => {
  expect({
    numbered: round.idOf({ number: 3, name: 'Spring' }),
    named: round.idOf({ name: 'Talks on observers' }),
    bare: round.idOf({ when: '2031' }),
  }).toEqual({ numbered: 'round 3', named: 'Talks on observers', bare: 'talks' });
});

test('a round of the same number, or without one at the same time, may be the same', () => {
  expect({
    number: similarTo('round', 'second-round', { when: '2031-09' }),
    time: similarTo('round', 'winter-talks', { name: 'Other talks' }),
    otherNumber: similarTo('round', 'second-round', { number: 9 }),
  }).toEqual({ number: ['second-round'], time: ['winter-talks'], otherNumber: [] });
});

test('a round’s number, place and date fill their fields; words alone are its name', () => {
  expect({
    numbered: prefilled('round', '3 in Port Veld 15 Sep 2031'),
    named: prefilled('round', 'Extra talks'),
  }).toEqual({
    numbered: { 'round.number': '3', 'round.where': 'Port Veld', 'round.when': '15 Sep 2031' },
    named: { 'round.name': 'Extra talks' },
  });
});
