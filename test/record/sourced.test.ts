import { expect, test } from 'vitest';
import type { Fact, Level, Round } from '../../src/record/entries.ts';
import { facts, type Negotiation } from '../../src/record/negotiation.ts';
import type { Revision } from '../../src/record/revision.ts';
import { type Cited, isSettled, sourced, sourceOf } from '../../src/record/sourced.ts';
import { nafta } from '../support/asking.ts';
import { cite, cited, reported, shownWith, unnamed } from '../support/citing.ts';

const shown = (id: string) => {
  const fact = facts(nafta).find((one) => one.id === id);
  if (!fact) throw new Error(`Nothing on record is called ${id}.`);
  return sourced(nafta, fact);
};

test('who says so, where, at what level, and how sure it is', () => {
  expect(shown('us-dairy')).toEqual(reported('¶17'));
  expect(shown('do-not-like-it')).toEqual(
    unnamed(
      '¶21',
      'a source with direct knowledge of the talks',
      'reported',
      'The source was not authorised to speak about the talks on the record (¶21).',
    ),
  );
});

test('each value of a field in dispute is cited by who gives it', () => {
  expect(shown('ministers-meeting')).toEqual(
    shownWith({
      cite: [
        cited('cbc', '¶4, 26, 27', 'press-report', undefined, { fields: ['name', 'type', 'programme'] }),
        cited('statement-4', undefined, 'document', undefined, { fields: ['when', 'round'] }),
      ],
      certainty: 'expected',
      contested: [
        {
          field: 'when',
          preferred: { value: '2017-10-17', cite: [cited('statement-4', undefined, 'document')] },
          others: [
            {
              value: '2017-10-18?',
              cite: [cited('cbc', '¶4, 26', 'press-report')],
              why: 'The article says Wednesday; which Wednesday is inferred.',
            },
          ],
        },
      ],
    }),
  );
});

test('what was announced stands beside what it became, by who announced it, and is no disagreement', () => {
  expect(shown('round-4')).toMatchObject({
    certainty: 'confirmed',
    contested: [],
    announced: [
      {
        announced: [
          { field: 'when', value: '2017-10-11/2017-10-15' },
          { field: 'where', value: 'Washington, D.C.' },
        ],
        cite: [cited('statement-3', undefined, 'document')],
        became: [
          { field: 'when', value: '2017-10-11/2017-10-17' },
          { field: 'where', value: 'Arlington, Virginia' },
        ],
        isHeld: true,
      },
    ],
  });
});

/** Round 4 with another date or place, or other citations. */
const fourthWith = (more: Partial<Round>) => {
  const round = nafta.entries.round.get('round-4');
  if (!round) throw new Error('There is no round 4.');
  return sourced(nafta, { ...round, ...more }).announced;
};

test('what is still to come was moved, not held', () => {
  expect(fourthWith({ when: '2017-11-01' })?.map(({ isHeld }) => isHeld)).toEqual([false]);
});

test('what came as it was announced is no change', () => {
  expect(fourthWith({ where: 'Washington, D.C.' })?.map(({ became }) => became)).toEqual([
    [{ field: 'when', value: '2017-10-11/2017-10-17' }],
  ]);
  expect(fourthWith({ where: 'Washington, D.C.', when: '2017-10-11/2017-10-15' })).toBeUndefined();
});

test('a source that is gone has no name', () => {
  const without = { ...nafta, entries: { ...nafta.entries, source: new Map() } };
  const [fact] = facts(nafta);
  if (!fact) throw new Error('The record states nothing.');
  expect(sourced(without, fact).cite.map(({ source }) => source)).toEqual([{ id: 'cbc', short: '', published: '' }]);
});

test('the source of some fields is who speaks for one of them, else who speaks for all, and disputes no other', () => {
  const ministers = shown('ministers-meeting');
  const part = (fields: readonly string[]) => {
    const { cite, contested } = sourceOf(ministers, fields);
    return { from: cite.map(({ source }) => source.id), disputed: contested.map(({ field }) => field) };
  };
  expect({ date: part(['when']), name: part(['name']), place: part(['where']) }).toEqual({
    date: { from: ['statement-4'], disputed: ['when'] },
    name: { from: ['cbc'], disputed: [] },
    place: { from: ['cbc', 'statement-4'], disputed: [] },
  });
  expect(sourceOf(shown('round-4'), ['when']).cite.map(({ source }) => source.id)).toEqual(['statement-4']);
});

const reportedOn = (record: Negotiation, knownAt: string, origin: Revision['origin']) => {
  const standing = record.standing.get('us-dairy');
  const [fact] = facts(record).filter(({ id }) => id === 'us-dairy');
  if (!standing || !fact) throw new Error('The demand is not on record.');
  return sourced({ ...record, standing: new Map([['us-dairy', { ...standing, knownAt, origin }]]) }, fact).reported;
};
const live = { ...nafta, header: { ...nafta.header, today: undefined } };

test('on a frozen record, what was added is shown with its day where that is another than the record’s', () => {
  expect({
    added: reportedOn(nafta, '2017-10-11', 'slack'),
    imported: reportedOn(nafta, '2017-10-11', 'import'),
    ofItsDay: reportedOn(nafta, '2017-10-17', 'slack'),
    seeded: reportedOn(nafta, '2017-10-11', 'seed'),
    live: reportedOn(live, '2017-10-11', 'slack'),
  }).toEqual({
    added: '2017-10-11',
    imported: '2017-10-11',
    ofItsDay: undefined,
    seeded: undefined,
    live: undefined,
  });
});

test('a statement that is not on record as a revision has no day beside it', () => {
  const [fact] = facts(nafta);
  if (!fact) throw new Error('The record states nothing.');
  expect(sourced({ ...nafta, standing: new Map() }, fact).reported).toBeUndefined();
});

test('a statement names its entry and the command that corrects it', () => {
  expect(shown('us-dairy').entry).toEqual({
    id: 'us-dairy',
    kind: 'demand',
    label: 'More access to Canada’s dairy market',
    command: '/nafta',
  });
});

/** A demand disputed in a field, twice, and by whom it is, once; one citation names its field, the other none. */
const disputed = (fact: Fact, field: string): Fact => ({
  ...fact,
  cite: [cite('cbc', 'press-report', { fields: ['asks'] }), cite('statement-4', 'document')],
  contested: [
    { field, value: 'One', cite: [cite('statement-2', 'document')], why: 'First' },
    { field: 'by', value: 'canada', cite: [cite('cbc')], why: 'Other' },
    { field, value: 'Two', cite: [cite('statement-3', 'document')], why: 'Second' },
  ],
});

test('each field in dispute is shown once, with its own values and who speaks for it', () => {
  const [fact] = facts(nafta).filter(({ id }) => id === 'us-dairy');
  if (!fact) throw new Error('The demand is not on record.');
  const conflicts = (field: string) =>
    sourced(nafta, disputed(fact, field)).contested.map(({ field, preferred, others }) => ({
      field,
      preferred: preferred.value,
      from: preferred.cite.map(({ source }) => source.id),
      others: others.map(({ value, why, cite }) => ({ value, why, from: cite.map(({ source }) => source.id) })),
    }));
  const others = [
    { value: 'One', why: 'First', from: ['statement-2'] },
    { value: 'Two', why: 'Second', from: ['statement-3'] },
  ];
  const by = {
    field: 'by',
    preferred: 'United States',
    from: ['statement-4'],
    others: [{ value: 'Canada', why: 'Other', from: ['cbc'] }],
  };
  expect(conflicts('asks')).toEqual([
    { field: 'asks', preferred: 'More access to Canada’s dairy market', from: ['cbc'], others },
    by,
  ]);
  expect(conflicts('note')).toEqual([{ field: 'note', preferred: '', from: ['statement-4'], others }, by]);
});

const said = (published: string, level: Level): Cited => ({
  source: { id: 'paper', short: 'Paper', published },
  at: undefined,
  level,
  by: undefined,
});

test.each([
  ['a document of a later day settles', [said('2017-10-18', 'document')], ['2017-10-16', '2017-10-17'], true],
  ['a document of the same day does not', [said('2017-10-17', 'document')], ['2017-10-17'], false],
  [
    'a document that only some came before does not',
    [said('2017-10-17', 'document')],
    ['2017-10-16', '2017-10-18'],
    false,
  ],
  ['a later report does not', [said('2017-10-18', 'press-report')], ['2017-10-17'], false],
  [
    'one later document among reports does',
    [said('2017-10-01', 'press-report'), said('2017-10-18', 'document')],
    ['2017-10-17'],
    true,
  ],
  [
    'a later report beside an earlier document does not',
    [said('2017-10-18', 'press-report'), said('2017-10-01', 'document')],
    ['2017-10-17'],
    false,
  ],
  ['a document of a month settles by its first day', [said('2017-10', 'document')], ['2017-10-01'], false],
  ['a report of a month counts as of its last day', [said('2017-10-30', 'document')], ['2017-10'], false],
  ['a document of no day does not', [said('', 'document')], ['2017-10-17'], false],
  ['over a report of no day nothing is later', [said('2017-10-18', 'document')], [''], false],
])('a conflict: %s', (_rule, preferring, otherwise, settled) => {
  expect(
    isSettled({
      field: 'when',
      preferred: { value: '2017-10-18', cite: preferring },
      others: otherwise.map((day) => ({ value: '2017-10-17', why: '', cite: [said(day, 'press-report')] })),
    }),
  ).toBe(settled);
});
