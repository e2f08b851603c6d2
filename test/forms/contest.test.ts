import { expect, test } from 'vitest';
import { contestForm } from '../../src/forms/contest.ts';
import type { ModalState } from '../../src/forms/modal-state.ts';
import { squid } from '../support/kind-forms.ts';

const state: ModalState = {
  command: '/squid',
  channel: 'C1',
  formKind: 'contest',
  kind: 'round',
  entry: 'second-round',
  version: 1,
};
const filled = {
  'cite.source': 'gazette',
  'cite.level': 'press-report',
  reported: '2031-03-20',
  field: 'where',
  value: 'Tern Bay',
  why: 'Moved, it seems.',
  preferred: 'standing',
};
const gazette = { source: 'gazette', level: 'press-report' };
const communique = { source: 'communique', level: 'document' };

test('a second value stands beside the first, with whoever says so', () => {
  expect(contestForm.read(state, filled, squid)).toMatchObject({
    entry: 'second-round',
    changes: [
      {
        body: {
          where: 'Port Veld',
          certainty: 'contested',
          cite: [communique],
          contested: [{ field: 'where', value: 'Tern Bay', cite: [gazette], why: 'Moved, it seems.' }],
        },
        why: '',
        reason: { code: 'second-value' },
      },
    ],
  });
});

test('or takes its place, and the first stays beside it with whoever said so', () => {
  expect(contestForm.read(state, { ...filled, preferred: 'second' }, squid)).toMatchObject({
    changes: [
      {
        body: {
          where: 'Tern Bay',
          cite: [communique, { ...gazette, fields: ['where'] }],
          contested: [{ field: 'where', value: 'Port Veld', cite: [communique] }],
        },
      },
    ],
  });
});

test.each([
  [{ value: 'Port Veld' }, { value: 'This is the value on record already.' }],
  [{ value: '' }, { value: 'This is needed.' }],
  [{ field: 'weather' }, { field: 'Choose one of those in the list.' }],
  [{ why: '' }, { why: 'This is needed.' }],
  [{ preferred: 'both' }, { preferred: 'Choose one of those in the list.' }],
])('%o is refused beside its input', (values, errors) => {
  expect(contestForm.read(state, { ...filled, ...values }, squid)).toEqual({ errors });
});

test('it opens with the first field that can be contested, and prefers what stands', () => {
  expect(contestForm.opening(state, squid)).toMatchObject({ field: 'number', preferred: 'standing' });
});
