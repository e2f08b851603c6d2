import { expect, test } from 'vitest';
import { deadlines, meetings } from '../../src/record/schedule.ts';
import { deadlineShown, meetingShown, roundShown } from '../../src/views/shown.ts';
import { nafta } from '../support/asking.ts';
import { stated } from '../support/citing.ts';

const moment = { negotiation: nafta, today: '2017-10-17' };

test('a round is seen from today, with its host by name', () => {
  const round = nafta.entries.round.get('round-5');
  if (!round) throw new Error('There is no round 5.');
  const span = {
    first: '2017-11-17',
    last: '2017-11-21',
    precision: 'day',
    uncertain: false,
    approximate: false,
  } as const;
  expect(roundShown(moment, { entry: round, span })).toEqual({
    number: 5,
    name: undefined,
    isClosed: false,
    where: 'Mexico City',
    host: { name: 'Mexico', inSentence: 'Mexico' },
    date: { when: '2017-11-17/2017-11-21', hemisphere: 'north', toFirst: 31, toLast: 35, exact: true },
    source: stated('statement-4'),
  });
});

test('a month is not so many days away; ministers are told from others', () => {
  const shown = meetings(nafta).map((one) => meetingShown(moment, one));
  expect(shown.map(({ name, type, date: { exact } }) => ({ name, type, exact }))).toEqual([
    { name: 'Before a dinner at the National Arts Centre', type: 'dinner', exact: false },
    { name: 'Oval Office meeting', type: 'bilateral', exact: true },
    { name: 'Ministers’ meeting', type: 'ministerial', exact: true },
  ]);
});

test('a deadline comes with whose it is', () => {
  expect(deadlines(nafta).map((one) => deadlineShown(moment, one))).toMatchObject([
    { name: 'New-year deadline', of: [{ name: 'United States' }, { name: 'Mexico' }], outlook: 'expected-missed' },
  ]);
});
