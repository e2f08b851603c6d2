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
          { kind: 'response', label: 'Canada: red line (A sunset clause that would end NAFTA after five years)' },
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

test.each([
  ['review take dairy', 'saved', 'taken'],
  ['review keep dairy', 'saved', 'kept'],
  ['review take dairy', 'repeated', 'taken'],
] as const)('after “%s” (%s) the rest is shown, and that it was %s', (line, outcome, done) => {
  const saving = after(line, reviewing({ fileDrift: [dairy()] }));
  if (!isEffect(saving) || saving.effect !== 'save') throw new Error('Nothing is saved.');
  const rest = saving.next({ outcome, revisions: [] });
  expect(isEffect(rest) && rest.effect === 'review' && rest.next(reviewing())).toMatchObject({ done });
});

test('a decision on the file that came too late says so', () => {
  const saving = after('review take dairy', reviewing({ fileDrift: [dairy()] }));
  if (!isEffect(saving) || saving.effect !== 'save') throw new Error('Nothing is saved.');
  const rest = saving.next({ outcome: 'conflict', latest: [] });
  expect(isEffect(rest) && rest.effect === 'review' && rest.next(reviewing())).toMatchObject({ done: 'conflict' });
});

test.each(['cleared', 'refused', 'taken-back'] as const)('what was decided is called by its verdict: %s', (verdict) => {
  const words = { cleared: 'clear 1', refused: 'refuse 1', 'taken-back': 'take back 1' };
  const effect = runLine(review, `review ${words[verdict]}`);
  if (!isEffect(effect) || effect.effect !== 'decide') throw new Error('Nothing is decided.');
  const shown = (came: Parameters<typeof effect.next>[0]) => {
    const rest = effect.next(came);
    return isEffect(rest) && rest.effect === 'review' && rest.next(reviewing());
  };
  expect({
    noted: shown({ outcome: 'noted', proposal: proposal('UANNA') }),
    entered: shown({ outcome: 'entered', proposal: proposal('UANNA'), revisions: [] }),
    gone: shown({ outcome: 'gone' }),
  }).toMatchObject({ noted: { done: verdict }, entered: { done: 'entered' }, gone: { done: 'gone' } });
});

test('what differs from the file is shown with the difference; what the file no longer has, without', () => {
  const standing = dairy().standing;
  const other = nafta.standing.get('us-autos');
  if (!other) throw new Error('There is no demand.');
  const model = after('review', reviewing({ fileDrift: [dairy(), { standing: other, body: null }] }));
  expect('fromFile' in model && model.fromFile).toMatchObject([
    { entry: standing.entry, change: { fields: [{ before: { text: 'Dairy' }, after: { text: 'Milk' } }] } },
    { entry: 'us-autos', change: null },
  ]);
});

test('an id of several words is taken from the file as one', () => {
  const other = nafta.standing.get('us-autos');
  if (!other) throw new Error('There is no demand.');
  const saving = after(
    'review take us-autos',
    reviewing({ fileDrift: [dairy(), { standing: other, body: other.body }] }),
  );
  expect(isEffect(saving) && saving.effect === 'save' && saving.request.changes.map(({ entry }) => entry)).toEqual([
    'us-autos',
  ]);
});

test('what has gone stale is listed with its label, its source and since when', () => {
  const effect = runLine(review, 'review', nafta, '2017-11-20');
  if (!isEffect(effect) || effect.effect !== 'review') throw new Error('Nothing is looked up.');
  const model = effect.next(reviewing());
  const found = 'stale' in model ? model.stale.find(({ source }) => source.entry.id === 'us-dairy') : undefined;
  expect(found).toMatchObject({
    ...{ kind: 'demand', label: 'More access to Canada’s dairy market', since: '2017-10-17', days: 34 },
    source: { certainty: 'reported', cite: [{ at: '¶17' }] },
  });
});

test.each([
  ['edit', true],
  ['approve', true],
  ['read', false],
] as const)('who may %s may edit what waits: %s', (may, mayEdit) => {
  expect(after('review', reviewing({ actor: { person: 'U1', may } }))).toMatchObject({ mayEdit });
});
