import edtf from 'edtf';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayIn, dayOf, daysBetween, plusDays, spanOf, startIn, startOf } from '../../src/record/dates.ts';

test.each([
  ['2017-10-17', '2017-10-17', '2017-10-17', 'day'],
  ['2017-10-18?', '2017-10-18', '2017-10-18', 'day'],
  ['2018-02', '2018-02-01', '2018-02-28', 'month'],
  ['2020-02', '2020-02-01', '2020-02-29', 'month'],
  ['2018', '2018-01-01', '2018-12-31', 'year'],
  ['2018-21', '2018-03-01', '2018-05-31', 'season'],
  ['2018-22', '2018-06-01', '2018-08-31', 'season'],
  ['2018-23', '2018-09-01', '2018-11-30', 'season'],
  ['2018-24', '2018-12-01', '2019-02-28', 'season'],
  ['2017-11-17/2017-11-21', '2017-11-17', '2017-11-21', 'interval'],
  ['2018-01/2018-03', '2018-01-01', '2018-03-31', 'interval'],
])('%s goes from %s to %s', (text, first, last, precision) => {
  expect(spanOf(text)).toMatchObject({ first, last, precision });
});

test.each([
  ['2018-21', '2018-09-01', '2018-11-30'],
  ['2018-22', '2018-12-01', '2019-02-28'],
  ['2018-23', '2018-03-01', '2018-05-31'],
  ['2018-24', '2018-06-01', '2018-08-31'],
])('in the south %s goes from %s to %s', (text, first, last) => {
  expect(spanOf(text, 'south')).toMatchObject({ first, last, precision: 'season' });
});

test.each([
  ['2017-10-18', false, false],
  ['2017-10-18?', true, false],
  ['2017-10-18~', false, true],
  ['2017-10-18%', true, true],
])('of %s it is kept whether it is inferred (%s) or about (%s)', (text, uncertain, approximate) => {
  expect(spanOf(text)).toMatchObject({ uncertain, approximate });
});

test.each([
  '',
  'soon',
  '2017-02-29',
  '2017-02-30',
  '2017-13',
  '2017-13-45',
  '2017-10-17T12:00',
  '2017-1X',
  '17 October 2017',
  '2017-11-17/..',
  '../2017',
  '2017-10-20/2017-10-10x',
  '__proto__',
])('“%s” is no date with two ends', (text) => {
  expect(spanOf(text)).toBeNull();
});

test('no text makes reading a date throw', () => {
  const dateLike = fc.stringMatching(/^[0-9./~?%XT:-]{0,24}$/);
  fc.assert(
    fc.property(fc.oneof(fc.string(), dateLike), (text) => {
      const span = spanOf(text);
      expect(span === null || span.first <= span.last || text.includes('/')).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('days are counted over months, leap days and years', () => {
  expect([
    daysBetween('2017-10-17', '2017-11-17'),
    daysBetween('2017-10-17', '2017-10-17'),
    daysBetween('2017-10-17', '2017-10-11'),
    daysBetween('2020-02-28', '2020-03-01'),
    daysBetween('2017-10-17', '2018-01-01'),
  ]).toEqual([31, 0, -6, 2, 76]);
});

test('so many days later, and back, is the same day', () => {
  const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true }).map(dayOf);
  fc.assert(
    fc.property(days, fc.integer({ min: -5000, max: 5000 }), (day, count) => {
      expect(plusDays(plusDays(day, count), -count)).toBe(day);
      expect(daysBetween(day, plusDays(day, count))).toBe(count);
    }),
  );
});

test('a day begins in UTC', () => {
  expect(startOf('2017-10-17')).toEqual(new Date('2017-10-17T00:00:00.000Z'));
});

test.each([
  ['Pacific/Auckland', '2017-10-17T12:00:00Z', '2017-10-18'],
  ['America/Toronto', '2017-10-17T03:59:00Z', '2017-10-16'],
  ['America/Toronto', '2017-10-17T04:00:00Z', '2017-10-17'],
  ['Pacific/Apia', '2011-12-30T10:00:00Z', '2011-12-31'],
  ['UTC', '2017-10-17T23:59:59Z', '2017-10-17'],
])('in %s it is, at %s, %s', (zone, instant, day) => {
  expect(dayIn(new Date(instant), zone)).toBe(day);
});

test.each([
  ['UTC', '2017-10-17', '2017-10-17T00:00:00.000Z'],
  ['America/Toronto', '2017-10-17', '2017-10-17T04:00:00.000Z'],
  ['America/Toronto', '2017-11-06', '2017-11-06T05:00:00.000Z'],
  ['Pacific/Auckland', '2017-10-17', '2017-10-16T11:00:00.000Z'],
  ['Asia/Kathmandu', '2017-10-17', '2017-10-16T18:15:00.000Z'],
  ['Pacific/Apia', '2011-12-30', '2011-12-30T10:00:00.000Z'],
])('in %s, %s begins at %s', (zone, day, instant) => {
  expect(startIn(day, zone).toISOString()).toBe(instant);
});

/** What the library makes of a text, as calendar days. */
const byLibrary = (text: string) => {
  try {
    const { min, max } = edtf(text);
    return { first: dayOf(new Date(min)), last: dayOf(new Date(max)) };
  } catch {
    return null;
  }
};

test('dates that are read without the library mean what they mean to it', () => {
  const two = (number: number) => String(number).padStart(2, '0');
  const month = fc.tuple(fc.integer({ min: 1900, max: 2100 }), fc.integer({ min: 0, max: 13 }));
  const day = fc.tuple(month, fc.integer({ min: 1, max: 28 }));
  const date = fc.oneof(
    month.map(([year, one]) => `${year}-${two(one)}`),
    day.map(([[year, one], number]) => `${year}-${two(one)}-${two(number)}`),
  );
  const text = fc.oneof(
    fc.tuple(date, fc.constantFrom('', '?', '~', '%')).map(([one, doubt]) => `${one}${doubt}`),
    // From a day to itself is an interval to us, and none to the library.
    fc
      .tuple(date, date)
      .filter(([from, to]) => from !== to)
      .map(([from, to]) => `${from}/${to}`),
    day.map(([[year, one], number]) => `${year}-${two(one)}/${year}-${two(one)}-${two(number)}`),
  );
  fc.assert(
    fc.property(text, (one) => {
      const { first, last } = spanOf(one) ?? {};
      expect(first === undefined ? null : { first, last }).toEqual(byLibrary(one));
    }),
    { numRuns: process.env.SOAK ? 10_000 : 300 },
  );
});
