import { expect, test } from 'vitest';
import type { Round } from '../../src/record/entries.ts';
import { facts } from '../../src/record/negotiation.ts';
import { sourced, sourceOf } from '../../src/record/sourced.ts';
import { nafta } from '../support/asking.ts';
import { cited, reported, shownWith, unnamed } from '../support/citing.ts';

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

test('of a field in dispute, the preferred value is cited by who gives that field, the other by who gives the other', () => {
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

test('a source that is gone is shown by its name', () => {
  const without = { ...nafta, entries: { ...nafta.entries, source: new Map() } };
  const [fact] = facts(nafta);
  if (!fact) throw new Error('The record states nothing.');
  expect(sourced(without, fact).cite.map(({ source }) => source)).toEqual([{ id: 'cbc', short: 'cbc', published: '' }]);
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
