import { expect, test } from 'vitest';
import { entryIn, lineShown } from '../../src/commands/entry-line.ts';
import type { Entry } from '../../src/record/entries.ts';
import { nafta } from '../support/asking.ts';

const moment = { negotiation: nafta, today: '2017-10-17' };

const entryOf = (id: string): Entry => {
  const entry = entryIn(nafta, id);
  if (!entry) throw new Error(`There is no ${id}.`);
  return entry;
};

test('an entry of any kind is found by its id; what is not there is not', () => {
  expect({
    round: entryIn(nafta, 'round-5')?.kind,
    person: entryIn(nafta, 'freeland')?.kind,
    none: entryIn(nafta, 'nothing'),
  }).toEqual({ round: 'round', person: 'person', none: undefined });
});

test('a demand is read with what was answered to it', () => {
  expect(lineShown(moment, entryOf('us-dairy'))).toMatchObject({
    kind: 'demand',
    shown: { asks: 'More access to Canada’s dairy market', responses: [{ stance: 'red-line' }] },
  });
});

test('a response is read with the demand it answers, or with whose demands it answers as a whole', () => {
  expect({
    one: lineShown(moment, entryOf('canada-dairy')),
    whole: lineShown(moment, entryOf('canada-mexico-non-starters')),
  }).toMatchObject({
    one: { kind: 'response', to: { issue: 'Dairy', by: { name: 'United States' }, on: [{ name: 'Canada' }] } },
    whole: { kind: 'unitemised', shown: { to: { name: 'United States' }, quote: 'non-starters' } },
  });
});

test('every entry on record is shown as one of its own kind', () => {
  const kinds = [...nafta.standing.keys()].map((id) => {
    const entry = entryOf(id);
    return { kind: entry.kind, shown: lineShown(moment, entry).kind };
  });
  expect(kinds.filter(({ kind, shown }) => kind !== shown && shown !== 'unitemised')).toEqual([]);
});

test('an attendance names its meeting, a date that cannot be read stands at today', () => {
  const attendance = [...nafta.entries.attendance.values()].find(({ person }) => person === 'freeland');
  const round = nafta.entries.round.get('round-5');
  if (!attendance || !round) throw new Error('There is no attendance.');
  expect({
    attendance: lineShown(moment, attendance),
    round: lineShown(moment, { ...round, when: 'soon' }),
  }).toMatchObject({
    attendance: { kind: 'attendance', meeting: expect.stringMatching(/./u), shown: { name: 'Chrystia Freeland' } },
    round: { shown: { date: { toFirst: 0, toLast: 0, exact: false } } },
  });
});
