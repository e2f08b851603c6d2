import { expect, test } from 'vitest';
import { plusDays } from '../../src/record/dates.ts';
import { facts } from '../../src/record/negotiation.ts';
import { preview } from '../../src/record/preview.ts';
import { stale } from '../../src/record/stale.ts';
import { nafta } from '../support/asking.ts';
import { change } from '../support/store.ts';

const on = (days: number) => stale(nafta, plusDays('2017-10-17', days));

test('nothing is stale on the day on which it was said', () => {
  expect(on(0)).toEqual([]);
});

test('a demand goes stale after thirty days, and is shown with the day on which it was last said', () => {
  expect(on(30).filter(({ fact }) => fact.kind === 'demand')).toEqual([]);
  expect(on(31).find(({ fact }) => fact.id === 'us-dairy')).toMatchObject({ since: '2017-10-17', days: 31 });
});

test('staleness counts from the last confirmation', () => {
  const { body = null } = nafta.standing.get('us-dairy') ?? {};
  const confirmed = preview(nafta, [change('us-dairy', 1, { body, knownAt: '2017-11-10' })]);
  expect(stale(confirmed, '2017-11-17').map(({ fact }) => fact.id)).not.toContain('us-dairy');
});

test('what is over does not go stale, nor who was there', () => {
  const ids = on(400).map(({ fact }) => fact.id);
  expect(ids).not.toContain('round-2');
  expect(ids).not.toContain('oval-office');
  expect(ids).not.toContain('oval-office-trump');
});

test('the longest unconfirmed comes first, and each says since when', () => {
  const confirmedOn = (id: string, knownAt: string) => {
    const { body = null } = nafta.standing.get(id) ?? {};
    return change(id, 1, { body, knownAt });
  };
  const confirmed = preview(nafta, [confirmedOn('us-dairy', '2017-10-25'), confirmedOn('us-autos', '2017-10-21')]);
  const found = stale(confirmed, '2017-11-30').filter(({ fact }) => fact.kind === 'demand');
  expect(found.slice(-2).map(({ fact, ...rest }) => ({ id: fact.id, ...rest }))).toEqual([
    { id: 'us-autos', since: '2017-10-21', days: 40 },
    { id: 'us-dairy', since: '2017-10-25', days: 36 },
  ]);
  const days = found.map((one) => one.days);
  expect(days).toEqual(days.toSorted((one, other) => other - one));
});

test('what is still to come, or is under way on its last day, does go stale', () => {
  const isStale = (id: string, today: string) => stale(nafta, today).some(({ fact }) => fact.id === id);
  expect({
    fresh: isStale('round-5', '2017-10-31'),
    toCome: isStale('round-5', '2017-11-01'),
    lastDay: isStale('round-5', '2017-11-21'),
    over: isStale('round-5', '2017-11-22'),
  }).toEqual({ fresh: false, toCome: true, lastDay: true, over: false });
});

test.each([
  ['meeting', 7],
  ['round', 14],
  ['demand', 30],
  ['response', 30],
  ['deadline', 30],
  ['pace', 60],
  ['person', 180],
  ['election', 180],
])('a %s is fresh for %i days', (kind, days) => {
  const [fact] = facts(nafta).filter((one) => one.kind === kind);
  const standing = nafta.standing.get(fact?.id ?? '');
  if (!fact || !standing) throw new Error(`The record has no ${kind}.`);
  const when = 'when' in fact ? { when: '2030-01-01' } : {};
  const record = preview(nafta, [change(fact.id, 1, { ...standing, body: { ...standing.body, ...when } })]);
  const isStale = (after: number) =>
    stale(record, plusDays(standing.knownAt, after)).some((one) => one.fact.id === fact.id);
  expect({ within: isStale(days), beyond: isStale(days + 1) }).toEqual({ within: false, beyond: true });
});

test('a remark never goes stale', () => {
  expect(on(3_000).filter(({ fact }) => fact.kind === 'remark')).toEqual([]);
});

test('what no revision stands behind has no day to be stale since', () => {
  expect(stale({ ...nafta, standing: new Map() }, '2018-10-17')).toEqual([]);
});
