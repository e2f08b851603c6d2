import { describe, expect, test } from 'vitest';
import type { Entry } from '../../src/record/entries.ts';
import { latestOf, sourcesIn, statesByKnownDay } from '../../src/record/known-at.ts';
import { readEntry } from '../../src/record/negotiation.ts';
import { cite } from '../support/citing.ts';
import { dataFile, recordOf } from '../support/data-file.ts';

const nafta = dataFile('data/nafta.yml');
const second = dataFile('test/support/second.yml');
const fourth = (asOf: string) => recordOf(nafta, asOf).entries.round.get('round-4');

describe('what was known on a day', () => {
  test('before it closed, the fourth round stood as the third statement announced it', () => {
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

describe('the day on which an entry of several sources was known', () => {
  const source = (id: string, published: string): Entry<'source'> => ({
    ...{ kind: 'source', id, title: id, short: id, type: 'article', published },
  });
  const sources = sourcesIn([
    source('old', '2031-01-01'),
    source('new', '2031-01-20'),
    source('last', '2031-02-01'),
    source('dateless', ''),
  ]);
  const round = (said: Partial<Entry<'round'>>): Entry<'round'> => ({
    ...{ kind: 'round', id: 'one', number: 1, when: '2031-03-01', where: 'Here', contested: [] },
    ...{ cite: [cite('new', 'document')], certainty: 'confirmed', ...said },
  });
  const other = (value: string, ...from: readonly string[]) => ({
    ...{ field: 'where', value, why: '' },
    cite: from.map((id) => cite(id)),
  });
  const known = (said: Partial<Entry<'round'>>) =>
    statesByKnownDay(round(said), sources).map(({ knownAt, body: { where, certainty, contested } }) => ({
      ...{ knownAt, where, certainty, contested: Array.isArray(contested) ? contested.length : null },
    }));

  test('is the last of them, in whichever order they are cited', () => {
    const one = { where: 'Here', certainty: 'confirmed', contested: 0 };
    expect(known({ cite: [cite('new'), cite('old')] })).toEqual([{ ...one, knownAt: '2031-01-20' }]);
    expect(known({ cite: [cite('old'), cite('new')] })).toEqual([{ ...one, knownAt: '2031-01-20' }]);
  });

  test('is always, where no source has a day', () => {
    expect(known({ cite: [cite('dateless')] })).toEqual([
      { knownAt: '0001-01-01', where: 'Here', certainty: 'confirmed', contested: 0 },
    ]);
  });

  test('another value is beside it from its own day on, and stands alone before', () => {
    expect(known({ certainty: 'contested', contested: [other('There', 'last'), other('Nowhere', 'old')] })).toEqual([
      { knownAt: '2031-01-01', where: 'Nowhere', certainty: 'expected', contested: 0 },
      { knownAt: '2031-01-20', where: 'Here', certainty: 'contested', contested: 1 },
      { knownAt: '2031-02-01', where: 'Here', certainty: 'contested', contested: 2 },
    ]);
  });

  test('before it is contested an entry is as sure as it says', () => {
    expect(known({ certainty: 'possible', contested: [other('There', 'old')] })[0]).toEqual({
      ...{ knownAt: '2031-01-01', where: 'There', certainty: 'possible', contested: 0 },
    });
  });
});

test('the last day to report on is today, or a later one on which the record stands', () => {
  const now = new Date('2031-03-10T22:00:00Z');
  const latest = (today?: string) => latestOf({ today, zone: 'Asia/Tokyo' }, now);
  expect({ live: latest(), past: latest('2017-10-17'), ahead: latest('2031-04-01') }).toEqual({
    live: '2031-03-11',
    past: '2031-03-11',
    ahead: '2031-04-01',
  });
});
