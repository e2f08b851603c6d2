import { expect, test } from 'vitest';
import { kindNames } from '../../src/record/entries.ts';
import { labelOf } from '../../src/record/label.ts';
import { all } from '../../src/record/negotiation.ts';
import { nafta } from '../support/asking.ts';

const label = (id: string) => {
  const entry = kindNames.flatMap((kind) => [...all(nafta, kind)]).find((one) => one.id === id);
  return entry && labelOf(nafta, entry);
};

test.each([
  ['cbc', 'CBC News'],
  ['canada', 'Canada'],
  ['dairy', 'Dairy'],
  ['freeland', 'Chrystia Freeland'],
  ['round-5', 'Round 5'],
  ['talks-february-2018', 'Additional talks'],
  ['oval-office', 'Oval Office meeting'],
  ['oval-office-lighthizer', 'Robert E. Lighthizer, Oval Office meeting: absent'],
  ['us-dairy', 'More access to Canada’s dairy market'],
  ['canada-dairy', 'Canada: red line (More access to Canada’s dairy market)'],
  ['canada-mexico-non-starters', 'Canada, Mexico: non-starter (United States)'],
  ['new-year', 'New-year deadline'],
  ['us-midterms', 'Midterm elections'],
  ['two-weeks-apart', 'Rounds so far came about two weeks apart'],
  ['morale', 'More and longer rounds are not expected to help morale'],
])('in a list, %s is “%s”', (id, expected) => {
  expect(label(id)).toBe(expected);
});
