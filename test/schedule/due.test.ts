import { describe, expect, test } from 'vitest';
import type { DigestRule, DueDay } from '../../src/record/digest-rule.ts';
import {
  CATCH_UP,
  nextOccurrence,
  occurrenceOn,
  occurrencesUntil,
  type Schedule,
  upcoming,
  verdict,
} from '../../src/schedule/due.ts';

const toronto: DigestRule = { time: '08:30', zone: 'America/Toronto', days: 'daily', mode: 'always' };
const at = (date: string, instant: string): DueDay => ({ date, at: new Date(instant) });

/** Half past eight in Toronto on days of January 2027, when it is five hours behind UTC. */
const january = (day: number): DueDay => {
  const date = `2027-01-${String(day).padStart(2, '0')}`;
  return at(date, `${date}T13:30Z`);
};

describe('the next occurrence', () => {
  test('is today’s while its time is still to come, and tomorrow’s from then on', () => {
    expect(nextOccurrence(toronto, new Date('2027-01-04T13:29:59.999Z'))).toEqual(january(4));
    expect(nextOccurrence(toronto, new Date('2027-01-04T13:30Z'))).toEqual(january(5));
  });

  test('on weekdays jumps from Friday to Monday', () => {
    const weekdays: DigestRule = { ...toronto, days: 'weekdays' };
    expect(nextOccurrence(weekdays, new Date('2027-01-08T14:00Z'))).toEqual(january(11));
  });

  test('on listed days comes on those alone', () => {
    const listed: DigestRule = { ...toronto, days: ['mon', 'wed'] };
    expect(upcoming(listed, new Date('2027-01-04T14:00Z'), 3)).toEqual([january(6), january(11), january(13)]);
  });

  test('after a pause is the first on the day that was said, or after it', () => {
    const weekdays: DigestRule = { ...toronto, days: 'weekdays' };
    expect(nextOccurrence(weekdays, new Date('2027-01-04T14:00Z'), '2027-01-09')).toEqual(january(11));
    expect(upcoming(weekdays, new Date('2027-01-04T14:00Z'), 2, '2027-01-08')).toEqual([january(8), january(11)]);
  });

  test('skips a Friday that Apia never had', () => {
    const apia: DigestRule = { ...toronto, zone: 'Pacific/Apia', days: ['fri'] };
    expect(nextOccurrence(apia, new Date('2011-12-24T00:00Z'))).toEqual(at('2012-01-06', '2012-01-05T18:30Z'));
  });

  test('belongs to Saturday though Greenland’s clock moves it into Sunday', () => {
    const nuuk: DigestRule = { ...toronto, zone: 'America/Nuuk', time: '23:30' };
    expect(upcoming(nuuk, new Date('2027-03-28T01:15Z'), 2)).toEqual([
      at('2027-03-27', '2027-03-28T01:30Z'),
      at('2027-03-28', '2027-03-29T00:30Z'),
    ]);
  });

  test('comes once in the hour that New York has twice', () => {
    const doubled: DigestRule = { ...toronto, zone: 'America/New_York', time: '01:30' };
    expect(upcoming(doubled, new Date('2027-11-07T04:00Z'), 2)).toEqual([
      at('2027-11-07', '2027-11-07T05:30Z'),
      at('2027-11-08', '2027-11-08T06:30Z'),
    ]);
  });

  test('on no day of the week is refused rather than looked for without end', () => {
    expect(() => nextOccurrence({ ...toronto, days: [] }, new Date(0))).toThrow(
      'A digest on no day of the week is never due.',
    );
  });
});

test('a day that is not wanted has no occurrence', () => {
  expect(occurrenceOn({ ...toronto, days: 'weekdays' }, '2027-01-09')).toBeNull();
  expect(occurrenceOn({ ...toronto, days: 'weekdays' }, '2027-01-08')).toEqual(january(8));
});

test('occurrences up to an instant include the one that is due at it', () => {
  expect(occurrencesUntil(toronto, '2027-01-04', january(6).at)).toEqual([january(4), january(5), january(6)]);
});

test('midnight is not forgotten while the clock shows the day before once more', () => {
  const stJohns: DigestRule = { ...toronto, zone: 'America/St_Johns', time: '00:00' };
  const secondSaturday = new Date('2010-11-07T02:45Z');
  expect(occurrencesUntil(stJohns, '2010-11-07', secondSaturday)).toEqual([at('2010-11-07', '2010-11-07T02:30Z')]);
});

describe('what to do now', () => {
  const schedule: Schedule = { rule: toronto, due: january(4), done: null };

  test('is nothing before the time', () => {
    expect(verdict(schedule, new Date('2027-01-04T13:29Z'))).toEqual({ missed: [], send: null, next: january(4) });
  });

  test('is to send at the time', () => {
    expect(verdict(schedule, january(4).at)).toEqual({ missed: [], send: january(4), next: january(5) });
  });

  test('is still to send three hours late, and to write it down as missed after that', () => {
    const last = new Date(january(4).at.getTime() + CATCH_UP);
    const over = new Date(last.getTime() + 1);
    expect(verdict(schedule, last)).toEqual({ missed: [], send: january(4), next: january(5) });
    expect(verdict(schedule, over)).toEqual({ missed: [january(4)], send: null, next: january(5) });
  });

  test('after two days asleep is one message for today, and the others missed', () => {
    expect(verdict(schedule, new Date('2027-01-06T14:00Z'))).toEqual({
      missed: [january(4), january(5)],
      send: january(6),
      next: january(7),
    });
  });

  test('after two days asleep and a late waking is no message at all', () => {
    expect(verdict(schedule, new Date('2027-01-06T20:00Z'))).toEqual({
      missed: [january(4), january(5), january(6)],
      send: null,
      next: january(7),
    });
  });

  test('is one message at most even where days may be caught up with', () => {
    expect(verdict(schedule, new Date('2027-01-06T14:00Z'), 7 * 86_400_000)).toEqual({
      missed: [january(4), january(5)],
      send: january(6),
      next: january(7),
    });
  });

  test('does not repeat today when the clock steps back over its time', () => {
    const sent: Schedule = { rule: toronto, due: january(5), done: '2027-01-04' };
    const steppedBack = new Date('2027-01-04T12:45Z');
    expect(verdict(sent, steppedBack)).toEqual({ missed: [], send: null, next: january(5) });
    expect(verdict(sent, january(4).at)).toEqual({ missed: [], send: null, next: january(5) });
  });

  test('does not repeat today when its outcome was kept but not the next date', () => {
    const halfKept: Schedule = { ...schedule, done: '2027-01-04' };
    expect(verdict(halfKept, new Date('2027-01-04T14:00Z'))).toEqual({ missed: [], send: null, next: january(5) });
  });

  test('does not repeat a day whose digest was sent by hand before its time', () => {
    const byHand: Schedule = { ...schedule, done: '2027-01-04' };
    expect(verdict(byHand, new Date('2027-01-04T12:00Z'))).toEqual({ missed: [], send: null, next: january(5) });
  });

  test('does not repeat a day when the zone changes to one where it is still to come', () => {
    const movedWest: Schedule = {
      rule: { ...toronto, zone: 'America/Los_Angeles' },
      due: at('2027-01-05', '2027-01-05T16:30Z'),
      done: '2027-01-05',
    };
    expect(verdict(movedWest, new Date('2027-01-05T16:30Z'))).toEqual({
      missed: [],
      send: null,
      next: at('2027-01-06', '2027-01-06T16:30Z'),
    });
  });

  test('follows the zone’s rules of today where they moved the time since', () => {
    const writtenBefore: Schedule = { ...schedule, due: at('2027-01-04', '2027-01-04T12:30Z') };
    expect(verdict(writtenBefore, new Date('2027-01-04T12:30Z'))).toEqual({
      missed: [],
      send: null,
      next: january(4),
    });
  });
});
