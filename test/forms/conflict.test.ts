import { expect, test } from 'vitest';
import { onTopOf, overtakenText } from '../../src/forms/conflict.ts';
import type { FormValues } from '../../src/forms/field.ts';
import type { ModalState } from '../../src/forms/modal-state.ts';
import { recordForm } from '../../src/forms/record-form.ts';
import type { Body, Revision } from '../../src/record/revision.ts';
import { revision } from '../support/any-negotiation.ts';
import { bodyOf, squid } from '../support/kind-forms.ts';

const state: ModalState = {
  command: '/squid',
  channel: 'C1',
  formKind: 'edit',
  kind: 'round',
  entry: 'second-round',
  version: 1,
};
const before = bodyOf('second-round');

/** What somebody else made of the round. */
const theirs = (body: Body | null): Revision =>
  revision({ entry: 'second-round', kind: 'round', version: 2, author: 'U0ADA', origin: 'slack', body });

const moved = theirs({ ...before, when: '2031-06-16/2031-06-20', where: 'Tern Bay' });
const opening = recordForm.opening(state, squid);
const merged = (typed: FormValues, by = moved) =>
  onTopOf(state, { ...opening, ...typed }, { before, theirs: by }, squid);

test('what was left alone takes what stands now, and what was typed stays', () => {
  expect(merged({ 'round.where': 'Veld City' })).toMatchObject({
    'round.where': 'Veld City',
    'round.when': '2031-06-16/2031-06-20',
    'round.host': 'veldmark',
  });
});

test('who says so is taken as a whole, or not at all', () => {
  const cited = theirs({ ...before, cite: [{ source: 'gazette', at: '¶4', level: 'press-report' }] });
  const [own, left] = [merged({ 'cite.source': 'memo' }, cited), merged({}, cited)];
  expect({ own: [own['cite.source'], own['cite.at']], left: [left['cite.source'], left['cite.at']] }).toEqual({
    own: ['memo', undefined],
    left: ['gazette', '¶4'],
  });
});

test('what was typed stays on a withdrawn line, and in every form but the edit', () => {
  const typed = { why: 'Gone.' };
  expect({
    withdrawn: onTopOf(state, typed, { before, theirs: theirs(null) }, squid),
    other: onTopOf({ ...state, formKind: 'withdraw' }, typed, { before, theirs: moved }, squid),
  }).toEqual({ withdrawn: typed, other: typed });
});

test('both versions are told field by field, and beside them what is typed', () => {
  const typed = merged({ 'round.where': 'Veld City' });
  expect(
    String(overtakenText(state, typed, { before, theirs: moved }, squid))
      .split('\n')
      .slice(1),
  ).toEqual([
    '• When: was “Sun 15 – Thu 19 June 2031”, is now *Mon 16 – Fri 20 June 2031*',
    '• Where: was “Port Veld”, is now *Tern Bay*; you have *Veld City*',
  ]);
});

test('that it was withdrawn is all there is to tell', () => {
  expect(String(overtakenText(state, opening, { before, theirs: theirs(null) }, squid))).toBe(
    '*<@U0ADA>* withdrew this while you had it open. What you typed is still here; saving brings it back.',
  );
});
