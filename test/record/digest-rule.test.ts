import { expect, test } from 'vitest';
import { daysOf, wantsDay, weekdaysIn } from '../../src/record/digest-rule.ts';
import { weekdayOf } from '../../src/record/weekdays.ts';

test('a calendar day has its day of the week, whatever the machine’s zone', () => {
  expect(['2027-01-04', '2027-01-10', '2028-02-29'].map(weekdayOf)).toEqual(['mon', 'sun', 'tue']);
});

test('Monday to Friday is weekdays and the whole week is daily, however they were listed', () => {
  expect(daysOf(['fri', 'mon', 'tue', 'thu', 'wed', 'mon'])).toBe('weekdays');
  expect(daysOf(['sun', 'fri', 'mon', 'tue', 'sat', 'thu', 'wed'])).toBe('daily');
});

test('other days are listed in the order of the week, each once', () => {
  expect(daysOf(['sun', 'wed', 'mon', 'wed'])).toEqual(['mon', 'wed', 'sun']);
  expect(daysOf(['mon', 'tue', 'wed', 'thu', 'sat'])).toEqual(['mon', 'tue', 'wed', 'thu', 'sat']);
});

test('days are read back as days of the week', () => {
  expect(weekdaysIn('weekdays')).toEqual(['mon', 'tue', 'wed', 'thu', 'fri']);
  expect(weekdaysIn('daily')).toEqual(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']);
  expect(weekdaysIn(['tue'])).toEqual(['tue']);
});

test('weekdays do not want a Saturday', () => {
  expect(['2027-01-08', '2027-01-09'].map((date) => wantsDay('weekdays', date))).toEqual([true, false]);
});
