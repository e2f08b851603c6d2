import { expect, test } from 'vitest';
import { isEffect } from '../../src/commands/command.ts';
import type { Review } from '../../src/commands/effect.ts';
import { review } from '../../src/commands/review.ts';
import type { FileDrift } from '../../src/record/file-drift.ts';
import type { Proposal } from '../../src/record/proposal.ts';
import { nafta, runLine } from '../support/asking.ts';
import { change } from '../support/store.ts';

const reviewing = (more: Partial<Review> = {}): Review => ({
  actor: { person: 'UADMIN', may: 'approve' },
  proposals: [],
  fileDrift: [],
  purges: [],
  purgedInFile: 0,
  ...more,
});

const dairy = (): FileDrift => {
  const standing = nafta.standing.get('dairy');
  if (!standing) throw new Error('There is no dairy.');
  return { standing, body: { ...standing.body, name: 'Milk' } };
};

const proposal = (author: string): Proposal => ({
  ...{ id: 1, author, why: 'heard today', second: true, embargo: null },
  ...{ proposedAt: '2026-05-04T12:00:00Z', clearedBy: null, overtaken: false },
  changes: [change('softwood', 0, { kind: 'issue', body: { name: 'Softwood' } })],
});

/** What a line leads to once the log was asked for what waits. */
const after = (line: string, found = reviewing()) => {
  const effect = runLine(review, line);
  if (!isEffect(effect) || effect.effect !== 'review') throw new Error('Nothing is looked up.');
  return effect.next(found);
};

test.each([
  ['review clear 12', 'cleared', 12, ''],
  ['review refuse 3 not from them', 'refused', 3, 'not from them'],
  ['review take back 4', 'taken-back', 4, ''],
  ['review clear', 'cleared', 0, ''],
])('“%s” decides: %s', (line, verdict, proposal, why) => {
  const effect = runLine(review, line);
  if (!isEffect(effect) || effect.effect !== 'decide') throw new Error('Nothing is decided.');
  const shown = effect.next({ outcome: 'forbidden' });
  if (!isEffect(shown) || shown.effect !== 'review') throw new Error('What waits is not shown.');
  expect({
    verdict: effect.request.verdict,
    proposal: effect.request.proposal,
    why: effect.request.why,
    shown: shown.next(reviewing()),
  }).toMatchObject({ verdict, proposal, why, shown: { done: 'forbidden' } });
});

test.each([
  ['review purge 3', 'purged'],
  ['review refuse purge 3', 'refused'],
  ['review take-back purge 3', 'taken-back'],
])('“%s” decides a purge: %s', (line, verdict) => {
  const effect = runLine(review, line);
  if (!isEffect(effect) || effect.effect !== 'decide-purge') throw new Error('No purge is decided.');
  const shown = effect.next({ outcome: 'gone' });
  if (!isEffect(shown) || shown.effect !== 'review') throw new Error('What waits is not shown.');
  expect({ request: effect.request, shown: shown.next(reviewing()) }).toMatchObject({
    request: { purge: 3, verdict },
    shown: { done: { purge: { outcome: 'gone' } } },
  });
});

test('a purge is shown with its line, the lines that go with it, and who asked', () => {
  const request = { author: 'UANNA', askedAt: '2026-05-04T12:00:00Z', reason: 'named', proposal: null } as const;
  const purges = [
    { ...request, id: 1, entries: ['us-sunset', 'canada-sunset'] },
    { ...request, id: 2, author: 'UADMIN', entries: ['withdrawn-before'] },
    { ...request, id: 3, entries: [], proposal: proposal('UBELA') },
  ];
  const model = after('review', reviewing({ purges, purgedInFile: 1 }));
  if (!('purges' in model)) throw new Error('No purge is shown.');
  expect({
    purges: model.purges.map(({ line, others, changes, mine }) => ({
      ...{ line: line?.kind, others, mine },
      changes: changes.map(({ label }) => label),
    })),
    inFile: model.purgedInFile,
  }).toEqual({
    purges: [
      {
        line: 'demand',
        others: [
          { kind: 'response', label: 'Canada: red-line (A sunset clause that would end NAFTA after five years)' },
        ],
        ...{ changes: [], mine: false },
      },
      { line: undefined, others: [], changes: [], mine: true },
      { line: undefined, others: [], changes: ['Softwood'], mine: false },
    ],
    inFile: 1,
  });
});

test('a proposal is the reader’s to decide if they approve and did not make it', () => {
  const shown = (author: string, may: 'edit' | 'approve') => {
    const model = after('review', reviewing({ actor: { person: 'UADMIN', may }, proposals: [proposal(author)] }));
    return 'proposals' in model
      ? model.proposals.map(({ mine, toDecide, changes }) => ({ mine, toDecide, adds: changes.map(({ id }) => id) }))
      : [];
  };
  expect({
    another: shown('UANNA', 'approve'),
    mine: shown('UADMIN', 'approve'),
    editor: shown('UANNA', 'edit'),
  }).toEqual({
    another: [{ mine: false, toDecide: true, adds: ['softwood'] }],
    mine: [{ mine: true, toDecide: false, adds: ['softwood'] }],
    editor: [{ mine: false, toDecide: false, adds: ['softwood'] }],
  });
});

test('the file is followed, or the team’s own kept, by those who may edit', () => {
  const found = reviewing({ fileDrift: [dairy()] });
  const reader = reviewing({ fileDrift: [dairy()], actor: { person: 'U1', may: 'read' } });
  const [take, keep] = [after('review take dairy', found), after('review keep dairy', found)];
  const reading = after('review take dairy', reader);
  expect({
    take: isEffect(take) && take.effect === 'save' && take.request.changes,
    keep: isEffect(keep) && keep.effect === 'save' && keep.request.changes,
    reader: isEffect(reading) && reading.effect === 'review' && reading.next(reader),
  }).toMatchObject({
    take: [{ entry: 'dairy', body: { name: 'Milk' }, author: 'UADMIN' }],
    // The file’s own words stand in the log before those that are kept.
    keep: [
      { entry: 'dairy', body: { name: 'Milk' }, origin: 'seed' },
      { entry: 'dairy', body: { name: 'Dairy' }, author: 'UADMIN' },
    ],
    reader: { done: 'forbidden' },
  });
});

test('what agrees by now needs no decision', () => {
  const agreed = after('review take dairy');
  expect(isEffect(agreed) && agreed.effect === 'review' && agreed.next(reviewing())).toMatchObject({ done: 'agreed' });
});
