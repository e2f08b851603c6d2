import { expect, test } from 'vitest';
import type { Entry } from '../../src/record/entries.ts';
import { readEntry } from '../../src/record/negotiation.ts';
import type { Change, Revision } from '../../src/record/revision.ts';
import { seedChanges } from '../../src/record/seed.ts';
import { revision } from '../support/any-negotiation.ts';
import { dataFile } from '../support/data-file.ts';

const { entries } = dataFile('data/nafta.yml');

const issue = (id: string, name: string): Entry => readEntry({ kind: 'issue', entry: id, body: { name } });

/** What stands after changes were appended, as the log would have it. */
const after = (changes: readonly Change[], standing: ReadonlyMap<string, Revision> = new Map()) =>
  new Map([
    ...standing,
    ...changes.map(({ from, ...change }): [string, Revision] => [
      change.entry,
      revision({ ...change, version: from + 1, body: JSON.parse(JSON.stringify(change.body)) }),
    ]),
  ]);

const said = (changes: readonly Change[]) =>
  changes.map(({ entry, from, body, reason }) => ({ entry, from, name: body?.name ?? null, code: reason?.code }));

test('an empty record gets every entry of the file, with the day on which each could be known', () => {
  const changes = seedChanges(new Map(), entries, 'data/nafta.yml');
  expect(new Set(changes.map(({ entry }) => entry))).toEqual(new Set(entries.map(({ id }) => id)));
  expect(
    changes.every(({ origin, author, body }) => origin === 'seed' && author === 'data/nafta.yml' && body !== null),
  ).toBe(true);
  expect(
    changes.filter(({ entry }) => entry === 'round-4').map(({ from, knownAt, body }) => [from, knownAt, body?.when]),
  ).toEqual([
    [0, '2017-09-27', '2017-10-11/2017-10-15'],
    [1, '2017-10-17', '2017-10-11/2017-10-17'],
  ]);
});

test('seeding a second time appends nothing', () => {
  const standing = after(seedChanges(new Map(), entries, 'data/nafta.yml'));
  expect(seedChanges(standing, entries, 'data/nafta.yml')).toEqual([]);
});

test('after the file changed, only what differs is appended, made from the version that stands', () => {
  const standing = after(seedChanges(new Map(), [issue('leaves', 'Leaves'), issue('roots', 'Roots')], 'tea.yml'));
  const changes = seedChanges(
    standing,
    [issue('leaves', 'Green leaves'), issue('roots', 'Roots'), issue('buds', 'Buds')],
    'tea.yml',
  );
  expect(said(changes)).toEqual([
    { entry: 'leaves', from: 1, name: 'Green leaves', code: 'changed-in-file' },
    { entry: 'buds', from: 0, name: 'Buds', code: 'as-in-file' },
  ]);
});

test('what left the file is withdrawn, once', () => {
  const standing = after(seedChanges(new Map(), [issue('leaves', 'Leaves'), issue('roots', 'Roots')], 'tea.yml'));
  const changes = seedChanges(standing, [issue('roots', 'Roots')], 'tea.yml');
  expect(said(changes)).toEqual([{ entry: 'leaves', from: 1, name: null, code: 'dropped-from-file' }]);
  expect(seedChanges(after(changes, standing), [issue('roots', 'Roots')], 'tea.yml')).toEqual([]);
});

test('what comes back to the file is written down again', () => {
  const standing = after(seedChanges(new Map(), [issue('leaves', 'Leaves')], 'tea.yml'));
  const gone = after(seedChanges(standing, [], 'tea.yml'), standing);
  expect(said(seedChanges(gone, [issue('leaves', 'Leaves')], 'tea.yml'))).toEqual([
    { entry: 'leaves', from: 2, name: 'Leaves', code: 'changed-in-file' },
  ]);
});

test('a team’s own edit, withdrawal or entry is never overwritten or withdrawn by the file', () => {
  const mine = (entry: string, body: Revision['body']): [string, Revision] => [
    entry,
    revision({ entry, body, version: 2, origin: 'slack', author: 'U1' }),
  ];
  const standing = new Map([
    mine('leaves', { name: 'Our leaves' }),
    mine('roots', null),
    mine('ours', { name: 'Ours' }),
  ]);
  expect(seedChanges(standing, [issue('leaves', 'Leaves'), issue('roots', 'Roots')], 'tea.yml')).toEqual([]);
});

test('what is left out is neither added nor changed, nor withdrawn as if the file had dropped it', () => {
  const [one, two, three] = [issue('one', 'One'), issue('two', 'Two'), issue('three', 'Three')];
  const standing = after(seedChanges(new Map(), [one, two], 'tea.yml'));
  const file = [one, issue('two', 'Deux'), three, issue('four', 'Four')];
  expect(said(seedChanges(standing, file, 'tea.yml', new Set(['two', 'three'])))).toEqual([
    { entry: 'four', from: 0, name: 'Four', code: 'as-in-file' },
  ]);
});

test('the day that the file gives counts, and a corrected day is written down once', () => {
  const known = (changes: readonly Change[]) => changes.map(({ from, knownAt }) => [from, knownAt]);
  const leaves = issue('leaves', 'Leaves');
  const first = seedChanges(new Map(), [{ ...leaves, reported: '2017-10-12' }], 'tea.yml');
  expect(known(first)).toEqual([[0, '2017-10-12']]);
  expect(first[0]?.body).not.toHaveProperty('reported');
  const corrected = [{ ...leaves, reported: '2017-10-11' }];
  const second = seedChanges(after(first), corrected, 'tea.yml');
  expect(known(second)).toEqual([[1, '2017-10-11']]);
  expect(seedChanges(after(second, after(first)), corrected, 'tea.yml')).toEqual([]);
  expect(seedChanges(after(first), [leaves], 'tea.yml')).toEqual([]);
});
