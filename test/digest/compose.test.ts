import { expect, test } from 'vitest';
import { composed, withSource } from '../../src/digest/compose.ts';
import { changeOf, type EntryChange } from '../../src/record/changes.ts';
import { all } from '../../src/record/negotiation.ts';
import type { Revision } from '../../src/record/revision.ts';
import { nafta } from '../support/asking.ts';

const standing = (id: string): Revision => {
  const revision = nafta.standing.get(id);
  if (!revision) throw new Error(`Nothing on record is called ${id}.`);
  return revision;
};

const added = (kind: 'source' | 'issue' | 'person' | 'election' | 'response' | 'demand' | 'meeting' | 'round') => {
  const [entry] = all(nafta, kind);
  const change = entry && changeOf(nafta, null, entry, standing(entry.id));
  if (!change) throw new Error(`The record has no ${kind}.`);
  return change;
};

const kindsOf = (changes: readonly EntryChange[]) => changes.map(({ kind }) => kind);

test('what a reader acts on comes first, what is in no order last, and names alone not at all', () => {
  const kinds = ['person', 'issue', 'election', 'response', 'source', 'demand', 'meeting', 'round'] as const;
  expect(kindsOf(withSource(kinds.map(added)))).toEqual([
    'round',
    'meeting',
    'demand',
    'response',
    'election',
    'person',
  ]);
});

const onDay = (day: string, changes: readonly EntryChange[] = []) => {
  const model = composed({ negotiation: nafta, clock: { day, kind: 'live' }, since: '2017-10-10', changes });
  return {
    underWay: model.underWay?.number ?? null,
    nextRound: model.nextRound && { number: model.nextRound.number, inDays: model.nextRound.date.toFirst },
    nextMeeting: model.nextMeeting && { name: model.nextMeeting.name, inDays: model.nextMeeting.date.toFirst },
    deadline: model.deadline && { name: model.deadline.name, inDays: model.deadline.date.toLast },
  };
};

test('a digest says what is under way and what is next, seen from its own day', () => {
  const newYear = 'New-year deadline';
  expect({
    during: onDay('2017-10-17'),
    between: onDay('2017-10-31'),
    lastDay: onDay('2017-12-31'),
    over: onDay('2019-01-01'),
  }).toEqual({
    during: {
      underWay: 4,
      nextRound: { number: 5, inDays: 31 },
      nextMeeting: { name: 'Ministers’ meeting', inDays: 0 },
      deadline: { name: newYear, inDays: 75 },
    },
    between: {
      underWay: null,
      nextRound: { number: 5, inDays: 17 },
      nextMeeting: null,
      deadline: { name: newYear, inDays: 61 },
    },
    lastDay: { underWay: null, nextRound: null, nextMeeting: null, deadline: { name: newYear, inDays: 0 } },
    over: { underWay: null, nextRound: null, nextMeeting: null, deadline: null },
  });
});

test('a digest names its negotiation, since when it tells, and only changes with a source', () => {
  const { command, negotiation, clock, since, changes } = composed({
    negotiation: nafta,
    clock: { day: '2017-10-17', kind: 'frozen' },
    since: '2017-10-10',
    changes: [added('source'), added('demand'), added('round')],
  });
  expect({ command, negotiation, clock, since, changes: kindsOf(changes) }).toEqual({
    command: '/nafta',
    negotiation: nafta.header.name,
    clock: { day: '2017-10-17', kind: 'frozen' },
    since: '2017-10-10',
    changes: ['round', 'demand'],
  });
});
