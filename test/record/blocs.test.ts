import { expect, test } from 'vitest';
import { blocsOf, circleFrom, concernedBy, withMembers } from '../../src/record/blocs.ts';
import { mercosur, nafta } from '../support/asking.ts';

test('a bloc comes with its members, a member with its blocs, and a party without either alone', () => {
  expect({
    bloc: withMembers(mercosur, 'eu'),
    member: withMembers(mercosur, 'france'),
    blocs: blocsOf(mercosur, 'france'),
    none: blocsOf(mercosur, 'eu'),
    concerned: concernedBy(mercosur, 'france'),
    alone: concernedBy(nafta, 'canada'),
  }).toEqual({
    bloc: ['eu', 'france', 'germany'],
    member: ['france'],
    blocs: ['eu'],
    none: [],
    concerned: ['france', 'eu'],
    alone: ['canada'],
  });
});

test('a bloc of blocs comes with the members of each', () => {
  const eu = mercosur.entries.party.get('eu');
  if (!eu) throw new Error('There is no EU.');
  const both = { ...eu, id: 'both', members: ['eu', 'mercosur'] };
  const party = new Map([...mercosur.entries.party, ['both', both]]);
  const nested = { ...mercosur, entries: { ...mercosur.entries, party } };
  expect({ members: withMembers(nested, 'both'), blocs: blocsOf(nested, 'brazil') }).toEqual({
    members: ['both', 'eu', 'mercosur', 'france', 'germany', 'brazil', 'uruguay'],
    blocs: ['mercosur', 'both'],
  });
});

test('a circle is found from each party on it, and from none that only leads to it', () => {
  const members = new Map([
    ['a', ['b']],
    ['b', ['c']],
    ['c', ['a', 'd']],
    ['before', ['a']],
    ['self', ['self']],
  ]);
  const from = (party: string) => circleFrom(party, (id) => members.get(id) ?? []);
  expect({ a: from('a'), c: from('c'), d: from('d'), before: from('before'), self: from('self') }).toEqual({
    a: ['a', 'b', 'c'],
    c: ['c', 'a', 'b'],
    d: [],
    before: [],
    self: ['self'],
  });
});
