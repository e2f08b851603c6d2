import { expect, test } from 'vitest';
import { plusDays } from '../../src/record/dates.ts';
import { instantOf, localTime } from '../../src/schedule/local-time.ts';

const instant = (zone: string, date: string, time: string): string | undefined =>
  instantOf(zone, { date, time })?.toISOString();

test('an ordinary time is where the zone has it', () => {
  expect(instant('America/Toronto', '2027-01-04', '08:30')).toBe('2027-01-04T13:30:00.000Z');
  expect(localTime('America/Toronto', new Date('2027-01-04T13:30Z'))).toEqual({ date: '2027-01-04', time: '08:30' });
});

test('where New York jumps from 2 to 3, half past two is half past three', () => {
  expect(instant('America/New_York', '2027-03-14', '02:30')).toBe('2027-03-14T07:30:00.000Z');
  expect(localTime('America/New_York', new Date('2027-03-14T07:30Z'))).toEqual({ date: '2027-03-14', time: '03:30' });
});

test('where New York has half past one twice, it is the first', () => {
  expect(instant('America/New_York', '2027-11-07', '01:30')).toBe('2027-11-07T05:30:00.000Z');
});

test('Lord Howe’s change by half an hour moves a lost time and takes the first of two', () => {
  expect(instant('Australia/Lord_Howe', '2026-10-04', '02:15')).toBe('2026-10-03T15:45:00.000Z');
  expect(localTime('Australia/Lord_Howe', new Date('2026-10-03T15:45Z'))).toEqual({
    date: '2026-10-04',
    time: '02:45',
  });
  expect(instant('Australia/Lord_Howe', '2027-04-04', '01:45')).toBe('2027-04-03T14:45:00.000Z');
});

test('where Santiago and Cairo skip midnight, it is one o’clock on the same day', () => {
  expect(instant('America/Santiago', '2026-09-06', '00:00')).toBe('2026-09-06T04:00:00.000Z');
  expect(localTime('America/Santiago', new Date('2026-09-06T04:00Z'))).toEqual({ date: '2026-09-06', time: '01:00' });
  expect(instant('Africa/Cairo', '2026-04-24', '00:00')).toBe('2026-04-23T22:00:00.000Z');
  expect(localTime('Africa/Cairo', new Date('2026-04-23T22:00Z'))).toEqual({ date: '2026-04-24', time: '01:00' });
});

test('where Greenland skips Saturday’s last hour, its times are early on Sunday', () => {
  expect(instant('America/Nuuk', '2027-03-27', '23:30')).toBe('2027-03-28T01:30:00.000Z');
  expect(localTime('America/Nuuk', new Date('2027-03-28T01:30Z'))).toEqual({ date: '2027-03-28', time: '00:30' });
});

test('a day that Apia never had has no instant, and its neighbours have theirs', () => {
  const at0830 = (date: string) => instant('Pacific/Apia', date, '08:30');
  expect({ before: at0830('2011-12-29'), missing: at0830('2011-12-30'), after: at0830('2011-12-31') }).toEqual({
    before: '2011-12-29T18:30:00.000Z',
    missing: undefined,
    after: '2011-12-30T18:30:00.000Z',
  });
});

test('a day that Kwajalein had almost twice is the first', () => {
  expect(instant('Pacific/Kwajalein', '1969-09-30', '08:30')).toBe('1969-09-29T21:30:00.000Z');
});

test('an old name and its new one are the same zone', () => {
  expect(instant('Asia/Calcutta', '2027-01-04', '08:30')).toBe(instant('Asia/Kolkata', '2027-01-04', '08:30'));
});

test('a zone that does not exist is refused by name', () => {
  expect(() => instantOf('Mars/Olympus', { date: '2027-01-04', time: '08:30' })).toThrow(
    'No time zone is called “Mars/Olympus”.',
  );
});

test('days are counted over months, years and leap days', () => {
  expect({
    overNewYear: plusDays('2026-12-31', 1),
    overLeapDay: plusDays('2028-02-28', 1),
    back: plusDays('2027-03-01', -1),
  }).toEqual({ overNewYear: '2027-01-01', overLeapDay: '2028-02-29', back: '2027-02-28' });
});
