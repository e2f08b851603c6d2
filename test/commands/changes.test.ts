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
  ['changes from 3d', { day: '2031-03-10' }],
  ['changes after 3 d', { day: '2031-03-10' }],
  ['changes since revision 12 to 45', { seq: 12, to: 45 }],
  // A person who says “Friday” means the calendar’s, on which it was written down.
  ['changes since friday', { day: '2031-03-07' }],
  ['changes since yesterday', { day: '2031-03-12' }],
  ['changes since 3d', { day: '2031-03-10' }],
  ['changes since 2 days ago', { day: '2031-03-11' }],
  ['changes since 11 oct', { known: '2017-10-11' }],
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

const lookSince = (line: string, since: Partial<Since>, negotiation = nafta) => {
  const effect = runLine(changes, line, negotiation);
  if (!isEffect(effect) || effect.effect !== 'since') throw new Error('It is not asked since when.');
  const model = effect.next({ seq: 0, instead: null, before: new Map(), ...since });
  if (!('since' in model)) throw new Error('There is no answer.');
  const { changes: listed, ...rest } = model;
  return { ...rest, changed: listed.map(({ change }) => change.id) };
};

/** The record after two people wrote in it: first of round 5, then of a deadline. */
const written = fold(
  nafta,
  ['round-5', 'new-year'].map((entry, index) => {
    const before = nafta.standing.get(entry);
    if (!before) throw new Error(`There is no ${entry}.`);
    const said = { ...before.body, note: 'Heard.' };
    return { ...before, body: said, seq: nafta.seq + index + 1, version: 2, origin: 'slack' as const };
  }),
);

test('what people wrote is newest first; the data file is counted in one line', () => {
  expect(lookSince('changes', { seq: nafta.seq - 2 }, written)).toEqual({
    since: { kind: 'look' },
    changed: ['new-year', 'round-5'],
    seeded: 2,
    line: `changes since revision ${nafta.seq - 2} to ${written.seq}`,
    seenTo: written.seq,
  });
});

test('who never looked is told which days are shown instead', () => {
  expect(lookSince('changes', { seq: nafta.seq, instead: '2017-10-10' })).toEqual({
    since: { kind: 'firstLook', day: '2017-10-10' },
    changed: [],
    seeded: 0,
    line: `changes since revision ${nafta.seq} to ${nafta.seq}`,
    seenTo: nafta.seq,
  });
});

test('what was known on a day is asked again by the day, with what the data file says, and counts as no look', () => {
  const { changed, ...rest } = lookSince('changes since 2017-10-11', { seq: 0 });
  expect({ ...rest, changed: changed.includes('us-dairy') }).toEqual({
    since: { kind: 'known', day: '2017-10-11' },
    changed: true,
    seeded: 0,
    line: 'changes since 2017-10-11',
  });
});

test.each([
  ['changes since revision 12', { kind: 'revision', seq: 12 }],
  ['changes since 2017-10-18', { kind: 'written', day: '2017-10-18' }],
])('“%s” is answered since %j', (line, since) => {
  expect(lookSince(line, { seq: nafta.seq }).since).toEqual(since);
});

test('a change is shown with the parties and the issue that it concerns, one withdrawn too', () => {
  const earlier = nafta.standing.get('us-dairy');
  if (!earlier) throw new Error('There is no demand.');
  const gone = { ...earlier, seq: nafta.seq + 1, version: 2, body: null, origin: 'slack' as const };
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

test('the further pages of a list count as seen to where it went, unless something was written meanwhile', () => {
  const first = `changes since revision ${nafta.seq} to ${nafta.seq + 1}`;
  const same = `changes since revision ${nafta.seq} to ${written.seq}`;
  const seen = (line: string) => {
    const { line: again, seenTo } = lookSince(line, { seq: nafta.seq }, written);
    return { again, seenTo };
  };
  expect({ meanwhile: seen(first), same: seen(same) }).toEqual({
    meanwhile: { again: first, seenTo: undefined },
    same: { again: same, seenTo: written.seq },
  });
});
