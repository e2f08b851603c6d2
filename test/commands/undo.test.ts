import { expect, test } from 'vitest';
import { isEffect } from '../../src/commands/command.ts';
import { undo } from '../../src/commands/undo.ts';
import { fold } from '../../src/record/negotiation.ts';
import type { Revision } from '../../src/record/revision.ts';
import { nafta, runLine } from '../support/asking.ts';

test.each([
  ['undo', 'mine'],
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
