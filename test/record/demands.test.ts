import { expect, test } from 'vitest';
import { answeredDemands, nameFilter, unitemised } from '../../src/record/demands.ts';
import { nafta } from '../support/asking.ts';

const ids = (wanted: Parameters<typeof answeredDemands>[1]) =>
  answeredDemands(nafta, wanted).map(({ demand }) => demand.id);

test('demands are narrowed by who makes them, of whom, and about what', () => {
  expect({
    all: ids({}).length,
    byUnitedStates: ids({ by: 'united-states' }).length,
    onCanada: ids({ on: 'canada' }).length,
  }).toEqual({ all: 5, byUnitedStates: 5, onCanada: 5 });
  expect({ byCanada: ids({ by: 'canada' }), onMexico: ids({ on: 'mexico' }), dairy: ids({ issue: 'dairy' }) }).toEqual({
    byCanada: [],
    onMexico: [],
    dairy: ['us-dairy'],
  });
  expect(ids({ by: 'united-states', on: 'canada', issue: 'sunset' })).toEqual(['us-sunset']);
});

test('each demand has the responses that name it', () => {
  expect(
    answeredDemands(nafta, { issue: 'dairy' }).map(({ responses }) => responses.map(({ by, stance }) => [by, stance])),
  ).toEqual([[[['canada'], 'red-line']]]);
});

test('responses to a party’s demands as a whole are kept apart, and found by either side', () => {
  const count = (by?: string, to?: string) => unitemised(nafta, { by, to }).length;
  expect([
    count(),
    count('mexico'),
    count('canada'),
    count('united-states'),
    count(undefined, 'united-states'),
    count('mexico', 'canada'),
  ]).toEqual([1, 1, 1, 0, 1, 0]);
});

test('a scope calls things by name, and only what was asked', () => {
  expect({ all: nameFilter(nafta, {}), dairy: nameFilter(nafta, { by: 'united-states', issue: 'dairy' }) }).toEqual({
    all: {},
    dairy: { by: { name: 'United States', inSentence: 'the United States' }, issue: 'Dairy' },
  });
});
