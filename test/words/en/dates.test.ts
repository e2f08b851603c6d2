import { expect, test } from 'vitest';
import { plusDays } from '../../../src/record/dates.ts';
import { en } from '../../../src/words/en.ts';

test.each([
  ['2017-10-17', 'Tue 17 October 2017', 'Tuesday 17 October 2017'],
  ['2017-09-01', 'Fri 1 September 2017', 'Friday 1 September 2017'],
  ['2017-10-18?', 'Wed 18 October 2017 (inferred date)', 'Wednesday 18 October 2017 (inferred date)'],
  ['2017-10-18~', 'about Wed 18 October 2017', 'about Wednesday 18 October 2017'],
  ['2017-11-17/2017-11-21', 'Fri 17 – Tue 21 November 2017', 'Friday 17 to Tuesday 21 November 2017'],
  ['2017-10-30/2017-11-02', 'Mon 30 October – Thu 2 November 2017', 'Monday 30 October to Thursday 2 November 2017'],
  [
    '2017-12-30/2018-01-02',
    'Sat 30 December 2017 – Tue 2 January 2018',
    'Saturday 30 December 2017 to Tuesday 2 January 2018',
  ],
  ['2018-01/2018-03', 'January – March 2018', 'January to March 2018'],
  ['2017-11/2018-02', 'November 2017 – February 2018', 'November 2017 to February 2018'],
  ['2018-02', 'February 2018', 'February 2018'],
  ['2018', '2018', '2018'],
  ['2018-22', 'summer 2018', 'summer 2018'],
  ['2018-23', 'autumn 2018', 'autumn 2018'],
  ['one day', 'one day', 'one day'],
])('%s is written “%s” and said “%s”', (text, eye, aloud) => {
  expect({ eye: en.dates.when(text), aloud: en.dates.spoken(text) }).toEqual({ eye: eye, aloud: aloud });
});

test.each([
  [0, 'today'],
  [1, 'tomorrow'],
  [31, 'in 31 days'],
  [-1, 'yesterday'],
  [-6, '6 days ago'],
])('%i days away is “%s”', (count, said) => {
  expect(en.dates.away(count)).toBe(said);
});

test('one day is one day', () => {
  expect({
    day: en.dates.days(1),
    days: en.dates.days(2),
    tomorrow: en.deadlines.left(1),
    today: en.deadlines.left(0),
    yesterday: en.deadlines.left(-1),
  }).toEqual({ day: '1 day', days: '2 days', tomorrow: '1 day left', today: '0 days left', yesterday: '1 day ago' });
});

const platform = (day: string, month: 'short' | 'long', weekday?: 'short' | 'long'): string =>
  new Intl.DateTimeFormat('en-GB', { weekday, day: 'numeric', month, year: 'numeric', timeZone: 'UTC' })
    .format(new Date(day))
    .replace(',', '');

test('every day of a leap year is written as the platform writes it', () => {
  const days = Array.from({ length: 366 }, (_, index) => plusDays('2020-01-01', index));
  expect(
    days.map((day) => ({ eye: en.dates.when(day), aloud: en.dates.day(day), brief: en.dates.brief(day) })),
  ).toEqual(
    days.map((day) => ({
      eye: platform(day, 'long', 'short'),
      aloud: platform(day, 'long', 'long'),
      brief: platform(day, 'short'),
    })),
  );
});
