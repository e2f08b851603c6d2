import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spanOf } from '../../src/record/dates.ts';
import { readDate } from '../../src/record/read-date.ts';

const today = '2017-10-17';

test.each([
  ['2017-10-17', '2017-10-17'],
  ['2017-11-17/2017-11-21', '2017-11-17/2017-11-21'],
  ['17–21 Nov', '2017-11-17/2017-11-21'],
  ['Nov 17-21', '2017-11-17/2017-11-21'],
  ['Fri 17 – Tue 21 November 2017', '2017-11-17/2017-11-21'],
  ['17 Nov to 2 Dec', '2017-11-17/2017-12-02'],
  ['Dec 28 - Jan 3', '2017-12-28/2018-01-03'],
  ['from 23 to 28 January 2018', '2018-01-23/2018-01-28'],
  ['January–March 2018', '2018-01/2018-03'],
  ['late January', '2018-01-21~/2018-01-31~'],
  ['the end of March 2018', '2018-03-21~/2018-03-31~'],
  ['mid-2018?', '2018-05%/2018-08%'],
  ['early 2018', '2018-01~/2018-04~'],
  ['summer 2018', '2018-22'],
  ['summer 2018?', '2018-22?'],
  ['fall', '2017-23'],
  ['Q1 2018', '2018-01/2018-03'],
  ['first quarter of 2018', '2018-01/2018-03'],
  ['second half of 2018', '2018-07/2018-12'],
  ['11 October', '2017-10-11'],
  ['November 17th, 2017', '2017-11-17'],
  ['18 Oct 2017?', '2017-10-18?'],
  ['about 2018', '2018~'],
  ['Nov 2017', '2017-11'],
  ['25/12/2017', '2017-12-25'],
  ['29 Feb', '2016-02-29'],
  ['tomorrow', '2017-10-18'],
  ['last monday', '2017-10-16'],
  ['in two weeks', '2017-10-31'],
  ['2017-11-17 / 2017-11-21', '2017-11-17/2017-11-21'],
  ['\u200f17−21 N\u00adov', '2017-11-17/2017-11-21'],
  ['monday', '2017-10-23'],
  ['last friday', '2017-10-13'],
  ['perhaps 17 Nov', '2017-11-17?'],
  ['17 Nov, probably', '2017-11-17?'],
  ['about 2018, maybe', '2018%'],
  ['around 2018', '2018~'],
  ['ca. 2018', '2018~'],
  ['c. 2018', '2018~'],
  ['~17 Nov 2017', '2017-11-17~'],
  ['Nov 2017 ~', '2017-11~'],
  ['Nov 2017??', '2017-11?'],
  ['  17   Nov.  2017 ', '2017-11-17'],
  ['in the summer of 2018', '2018-22'],
  ['spring', '2018-21'],
  ['winter', '2017-24'],
  ['autumn of 2016', '2016-23'],
  ['the last quarter of 2018', '2018-10/2018-12'],
  ['last half', '2017-07/2017-12'],
  ['Q3', '2017-07/2017-09'],
  ['h2 2018', '2018-07/2018-12'],
  ['beginning of November', '2017-11-01~/2017-11-10~'],
  ['mid-November', '2017-11-11~/2017-11-20~'],
  ['in the middle of 2018', '2018-05~/2018-08~'],
  ['late 2018', '2018-09~/2018-12~'],
  ['end of February 2020', '2020-02-21~/2020-02-29~'],
  ['January to March', '2018-01/2018-03'],
  ['Nov 17 until Dec 2, 2018', '2018-11-17/2018-12-02'],
  ['Dec 28 till Jan 3, 2019', '2018-12-28/2019-01-03'],
  ['between 17 and 21 Nov', '2017-11-17/2017-11-21'],
  ['28 Dec 2018 – 3 Jan', '2018-12-28/2019-01-03'],
  ['17 Nov 2018 to 21', '2018-11-17/2018-11-21'],
  ['2016 to 2018', '2016/2018'],
])('“%s” is read as %s', (text, when) => {
  expect(readDate(text, today)).toEqual({ when });
});

test.each([
  '',
  'soon',
  'before 2018',
  '17-31 Nov',
  '31 Nov',
  'Monday 17 Nov',
  'monday at 3pm',
  '17',
  '2018-13-01',
  '21–17 Nov 2017',
  'the third half of 2018',
  'h3 2018',
  'late 17 Nov',
  'Fri 17 to 21 Nov',
  'tomorrow or so',
  'summer of love',
  'a summer',
  'summer 2018 or so',
  'Q1 2018 or so',
  'in Q1 perhaps not',
  '2018 to soon',
  'soon to 2018',
])('“%s” is not taken for a date', (text) => {
  expect(readDate(text, today)).toBeNull();
});

test('a day that two countries write differently is not guessed', () => {
  expect(readDate('12/10/2017', today)).toEqual({ either: ['2017-10-12', '2017-12-10'] });
});

test('where it is told that the day has passed, the last such day is meant', () => {
  expect({ day: readDate('17 Nov', today, 'past'), month: readDate('late January', today, 'past') }).toEqual({
    day: { when: '2016-11-17' },
    month: { when: '2017-01-21~/2017-01-31~' },
  });
});

test.each([
  ['monday', '2017-10-16'],
  ['summer', '2017-22'],
  ['autumn', '2017-23'],
  ['winter', '2016-24'],
  ['fall 2015', '2015-23'],
])('what has passed is the last that began: “%s”', (text, when) => {
  expect(readDate(text, today, 'past')).toEqual({ when });
});

test.each([
  ['2017-10-01', 'fall', '2017-23'],
  ['2017-11-30', 'fall', '2017-23'],
  ['2017-12-01', 'fall', '2018-23'],
])('on %s, “%s” is the one that is not over: %s', (day, text, when) => {
  expect(readDate(text, day)).toEqual({ when });
});

test('a season has begun on its first day', () => {
  expect({ before: readDate('fall', '2017-08-31', 'past'), first: readDate('fall', '2017-09-01', 'past') }).toEqual({
    before: { when: '2016-23' },
    first: { when: '2017-23' },
  });
});

test('whatever is typed is either no date or one that the record can place', () => {
  const word = fc.constantFrom(
    '17',
    '21',
    'Nov',
    'late',
    'summer',
    '2018',
    '-',
    '–',
    '?',
    'to',
    'of',
    'Q1',
    'mid',
    'Fri',
    '/',
    '~',
    '٣',
    '\u202e',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(word, { maxLength: 6 }).map((words) => words.join(' ')),
      ),
      (text) => {
        const read = readDate(text, today);
        expect(read === null || 'either' in read || spanOf(read.when) !== null).toBe(true);
      },
    ),
    { numRuns: process.env.SOAK ? 50_000 : 500 },
  );
});
