import { describe, expect, test } from 'vitest';
import { statesByKnownDay } from '../../src/record/known-at.ts';
import { readEntry } from '../../src/record/negotiation.ts';
import { dataFile, recordOf } from '../support/data-file.ts';

const nafta = dataFile('data/nafta.yml');
const second = dataFile('test/support/second.yml');
const fourth = (asOf: string) => recordOf(nafta, asOf).entries.round.get('round-4');

describe('what was known on a day', () => {
  test('before the fourth round closed, it was to be in Washington from 11 to 15 October, as the third statement said', () => {
    expect(fourth('2017-10-10')).toEqual({
      kind: 'round',
      id: 'round-4',
      number: 4,
      when: '2017-10-11/2017-10-15',
      where: 'Washington, D.C.',
      cite: [{ source: 'statement-3', level: 'document' }],
      certainty: 'expected',
      contested: [],
    });
  });

  test('once it closed, it was in Arlington until the 17th, and what had been announced is shown beside it', () => {
    expect(fourth('2017-10-17')).toEqual({
      kind: 'round',
      id: 'round-4',
      number: 4,
      when: '2017-10-11/2017-10-17',
      where: 'Arlington, Virginia',
      cite: [{ source: 'statement-4', level: 'document' }],
      certainty: 'confirmed',
      contested: [],
      announced: [
        {
          field: 'when',
          value: '2017-10-11/2017-10-15',
          cite: [{ source: 'statement-3', level: 'document' }],
        },
        { field: 'where', value: 'Washington, D.C.', cite: [{ source: 'statement-3', level: 'document' }] },
      ],
    });
  });

  test('before the third round closed, nothing was known of a fourth', () => {
    expect(fourth('2017-09-26')).toBeUndefined();
  });

  test('a source is known from the day on which it was published, and what rests on it no earlier', () => {
    const known = (asOf: string) => {
      const { entries } = recordOf(nafta, asOf);
      return { sources: [...entries.source.keys()], demands: entries.demand.size, rounds: [...entries.round.keys()] };
    };
    expect(known('2017-09-04')).toEqual({ sources: [], demands: 0, rounds: [] });
    expect(known('2017-09-05')).toEqual({ sources: ['statement-2'], demands: 0, rounds: ['round-2'] });
    expect(known('2017-10-16')).toEqual({
      sources: ['statement-2', 'statement-3'],
      demands: 0,
      rounds: ['round-2', 'round-3', 'round-4'],
    });
    expect(known('2017-10-17').demands).toBe(5);
  });

  test('parties and issues have always been known', () => {
    const { party, issue } = recordOf(second, '1000-01-01').entries;
    expect([...party.keys(), ...issue.keys()]).toEqual(['ostral-isles', 'veldmark', 'quota', 'observers']);
  });

  test('a source that is dated to a month counts as published on its last day', () => {
    expect(recordOf(second, '2031-03-30').entries.source.has('memo')).toBe(false);
    expect(recordOf(second, '2031-03-31').entries.source.has('memo')).toBe(true);
  });

  test('an entry of which the file says when it was reported was not known before', () => {
    const round = nafta.entries.find(({ id }) => id === 'round-4');
    const states = round ? statesByKnownDay({ ...round, reported: '2017-10-20' }, new Map()) : [];
    expect(states).toEqual([
      { knownAt: '2017-10-20', body: expect.objectContaining({ where: 'Arlington, Virginia' }) },
    ]);
    expect(states[0]?.body).not.toHaveProperty('reported');
  });

  test.each([nafta, second])('at every moment each entry of $name can be read', ({ entries }) => {
    const sources = new Map(entries.filter((entry) => entry.kind === 'source').map((source) => [source.id, source]));
    for (const entry of entries) {
      const states = statesByKnownDay(entry, sources);
      const read = states.map(({ body }) => readEntry({ kind: entry.kind, entry: entry.id, body }));
      expect(read.at(-1)).toEqual(entry);
    }
  });
});
