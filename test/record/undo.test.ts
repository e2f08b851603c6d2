import { expect, test } from 'vitest';
import { emptyNegotiation, fold } from '../../src/record/negotiation.ts';
import type { Revision } from '../../src/record/revision.ts';
import { stillCounts, undoing, untaken } from '../../src/record/undo.ts';
import { revision } from '../support/any-negotiation.ts';

const header = { id: 'tea', name: 'Tea', command: '/tea', zone: 'UTC', hemisphere: 'north' as const };

const log = (...said: readonly Partial<Revision>[]): readonly Revision[] =>
  said.map((one, index) => revision({ seq: index + 1, origin: 'slack', author: 'UANNA', ...one }));

/** What taking back the revisions of these `seq`s comes to. */
const undo = (revisions: readonly Revision[], ...seqs: readonly number[]) => {
  const histories = Map.groupBy(revisions, ({ entry }) => entry);
  const written = { revisions: revisions.filter(({ seq }) => seqs.includes(seq)), histories };
  return undoing(fold(emptyNegotiation(header), revisions), written, 'UBELA');
};

/** The last change of Anna's that counts, as it is sought in the log. */
const lastOf = (revisions: readonly Revision[]) =>
  revisions
    .filter(({ author }) => author === 'UANNA')
    .toReversed()
    .filter(untaken())
    .find((one) => stillCounts(revisions, one))?.seq;

/** A revision of the leaves that takes back the change that began with this one. */
const leaves = (revision: number) => ({
  ...{ entry: 'leaves', kind: 'issue', author: 'UBELA', origin: 'slack', why: '' },
  reason: { code: 'undone', revision },
});

test('taking back an addition withdraws it, from the day on which it was known', () => {
  expect(undo(log({ version: 1, knownAt: '2017-10-05' }), 1)).toEqual({
    changes: [{ ...leaves(1), body: null, from: 1, knownAt: '2017-10-05' }],
  });
});

const fact = (...cite: readonly object[]) => ({
  says: 'The tone was harsh',
  about: 'mood',
  certainty: 'possible',
  cite,
});
const namedSource = { source: 'cbc', level: 'on-record', by: 'Ada Merrow' };
const unnamedSource = { source: 'cbc', level: 'background', by: 'an aide to the talks' };

test.each([
  ['a named source is put back in the place of an unnamed one', fact(namedSource), fact(unnamedSource), true],
  ['a press report is', fact({ source: 'cbc', level: 'press-report' }), fact(unnamedSource), true],
  ['an unnamed source is put back', fact(unnamedSource), fact(namedSource), false],
  ['an unnamed source goes that stood beside the other', fact(namedSource), fact(namedSource, unnamedSource), false],
  ['a note is taken back', fact(unnamedSource), { ...fact(unnamedSource), note: 'In Ottawa' }, false],
])('taking back takes a second person where %s', (_, before, after, isRefused) => {
  const common = { kind: 'remark', entry: 'tone', knownAt: '2017-10-05' } as const;
  const found = undo(log({ ...common, version: 1, body: before }, { ...common, version: 2, body: after }), 2);
  expect('unnamed' in found).toBe(isRefused);
});

test('taking back an edit says again what was said before it', () => {
  const revisions = log({ version: 1, knownAt: '2017-10-05' }, { version: 2, body: { name: 'Leafs' } });
  expect(undo(revisions, 2)).toEqual({
    changes: [{ ...leaves(2), body: { name: 'Leaves' }, from: 2, knownAt: '2017-10-11' }],
  });
});

test('taking back a withdrawal restores, and taking back that withdraws again', () => {
  const revisions = log({ version: 1 }, { version: 2, body: null });
  expect(undo(revisions, 2)).toMatchObject({ changes: [{ body: { name: 'Leaves' }, from: 2 }] });
  const restored = [...revisions, ...log({}, {}, { version: 3 }).slice(2)];
  expect(undo(restored, 3)).toMatchObject({ changes: [{ body: null, from: 3 }] });
});

test('an edit that told of an earlier day than the one before it leaves every day as it was', () => {
  const revisions = log(
    { version: 1, knownAt: '2017-10-11' },
    { version: 2, knownAt: '2017-10-05', body: { name: 'Tea' } },
  );
  expect(undo(revisions, 2)).toEqual({
    changes: [
      { ...leaves(2), body: null, from: 2, knownAt: '2017-10-05' },
      { ...leaves(2), body: { name: 'Leaves' }, from: 3, knownAt: '2017-10-11' },
    ],
  });
});

test('a change that somebody has built upon is left as it is, and the later one is shown', () => {
  const revisions = log({ version: 1 }, { version: 2, author: 'UBELA', body: { name: 'Leafs' } });
  expect(undo(revisions, 1)).toEqual({ later: revisions[1] });
});

const party = { kind: 'party', entry: 'hills', body: { name: 'The Hills' } };
const person = {
  kind: 'person',
  entry: 'ann',
  body: {
    name: 'Ann',
    party: 'hills',
    role: 'Envoy',
    certainty: 'confirmed',
    cite: [{ source: 'post', level: 'team' }],
  },
};
const source = {
  kind: 'source',
  entry: 'post',
  body: { title: 'The Post', short: 'Post', type: 'article', published: '2017-10-01' },
};

test('what others speak of cannot go, and they are named', () => {
  expect(undo(log(source, party, person), 2)).toEqual({ on: 'The Hills', resting: ['Ann'] });
});

test('what others speak of is named in what they say, though it would be gone', () => {
  const fact = { cite: [{ source: 'post', level: 'team' }], certainty: 'confirmed' };
  const meeting = {
    kind: 'meeting',
    entry: 'dinner',
    body: { name: 'The dinner', type: 'dinner', when: '2017', ...fact },
  };
  const present = {
    kind: 'attendance',
    entry: 'ann-there',
    body: { meeting: 'dinner', person: 'ann', part: 'attended' },
  };
  const revisions = log(source, party, person, meeting, { ...present, body: { ...present.body, ...fact } });
  expect(undo(revisions, 4)).toEqual({ on: 'The dinner', resting: ['Ann, The dinner: attended'] });
});

test('what speaks of something that is gone cannot come back', () => {
  const gone = [
    { ...person, version: 2, body: null },
    { ...party, version: 2, body: null },
  ];
  expect(undo(log(source, party, person, ...gone), 4)).toEqual({ of: 'Ann', missing: ['a withdrawn party'] });
});

test('what was written down at once is taken back at once', () => {
  expect(undo(log(source, party, person), 2, 3)).toMatchObject({
    changes: [
      { entry: 'hills', body: null },
      { entry: 'ann', body: null },
    ],
  });
});

const taken = (seq: number, said: Partial<Revision>): Partial<Revision> => ({
  reason: { code: 'undone', revision: seq },
  ...said,
});

test('a change can be taken back once the later one is, made from what stands now', () => {
  const revisions = log(
    { version: 1 },
    { version: 2, body: { name: 'Leafs' } },
    { version: 3, body: { name: 'Tea' } },
    taken(3, { version: 4, body: { name: 'Leafs' } }),
  );
  expect(lastOf(revisions)).toBe(2);
  expect(undo(revisions, 2)).toMatchObject({ changes: [{ body: { name: 'Leaves' }, from: 4 }] });
});

test('what was taken back is not taken back again, nor put back over what was taken back below it', () => {
  const revisions = log(
    { version: 1 },
    { version: 2, body: { name: 'Leafs' } },
    { version: 3, body: { name: 'Tea' } },
    taken(3, { version: 4, body: { name: 'Leafs' } }),
    taken(2, { version: 5 }),
  );
  expect(lastOf(revisions)).toBe(1);
  for (const seq of [2, 3, 4]) expect(undo(revisions, seq)).toEqual({ later: revisions[4] });
  const again = [...revisions, ...log(...revisions, taken(5, { version: 6, body: { name: 'Leafs' } })).slice(-1)];
  expect(lastOf(again)).toBe(2);
  expect(undo(again, 4)).toMatchObject({ changes: [{ body: { name: 'Tea' }, from: 6 }] });
});

/** What is appended when the last of these revisions is taken back: from which day on, which name stood. */
const back = (revisions: readonly Revision[], ...seqs: readonly number[]) => {
  const found = undo(revisions, ...seqs);
  if (!('changes' in found)) throw new Error('It cannot be taken back.');
  return found.changes.map(({ knownAt, from, body }) => ({ knownAt, from, name: body?.name ?? null }));
};
const called = (name: string, knownAt: string, version: number) => ({ version, knownAt, body: { name } });

test.each([
  ['what an earlier day had replaced does not come back', '2017-10-11', '2017-10-05', ['Second from 2017-10-05']],
  ['of one day only the later', '2017-10-05', '2017-10-05', ['Second from 2017-10-05']],
  ['each day on which it was another', '2017-10-05', '2017-10-11', ['First from 2017-10-05', 'Second from 2017-10-11']],
])('taking back an edit of an earlier day restores %s', (_rule, first, second, restored) => {
  const revisions = log(called('First', first, 1), called('Second', second, 2), called('Third', '2017-10-03', 3));
  const [gone, ...steps] = back(revisions, 3);
  expect({ gone, restored: steps.map(({ name, knownAt }) => `${name} from ${knownAt}`) }).toEqual({
    gone: { knownAt: '2017-10-03', from: 3, name: null },
    restored,
  });
});

test('a change that wrote down two days of one entry is taken back from the earlier of them', () => {
  const revisions = log(
    called('First', '2017-10-01', 1),
    called('Late', '2017-10-11', 2),
    called('Early', '2017-10-05', 3),
  );
  expect(back(revisions, 2, 3)).toEqual([{ knownAt: '2017-10-05', from: 3, name: 'First' }]);
});

test('an edit of something that others speak of can be taken back', () => {
  const edit = { ...party, version: 2, body: { name: 'The Mountains' } };
  expect(undo(log(source, party, person, edit), 4)).toMatchObject({ changes: [{ body: { name: 'The Hills' } }] });
});

test('an imported revision takes nothing back, whatever its reason says', () => {
  const revisions = (origin: 'slack' | 'import') => log({ version: 1 }, taken(1, { version: 2, origin }));
  const counts = (origin: 'slack' | 'import') => revisions(origin).map((one) => stillCounts(revisions(origin), one));
  expect({ taken: counts('slack'), imported: counts('import') }).toEqual({
    taken: [false, false],
    imported: [true, true],
  });
});

test('of a person’s changes, newest first, those are left that are no undo and that no undo of theirs took back', () => {
  const revisions = log({}, {}, {}, taken(2, {}), taken(4, {}), taken(3, {}));
  const left = revisions.toReversed().filter(untaken());
  expect(left.map(({ seq }) => seq)).toEqual([2, 1]);
});

test('of an entry’s changes each counts or not by itself', () => {
  const revisions = log({ version: 1 }, { version: 2, body: { name: 'Leafs' } }, taken(2, { version: 3 }));
  expect(revisions.map((revision) => stillCounts(revisions, revision))).toEqual([true, false, false]);
});
