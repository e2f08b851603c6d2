import { expect, test } from 'vitest';
import { type FoundEntry, findEntry, isStatement } from '../../src/record/find-entry.ts';
import { wordsOf } from '../../src/record/names.ts';
import { preview } from '../../src/record/preview.ts';
import { nafta } from '../support/asking.ts';
import { change } from '../support/store.ts';

const found = (line: string, negotiation = nafta): FoundEntry => findEntry(negotiation, wordsOf(line));

const idsOf = (one: FoundEntry): readonly string[] => {
  if ('hit' in one) return [one.hit.id];
  return ('several' in one ? one.several : one.near).map(({ value }) => value.id);
};

test.each([
  ['dairy', 'dairy'],
  ['issue milk', 'dairy'],
  ['round 5', 'round-5'],
  ['Freeland', 'freeland'],
  ['person Freeland', 'freeland'],
  ['statement-2', 'statement-2'],
  ['source CBC News', 'cbc'],
  ['Oval Office', 'oval-office'],
])('“%s” finds the one entry that is meant', (line, id) => {
  expect(found(line)).toMatchObject({ hit: { id, withdrawn: false } });
});

test('words that several entries have are answered with all of them', () => {
  const one = found('office');
  expect('several' in one && one.several.map(({ value }) => value.id)).toEqual([
    'oval-office',
    'oval-office-trudeau',
    'oval-office-trump',
    'oval-office-ross',
    'oval-office-lighthizer',
  ]);
});

test('a slip of the finger finds what is near, within its kind where one is named', () => {
  expect(idsOf(found('freelnd'))).toContain('freeland');
  expect(idsOf(found('issue dary'))).toContain('dairy');
});

test('an entry that was withdrawn is found by its id, and known to be withdrawn', () => {
  const without = preview(nafta, [change('new-year', 1, { kind: 'deadline', body: null })]);
  expect(found('new-year', without)).toEqual({ hit: { id: 'new-year', kind: 'deadline', withdrawn: true } });
});

test('where only statements may be meant, a name leads to those that speak of it', () => {
  const statement = (line: string) => findEntry(nafta, wordsOf(line), isStatement);
  expect(statement('issue autos')).toMatchObject({ hit: { id: 'us-autos', kind: 'demand' } });
  expect(idsOf(statement('autos'))).toEqual(['us-autos', 'canada-autos']);
  expect(idsOf(statement('dairy'))).toContain('us-dairy');
  expect(statement('round 5')).toEqual(found('round 5'));
  expect(idsOf(statement('freelnd'))).toContain('freeland');
  const cited = statement('CBC News');
  expect('several' in cited && cited.several.every(({ value }) => isStatement(value))).toBe(true);
});

const asKickOff = preview(nafta, [
  change('kick-off', 0, {
    kind: 'round',
    body: {
      name: 'Kick-off',
      number: 9,
      when: '2018',
      cite: [{ source: 'cbc', level: 'team' }],
      certainty: 'possible',
    },
  }),
]);

test.each([
  ['round 9', 'kick-off'],
  ['kick-off', 'kick-off'],
  ['Trilateral statement closing round 2, Mexico City', 'statement-2'],
  ['Secretary of Economy', 'guajardo'],
  ['people freeland', 'freeland'],
  ['parties canada', 'canada'],
  ['issues milk', 'dairy'],
  ['rounds 5', 'round-5'],
])('“%s” names by number, title, role or kind: %s', (line, id) => {
  expect(found(line, asKickOff)).toMatchObject({ hit: { id } });
});

test('a round without a number goes by its name alone', () => {
  expect(idsOf(found('round undefined', asKickOff))).not.toContain('talks-february-2018');
});

test('a whole name goes before the kind that it begins with', () => {
  const body = { name: 'Round five', cite: [{ source: 'cbc', level: 'team' }] };
  const record = preview(nafta, [change('round-five', 0, { kind: 'issue', body: { name: body.name } })]);
  expect(found('round five', record)).toMatchObject({ hit: { id: 'round-five', kind: 'issue' } });
});

test('where only some may be meant, a name that none of them speaks of gets what is near', () => {
  const onlyRounds = (line: string) => findEntry(nafta, wordsOf(line), ({ kind }) => kind === 'round');
  expect(onlyRounds('issue milk')).toEqual({ near: [] });
});

test('no words name nothing', () => {
  expect(found('')).toEqual({ near: [] });
});

test.each([
  ['demand', true],
  ['person', true],
  ['issue', false],
  ['gossip', false],
])('an entry of the kind %s states something: %s', (kind, states) => {
  expect(isStatement({ id: 'x', kind, withdrawn: false })).toBe(states);
});
