import { expect, test } from 'vitest';
import { plusDays } from '../../src/record/dates.ts';
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

test('the longest unconfirmed comes first', () => {
  const days = on(200).map((one) => one.days);
  expect(days).toEqual(days.toSorted((one, other) => other - one));
});
