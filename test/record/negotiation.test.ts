import fc from 'fast-check';
import { expect, test } from 'vitest';
import { kindNames } from '../../src/record/entries.ts';
import { all, emptyNegotiation, facts, fold, type Negotiation, readEntry } from '../../src/record/negotiation.ts';
import type { Revision } from '../../src/record/revision.ts';
import { anyRevisions, revision } from '../support/any-negotiation.ts';
import { nafta } from '../support/asking.ts';

const empty = emptyNegotiation(nafta.header);

/** What a negotiation says, without regard to which objects say it. */
const told = ({ header, seq, standing, entries }: Negotiation) => ({
  header,
  seq,
  standing: [...standing],
  entries: kindNames.map((kind) => [...entries[kind]]),
});

/** A log: entries are written down, then again, changed or withdrawn, in any order. */
const anyLog = fc
  .tuple(anyRevisions, fc.array(fc.tuple(fc.nat(), fc.boolean()), { maxLength: 12 }))
  .map(([first, later]): readonly Revision[] => {
    const again = later.flatMap(([pick, isWithdrawn]) => {
      const before = first[pick % first.length];
      return before ? [{ ...before, body: isWithdrawn ? null : before.body, version: 2 }] : [];
    });
    return [...first, ...again].map((one, index) => ({ ...one, seq: index + 1 }));
  });

test('folding a log in parts, wherever it is cut, gives the same as folding it at once', () => {
  fc.assert(
    fc.property(anyLog, fc.array(fc.nat(), { maxLength: 4 }), (log, cuts) => {
      const places = [0, ...cuts.map((cut) => cut % (log.length + 1)).sort((a, b) => a - b), log.length];
      const parts = places.map((from, index) => log.slice(from, places[index + 1] ?? log.length));
      expect(told(parts.reduce(fold, empty))).toEqual(told(fold(empty, log)));
    }),
    { numRuns: process.env.SOAK ? 3000 : 40 },
  );
}, 120_000);

test('folding never changes what it was given', () => {
  const before = fold(empty, [revision({})]);
  const kept = told(before);
  fold(before, [revision({ seq: 2, version: 2, body: null })]);
  expect(told(before)).toEqual(kept);
});

test('without anything new the same negotiation is returned', () => {
  expect(fold(nafta, [])).toBe(nafta);
});

test('what did not change is not read again', () => {
  const before = fold(empty, [revision({}), revision({ seq: 2, entry: 'roots', body: { name: 'Roots' } })]);
  const after = fold(before, [revision({ seq: 3, version: 2, body: { name: 'Green leaves' } })]);
  expect(after.entries.issue.get('roots')).toBe(before.entries.issue.get('roots'));
  expect(after.entries.issue.get('leaves')).toEqual({ kind: 'issue', id: 'leaves', name: 'Green leaves', aliases: [] });
});

test('what was withdrawn stands in the log and not among the entries', () => {
  const withdrawn = revision({ seq: 2, version: 2, body: null });
  const after = fold(empty, [revision({}), withdrawn]);
  expect({ leaves: after.standing.get('leaves'), issues: all(after, 'issue'), seq: after.seq }).toEqual({
    leaves: withdrawn,
    issues: [],
    seq: 2,
  });
});

test('what comes back keeps the place where it first stood', () => {
  const log = [
    revision({}),
    revision({ seq: 2, entry: 'roots', body: { name: 'Roots' } }),
    revision({ seq: 3, version: 2, body: null }),
    revision({ seq: 4, version: 3 }),
  ];
  expect(all(fold(empty, log), 'issue').map(({ id }) => id)).toEqual(['leaves', 'roots']);
});

test('every statement carries its citations, and nothing else is one', () => {
  expect(facts(nafta).filter(({ cite }) => cite.length === 0)).toEqual([]);
  expect(facts(nafta).length).toBe(
    kindNames
      .filter((kind) => !['source', 'party', 'issue'].includes(kind))
      .reduce((count, kind) => count + nafta.entries[kind].size, 0),
  );
});

test('a body that is not one of its kind is refused', () => {
  expect(() => readEntry({ kind: 'issue', entry: 'leaves', body: { name: 'Leaves', colour: 'green' } })).toThrow(
    'colour',
  );
  expect(() => readEntry({ kind: 'demand', entry: 'more', body: { asks: 'More' } })).toThrow();
});

test('an id like a built-in name is an entry like any other', () => {
  const after = fold(empty, [revision({ entry: 'constructor', body: { name: 'Constructors' } })]);
  expect(after.entries.issue.get('constructor')?.name).toBe('Constructors');
  expect(empty.entries.issue.get('constructor')).toBeUndefined();
});
