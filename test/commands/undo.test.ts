import { expect, test } from 'vitest';
import { isEffect } from '../../src/commands/command.ts';
import { undo } from '../../src/commands/undo.ts';
import { fold } from '../../src/record/negotiation.ts';
import type { Revision } from '../../src/record/revision.ts';
import { nafta, runLine } from '../support/asking.ts';

test.each([
  ['undo', 'mine'],
  ['undo last', 'mine'],
  ['undo mine', 'mine'],
  ['undo my last', 'mine'],
  ['undo revision 12', 12],
  ['undo us-dairy', nafta.standing.get('us-dairy')?.seq],
])('“%s” takes back %s', (line, of) => {
  const effect = runLine(undo, line);
  expect(isEffect(effect) && effect.effect === 'written' && effect.request.of).toBe(of);
});

const added = nafta.standing.get('new-year');
if (!added) throw new Error('There is no deadline.');
const edited: Revision = {
  ...added,
  ...{ seq: nafta.seq + 1, version: 2, author: 'U1', origin: 'slack' },
  body: { ...added.body, outlook: 'met' },
};
const record = fold(nafta, [edited]);

const takingBack = (revisions: readonly Revision[], history: readonly Revision[], line = 'undo') => {
  const effect = runLine(undo, line, record);
  if (!isEffect(effect) || effect.effect !== 'written') throw new Error('Nothing is taken back.');
  return effect.next({ person: 'U1', revisions, histories: new Map([['new-year', history]]) });
};

test('what stood before is appended, and said again', () => {
  const effect = takingBack([edited], [added, edited]);
  if (!isEffect(effect) || effect.effect !== 'save') throw new Error('Nothing is written down.');
  const again = { ...edited, seq: edited.seq + 1, version: 3, body: added.body };
  expect({
    changes: effect.request.changes.map(({ entry, from, body, author }) => ({
      entry,
      from,
      outlook: body?.outlook,
      author,
    })),
    done: effect.next({ outcome: 'saved', revisions: [again] }),
    beaten: effect.next({ outcome: 'conflict', latest: [again] }),
  }).toMatchObject({
    changes: [{ entry: 'new-year', from: 2, outlook: 'expected-missed', author: 'U1' }],
    done: { kind: 'done', seq: again.seq, changes: [{ id: 'new-year', fields: [{ field: 'outlook' }] }] },
    beaten: { kind: 'conflict', revision: again, change: null },
  });
});

test('where nothing of one’s own was written, or no such change, that is said', () => {
  expect({ mine: takingBack([], []), named: takingBack([], [], 'undo revision 9999') }).toEqual({
    mine: { kind: 'nothing' },
    named: { kind: 'noSuch' },
  });
});

test.each(['undo revision', 'undo revision twelve', 'undo revision a12', 'undo revision 12th'])(
  '“%s” takes back nothing, and is asked about',
  (line) => {
    expect(runLine(undo, line)).toMatchObject({ sorry: 'entry' });
  },
);

test('a word that names nothing is asked about as something to take back', () => {
  const sorry = runLine(undo, 'undo dary');
  expect('near' in sorry && sorry.near.map(({ line }) => line)).toEqual([
    'undo dairy',
    'undo us-dairy',
    'undo canada-dairy',
  ]);
});

test('what was built upon is left, and the later change is shown against the one before it', () => {
  const third: Revision = { ...edited, seq: edited.seq + 1, version: 3, body: { ...added.body, outlook: 'missed' } };
  const model = takingBack([edited], [added, edited, third]);
  if (!('kind' in model) || model.kind !== 'later') throw new Error('It is not left.');
  expect({ seq: model.revision?.seq, fields: model.change?.fields }).toEqual({
    seq: third.seq,
    fields: [{ field: 'outlook', before: { text: 'met' }, after: { text: 'missed' } }],
  });
});

const written = (id: string): Revision => {
  const revision = nafta.standing.get(id);
  if (!revision) throw new Error(`Nothing on record is called ${id}.`);
  return revision;
};

test('what others rest on is left, and they are named', () => {
  const effect = runLine(undo, 'undo');
  if (!isEffect(effect) || effect.effect !== 'written') throw new Error('Nothing is taken back.');
  const meeting = written('oval-office');
  const model = effect.next({ person: 'U1', revisions: [meeting], histories: new Map([['oval-office', [meeting]]]) });
  expect(model).toMatchObject({ kind: 'resting', on: 'Oval Office meeting' });
  expect('labels' in model && model.labels).toContain('Donald Trump, Oval Office meeting: attended');
});

test('what speaks of something that is gone is left, and what is missing is named', () => {
  const demand = written('us-dairy');
  const gone = { ...demand, seq: nafta.seq + 1, version: 2, body: null };
  const without = fold(nafta, [gone, { ...written('dairy'), seq: nafta.seq + 2, version: 2, body: null }]);
  const effect = runLine(undo, 'undo', without);
  if (!isEffect(effect) || effect.effect !== 'written') throw new Error('Nothing is taken back.');
  const histories = new Map([['us-dairy', [demand, gone]]]);
  expect(effect.next({ person: 'U1', revisions: [gone], histories })).toEqual({
    kind: 'missing',
    of: 'More access to Canada’s dairy market',
    labels: ['a withdrawn issue'],
  });
});

test('undoing needs the right to edit', () => {
  expect(undo.needs?.([])).toBe('edit');
});
