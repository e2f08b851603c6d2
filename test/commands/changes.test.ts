import { expect, test } from 'vitest';
import { changes } from '../../src/commands/changes.ts';
import { isEffect } from '../../src/commands/command.ts';
import type { Since } from '../../src/commands/effect.ts';
import { fold } from '../../src/record/negotiation.ts';
import { nafta, runLine, second } from '../support/asking.ts';

const from = (line: string, negotiation = nafta) => {
  const effect = runLine(changes, line, negotiation);
  return isEffect(effect) && effect.effect === 'since' ? effect.request.from : effect;
};

test.each([
  ['changes', 'last look'],
  ['changes since last time', 'last look'],
  ['news since i last looked', 'last look'],
  ['changes since revision 12', { seq: 12 }],
  ['changes since last look', 'last look'],
  ['changes last time', 'last look'],
  ['changes since', 'last look'],
  ['changes from 3d', { known: '2017-10-14' }],
  ['changes after 3 d', { known: '2017-10-14' }],
  ['changes since 1 day', { known: '2017-10-16' }],
  ['changes since 10d', { known: '2017-10-07' }],
  ['changes since today', { known: '2017-10-17' }],
  ['changes since 3d', { known: '2017-10-14' }],
  ['changes since 2 days ago', { known: '2017-10-15' }],
  ['changes since 2017-10-11', { known: '2017-10-11' }],
  // Such a record goes on being written after the day it stands on.
  ['changes since 2017-10-18', { day: '2017-10-18' }],
])('on a record that stands still, “%s” is since %j', (line, point) => {
  expect(from(line)).toEqual(point);
});

test.each([
  ['changes since yesterday', { day: '2031-03-09' }],
  ['changes since 7 days', { day: '2031-03-03' }],
])('on a live record, “%s” is since it was written down on %j', (line, point) => {
  expect(from(line, second)).toEqual(point);
});

test.each([
  'changes since 2031-04-01',
  'changes since 13 days later',
  'changes since my revision 12',
  'changes since revision 12 days',
  'changes since revision',
  'changes since whenever',
  'changes since monday please',
])('what is no day of the past is asked about: “%s”', (line) => {
  expect(from(line, second)).toEqual({
    sorry: 'since',
    word: line.replace('changes since ', ''),
    near: [
      { label: 'last time', line: 'changes' },
      { label: '2031-03-03', line: 'changes since 2031-03-03' },
    ],
    known: [],
  });
});

const modelOf = (line: string, since: Partial<Since>) => {
  const effect = runLine(changes, line);
  if (!isEffect(effect) || effect.effect !== 'since') throw new Error('It is not asked since when.');
  const model = effect.next({ seq: 0, instead: null, before: new Map(), ...since });
  if (!('since' in model)) throw new Error('There is no answer.');
  return { since: model.since, changed: model.changes.map(({ change }) => change.id), line: model.line };
};

test('only what changed since is shown, and the same can be asked again by its revision', () => {
  const last = [...nafta.standing.values()].filter(({ seq }) => seq > nafta.seq - 2).map(({ entry }) => entry);
  const { changed, ...rest } = modelOf('changes', { seq: nafta.seq - 2 });
  expect({ ...rest, changed: changed.toSorted() }).toEqual({
    since: { kind: 'look' },
    changed: last.toSorted(),
    line: `changes since revision ${nafta.seq - 2}`,
  });
});

test('who never looked is told which days are shown instead', () => {
  expect(modelOf('changes', { seq: nafta.seq, instead: '2017-10-10' })).toEqual({
    since: { kind: 'firstLook', day: '2017-10-10' },
    changed: [],
    line: `changes since revision ${nafta.seq}`,
  });
});

test('what was known on a day is asked again by the day', () => {
  expect(modelOf('changes since 2017-10-11', { seq: nafta.seq })).toEqual({
    since: { kind: 'known', day: '2017-10-11' },
    changed: [],
    line: 'changes since 2017-10-11',
  });
});

test.each([
  ['changes since revision 12', { kind: 'revision', seq: 12 }],
  ['changes since 2017-10-18', { kind: 'written', day: '2017-10-18' }],
])('“%s” is answered since %j', (line, since) => {
  expect(modelOf(line, { seq: nafta.seq }).since).toEqual(since);
});

test('a change is shown with the parties and the issue that it concerns, one withdrawn too', () => {
  const earlier = nafta.standing.get('us-dairy');
  if (!earlier) throw new Error('There is no demand.');
  const gone = { ...earlier, seq: nafta.seq + 1, version: 2, body: null };
  const effect = runLine(changes, 'changes', fold(nafta, [gone]));
  if (!isEffect(effect) || effect.effect !== 'since') throw new Error('It is not asked since when.');
  const model = effect.next({ seq: nafta.seq, instead: null, before: new Map([['us-dairy', earlier]]) });
  if (!('since' in model)) throw new Error('There is no answer.');
  expect(
    model.changes.map(({ parties, issue, change }) => ({ parties, issue, what: change.what, id: change.id })),
  ).toEqual([{ parties: ['United States'], issue: 'Dairy', what: 'withdrawn', id: 'us-dairy' }]);
});

test('a revision that stood already when its entry was last looked at is no change', () => {
  const standing = nafta.standing.get('us-dairy');
  const effect = runLine(changes, 'changes since 2017-10-11');
  if (!standing || !isEffect(effect) || effect.effect !== 'since') throw new Error('There is no demand.');
  const model = effect.next({ seq: 0, instead: null, before: new Map([['us-dairy', standing]]) });
  expect('since' in model && model.changes.some(({ change }) => change.id === 'us-dairy')).toBe(false);
});
