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
