import { expect, test } from 'vitest';
import { isEffect } from '../../src/commands/command.ts';
import { history } from '../../src/commands/history.ts';
import { fold } from '../../src/record/negotiation.ts';
import type { Revision } from '../../src/record/revision.ts';
import { nafta, runLine } from '../support/asking.ts';

const seeded = (): Revision => {
  const revision = nafta.standing.get('new-year');
  if (!revision) throw new Error('There is no deadline.');
  return revision;
};

const later = (version: number, outlook: string, knownAt: string): Revision => ({
  ...seeded(),
  seq: 100 + version,
  version,
  knownAt,
  body: { ...seeded().body, outlook },
});

const historyOf = (revisions: readonly Revision[]) => {
  const effect = runLine(history, 'history new-year deadline');
  if (!isEffect(effect) || effect.effect !== 'history') throw new Error('No history is asked for.');
  const model = effect.next(revisions);
  if (!('revisions' in model)) throw new Error('There is no history.');
  return {
    entry: effect.request.entry,
    label: model.label,
    question: model.question,
    cut: model.cut,
    revisions: model.revisions.map(({ revision, change, isOfThatDay }) => ({
      version: revision.version,
      fields: change?.fields.map(({ field }) => field) ?? null,
      isOfThatDay,
    })),
  };
};

test('revisions come newest first, with what each changed; of one day only the newest says what the record said', () => {
  const met = later(2, 'met', '2017-10-18');
  expect(historyOf([seeded(), met, later(3, 'missed', '2017-10-18'), later(4, 'missed', '2017-10-19')])).toMatchObject({
    entry: 'new-year',
    label: 'New-year deadline',
    question: 'deadlines',
    cut: null,
    revisions: [
      { version: 4, fields: null, isOfThatDay: true },
      { version: 3, fields: ['outlook'], isOfThatDay: true },
      { version: 2, fields: ['outlook'], isOfThatDay: false },
      { version: 1, isOfThatDay: true },
    ],
  });
});

test('of very many only the newest are shown, and how many', () => {
  expect(historyOf([later(7, 'met', '2017-10-18'), later(8, 'missed', '2017-10-19')])).toMatchObject({
    cut: 1,
    revisions: [{ version: 8, fields: ['outlook'] }],
  });
});

const gone = (): Revision => ({ ...seeded(), seq: 102, version: 2, body: null, knownAt: '2017-10-18' });

test('of a withdrawn entry each change is shown under its last name, and nothing is there to be asked', () => {
  const effect = runLine(history, 'history new-year', fold(nafta, [gone()]));
  if (!isEffect(effect) || effect.effect !== 'history') throw new Error('No history is asked for.');
  const model = effect.next([seeded(), gone()]);
  if (!('revisions' in model)) throw new Error('There is no history.');
  expect({
    label: model.label,
    kind: model.kind,
    question: model.question,
    what: model.revisions.map(({ change }) => change?.what),
  }).toEqual({ label: 'New-year deadline', kind: 'deadline', question: null, what: ['withdrawn', 'added'] });
});

test('an entry of which nothing but its end is left has no name, and never its id', () => {
  const effect = runLine(history, 'history new-year', fold(nafta, [gone()]));
  if (!isEffect(effect) || effect.effect !== 'history') throw new Error('No history is asked for.');
  expect(effect.next([gone()])).toMatchObject({ label: null, question: null });
});

test('what nothing goes by is asked about', () => {
  expect(runLine(history, 'history dary')).toMatchObject({ sorry: 'entry', near: [{ line: 'history dairy' }, {}, {}] });
});
