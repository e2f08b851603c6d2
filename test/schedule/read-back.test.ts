import { expect, test } from 'vitest';
import type { DigestRule } from '../../src/record/digest-rule.ts';
import { readBack } from '../../src/schedule/read-back.ts';

const rule: DigestRule = { time: '02:30', zone: 'America/New_York', days: 'daily', mode: 'always' };

test('a rule is read back with its next dates in both zones, a moved time marked', () => {
  expect(readBack(rule, new Date('2027-03-13T12:00Z'), 'Asia/Tokyo', 2)).toEqual({
    rule,
    next: [
      {
        at: new Date('2027-03-14T07:30Z'),
        date: '2027-03-14',
        time: '03:30',
        weekday: 'sun',
        moved: true,
        reader: { date: '2027-03-14', time: '16:30' },
      },
      {
        at: new Date('2027-03-15T06:30Z'),
        date: '2027-03-15',
        time: '02:30',
        weekday: 'mon',
        moved: false,
        reader: { date: '2027-03-15', time: '15:30' },
      },
    ],
  });
});

test('three dates are read back unless otherwise asked', () => {
  const { next } = readBack({ ...rule, days: 'weekdays' }, new Date('2027-01-08T12:00Z'), 'UTC');
  expect(next.map(({ date }) => date)).toEqual(['2027-01-11', '2027-01-12', '2027-01-13']);
});
