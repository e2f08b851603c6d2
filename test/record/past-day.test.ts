import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordsOf } from '../../src/record/names.ts';
import { readPastDay } from '../../src/record/past-day.ts';

const today = '2017-10-17';
const read = (line: string, on = today) => readPastDay(wordsOf(line), on);

test.each([
  ['2017-10-10 next-round', '2017-10-10', 1],
  ['2017-10-18?', '2017-10-18', 1],
  ['2017-09 mood', '2017-09-30', 1],
  ['2016 mood', '2016-12-31', 1],
  ['10 oct next-round', '2017-10-10', 2],
  ['oct 10 next-round', '2017-10-10', 2],
  ['10th of october mood', '2017-10-10', 3],
  ['10 October 2016 rounds', '2016-10-10', 3],
  ['Sept 27 rounds', '2017-09-27', 2],
  ['yesterday mood', '2017-10-16', 1],
  ['today mood', '2017-10-17', 1],
  ['the day before yesterday mood', '2017-10-15', 4],
  ['3 days ago mood', '2017-10-14', 3],
  ['two weeks ago mood', '2017-10-03', 3],
  ['a month ago mood', '2017-09-17', 3],
  ['last week mood', '2017-10-10', 2],
  ['last month mood', '2017-09-30', 2],
  ['september mood', '2017-09-30', 1],
  ['last friday mood', '2017-10-13', 2],
  ['last tuesday mood', '2017-10-10', 2],
])('on a Tuesday, “%s” begins with %s', (line, day, length) => {
  expect(read(line)).toEqual({ day, length });
});

test.each([
  ['friday', '2017-10-13'],
  ['wednesday', '2017-10-11'],
  ['monday', '2017-10-16'],
  ['tuesday', '2017-10-17'],
  ['18 oct', '2016-10-18'],
  ['20 december', '2016-12-20'],
  ['november', '2016-11-30'],
])('what is left open is the last there was: “%s” is %s', (line, day) => {
  expect(read(line)).toMatchObject({ day });
});

test.each([
  ['tomorrow', '2017-10-18'],
  ['next friday', '2017-10-27'],
  ['this friday', '2017-10-20'],
  ['10 oct 2018', '2018-10-10'],
])('what is to come is not turned into the past: “%s” is %s', (line, day) => {
  expect(read(line)).toMatchObject({ day });
});

test('29 February is sought where there is one', () => {
  expect(read('29 feb mood', '2020-01-10')).toEqual({ day: '2016-02-29', length: 2 });
});

test.each([
  ['12/10/2017', ['2017-10-12', '2017-12-10']],
  ['12/10/17', ['2017-10-12', '2017-12-10']],
  ['12.10.2017', ['2017-10-12', '2017-12-10']],
  ['5/10', ['2017-10-05', '2017-05-10']],
  ['32/13/2017', []],
])('“%s” is one day here and another there, and neither is guessed', (line, either) => {
  expect(read(`${line} mood`)).toEqual({ either, length: 1 });
});

test.each([
  ['13/10/2017', '2017-10-13'],
  ['10/13/2017', '2017-10-13'],
  ['10/10/2017', '2017-10-10'],
  ['13/10', '2017-10-13'],
])('“%s” is one day everywhere', (line, day) => {
  expect(read(`${line} mood`)).toEqual({ day, length: 1 });
});

test.each([
  '',
  'mood',
  'canada yesterday',
  'the dawn of time',
  '2016-10-11/2016-10-15 mood',
  '2016-10-10T10:00 mood',
  '10',
  '2016-02-30',
])('“%s” begins with no day', (line) => {
  expect(read(line)).toBeNull();
});

test('it is the record’s clock that counts, not the machine’s', () => {
  expect({ yesterday: read('yesterday', '2031-03-01'), friday: read('last friday', '2031-03-10') }).toEqual({
    yesterday: { day: '2031-02-28', length: 1 },
    friday: { day: '2031-03-07', length: 2 },
  });
});

test('whatever is typed, a day that is read is on the calendar and no longer than the line', () => {
  const words = fc.constantFrom(
    '10',
    '31',
    '29',
    'feb',
    'october',
    'friday',
    'last',
    'next',
    'ago',
    'weeks',
    '2',
    '2016',
    '1/2',
    'of',
    'the',
    'mood',
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 6 }), (line) => {
      const found = read(line.join(' '));
      const days = found === null ? [] : 'either' in found ? found.either : [found.day];
      expect(days.filter((day) => new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10) !== day)).toEqual([]);
      expect(found?.length ?? 0).toBeLessThanOrEqual(wordsOf(line.join(' ')).length);
    }),
    { numRuns: 300 },
  );
});
