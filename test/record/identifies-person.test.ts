import { expect, test } from 'vitest';
import { identifiesPerson } from '../../src/record/identifies-person.ts';
import { nafta } from '../support/asking.ts';

test.each([
  ['Chrystia Freeland', 'Chrystia Freeland'],
  ['Minister Freeland', 'Chrystia Freeland'],
  ['an aide to President Donald Trump', 'Donald Trump'],
  ['', null],
  ['…', null],
  ['the minister of foreign affairs', null],
  ['an aide to Trump', null],
  ['trumpeter', null],
])('“%s” names %s', (description, person) => {
  expect(identifiesPerson(nafta, description)).toBe(person);
});

test('a name of several words is a name, one word of it beside others is not', () => {
  const [freeland] = [...nafta.entries.person.values()].filter(({ id }) => id === 'freeland');
  if (!freeland) throw new Error('She is not on record.');
  const person = new Map([['freeland', { ...freeland, aliases: ['Madam Trade', 'Chris', '…'] }]]);
  const record = { ...nafta, entries: { ...nafta.entries, person } };
  const named = (description: string) => identifiesPerson(record, description) !== null;
  expect({
    alias: named('a friend of Madam Trade'),
    short: named('a friend of Chris'),
    shortAlone: named('Chris'),
    nobody: named('a friend'),
  }).toEqual({ alias: true, short: false, shortAlone: true, nobody: false });
});
