import { expect, test } from 'vitest';
import {
  attendanceAt,
  dated,
  deadlines,
  elections,
  isClosed,
  meetings,
  nextMeeting,
  nextRound,
  roundsOnCalendar,
  roundUnderWay,
  talksSought,
} from '../../src/record/schedule.ts';
import { nafta, second } from '../support/asking.ts';

test('lengths count both ends; gaps count from the start and from the end of the round before', () => {
  expect(
    roundsOnCalendar(nafta).map(({ number, days, sinceStart, sinceEnd }) => [number, days, sinceStart, sinceEnd]),
  ).toEqual([
    [1, 5, null, null],
    [2, 5, 16, 12],
    [3, 5, 22, 18],
    [4, 7, 18, 14],
    [5, 5, 37, 31],
  ]);
});

test.each([
  ['2017-08-15', null, 1],
  ['2017-08-16', 1, 2],
  ['2017-08-20', 1, 2],
  ['2017-08-21', null, 2],
  ['2017-10-17', 4, 5],
  ['2017-11-21', 5, null],
  ['2017-11-22', null, null],
])('on %s round %s is under way and round %s is next', (today, underWay, next) => {
  expect({
    underWay: roundUnderWay(nafta, today)?.number ?? null,
    next: nextRound(nafta, today)?.number ?? null,
  }).toEqual({ underWay: underWay, next: next });
});

test('a round is closed once a text on or after its last day speaks of its date, and not by the calendar', () => {
  const closed = (more: object) => {
    const round = nafta.entries.round.get('round-4');
    if (!round) throw new Error('There is no round 4.');
    return isClosed(nafta, { ...round, ...more });
  };
  const article = [{ source: 'cbc', level: 'press-report' as const }];
  expect({
    byItsStatement: closed({}),
    longerThanKnown: closed({ when: '2017-10-11/2017-10-18' }),
    byAReport: closed({ cite: article }),
    byAStatementOnItsPlace: closed({ cite: [{ source: 'statement-4', level: 'document', fields: ['where'] }] }),
    announced: closed({ cite: [{ source: 'statement-3', level: 'document' }] }),
    ahead: isClosed(nafta, nafta.entries.round.get('round-5') ?? { when: '2017', cite: [] }),
  }).toEqual({
    byItsStatement: true,
    longerThanKnown: false,
    byAReport: false,
    byAStatementOnItsPlace: false,
    announced: false,
    ahead: false,
  });
});

test('talks without a number are sought until the last day they could be on', () => {
  const names = (today: string) => talksSought(nafta, today).map(({ entry }) => entry.id);
  expect([names('2017-10-17'), names('2018-02-28'), names('2018-03-01'), names('2018-04-01')]).toEqual([
    ['rounds-early-2018', 'talks-february-2018'],
    ['rounds-early-2018', 'talks-february-2018'],
    ['rounds-early-2018'],
    [],
  ]);
});

test.each([
  ['2017-09-01', 'ministers-meeting'],
  ['2017-10-17', 'ministers-meeting'],
  ['2017-10-18', undefined],
])('on %s the next ministers’ meeting is %s', (today, id) => {
  expect(nextMeeting(nafta, today)?.entry.id).toBe(id);
});

test('where no ministers’ meeting is ahead, the next of any kind is', () => {
  expect(nextMeeting(second, '2031-03-01')?.entry.id).toBe('ministers');
  const lunch = {
    ...second,
    entries: { ...second.entries, meeting: new Map([...second.entries.meeting].slice(0, 1)) },
  };
  expect(nextMeeting(lunch, '2031-03-01')?.entry.id).toBe('quota-lunch');
});

test('meetings, deadlines and elections come in the order of their days, seasons by hemisphere', () => {
  expect(meetings(nafta).map(({ entry }) => entry.id)).toEqual(['ottawa-dinner', 'oval-office', 'ministers-meeting']);
  expect(deadlines(nafta).map(({ span }) => span.last)).toEqual(['2017-12-31']);
  expect(elections(nafta).map(({ entry, span }) => [entry.id, span.first])).toEqual([
    ['mexico-federal', '2018-06-01'],
    ['us-midterms', '2018-09-01'],
  ]);
  expect(elections(second).map(({ span }) => span.first)).toEqual(['2031-09-01']);
});

test('what cannot be placed on a calendar is left out', () => {
  expect(dated(nafta, [{ when: 'soon' }, { when: '2018' }]).map(({ entry }) => entry.when)).toEqual(['2018']);
});

test('who is on record for a meeting, in the order of the record', () => {
  expect(attendanceAt(nafta, 'oval-office').map(({ person, part }) => [person, part])).toEqual([
    ['trudeau', 'attended'],
    ['trump', 'attended'],
    ['ross', 'attended'],
    ['lighthizer', 'absent'],
  ]);
});
