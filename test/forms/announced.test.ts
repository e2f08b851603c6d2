import { expect, test } from 'vitest';
import { announcedAfter } from '../../src/forms/announced.ts';
import { recordForm } from '../../src/forms/record-form.ts';
import { naftaRoom } from '../support/filling.ts';

const { negotiation, ...room } = naftaRoom();
const context = { negotiation, ...room };
const later = { source: 'statement-4', level: 'document' } as const;
const earlier = { source: 'statement-3', level: 'document' } as const;
const planned = { when: '2017-11-17', where: 'Mexico City', cite: [earlier] };

const after = (change: object, citation: typeof later | typeof earlier = later, before: object = planned) =>
  announcedAfter(negotiation, { ...before }, { ...planned, ...change }, citation);

test('a date or a place from a later source leaves what was announced beside it', () => {
  expect({
    date: after({ when: '2017-11-15' }),
    place: after({ where: 'Ottawa' }),
    neither: after({ number: 5 }),
    none: after({ where: undefined }),
  }).toEqual({
    date: { announced: [{ field: 'when', value: '2017-11-17', cite: [earlier] }] },
    place: { announced: [{ field: 'where', value: 'Mexico City', cite: [earlier] }] },
    neither: {},
    none: {},
  });
});

test('another date from the same source, or an earlier one, corrects it', () => {
  expect({
    same: after({ when: '2017-11-15' }, earlier),
    before: after({ when: '2017-11-15' }, earlier, { ...planned, cite: [later] }),
  }).toEqual({ same: {}, before: {} });
});

test('only the citation that speaks for the date announced it', () => {
  const cite = [
    { ...earlier, fields: ['when'] },
    { source: 'cbc', level: 'press-report', fields: ['name'] },
  ];
  expect(after({ when: '2017-11-15' }, later, { ...planned, cite })).toEqual({
    announced: [{ field: 'when', value: '2017-11-17', cite: [earlier] }],
  });
});

test('what was announced before stays, until it is so again', () => {
  const stood = { field: 'when', value: '2017-11-10', cite: [earlier] };
  const before = { ...planned, announced: [stood] };
  expect({
    again: after({ number: 5 }, later, before),
    moved: after({ when: '2017-11-15' }, later, before),
    back: after({ when: '2017-11-10' }, earlier, before),
  }).toEqual({
    again: { announced: [stood] },
    moved: { announced: [stood, { field: 'when', value: '2017-11-17', cite: [earlier] }] },
    back: {},
  });
});

test('an edit of round 4 loses nothing of what was announced', () => {
  const state = {
    command: '/nafta',
    channel: 'C1',
    formKind: 'edit',
    kind: 'round',
    entry: 'round-4',
    version: 2,
  } as const;
  const opening = recordForm.opening(state, context);
  const read = recordForm.read(state, { ...opening, note: 'Two days longer.', why: 'To be said' }, context);
  expect(read).toMatchObject({
    changes: [{ body: { note: 'Two days longer.', announced: negotiation.entries.round.get('round-4')?.announced } }],
  });
});
