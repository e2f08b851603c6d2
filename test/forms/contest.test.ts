import { expect, test } from 'vitest';
import { contestForm } from '../../src/forms/contest.ts';
import type { FormValues } from '../../src/forms/field.ts';
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
  [{ field: 'host', value: 'atlantis' }, { value: '“atlantis” is none of them. Write Ostral Isles or Veldmark.' }],
  [{ preferred: 'both' }, { preferred: 'Choose one of those in the list.' }],
])('%o is refused beside its input', (values, errors) => {
  expect(contestForm.read(state, { ...filled, ...values }, squid)).toEqual({ errors });
});

/** The inputs as they are drawn, with what can be chosen in each. */
const drawn = (values: FormValues) =>
  contestForm.draw(state, { ...contestForm.opening(state, squid), ...values }, squid).flatMap((block) =>
    block.type === 'input'
      ? [
          {
            name: block.block_id,
            options: 'options' in block.element ? (block.element.options ?? []).map(({ text }) => text?.text) : [],
          },
        ]
      : [],
  );

test('it asks which value on record, then for the other value, and then who says so', () => {
  expect(drawn({}).slice(0, 3)).toEqual([
    {
      name: 'field',
      options: ['Number: round 2', 'When: Sun 15 – Thu 19 June 2031', 'Where: Port Veld', 'Host: Veldmark'],
    },
    { name: 'value', options: [] },
    { name: 'cite.source', options: expect.arrayContaining(['Harbour Gazette']) },
  ]);
});

test('a choice is read and shown by its label, without the one on record', () => {
  expect({
    drawn: drawn({ field: 'host' })[1],
    chosen: contestForm.read(state, { ...filled, field: 'host', 'value.host': 'ostral-isles' }, squid),
    typed: contestForm.read(state, { ...filled, field: 'host', value: 'Ostral Isles' }, squid),
  }).toMatchObject({
    drawn: { name: 'value.host', options: ['Ostral Isles'] },
    chosen: { changes: [{ body: { contested: [{ field: 'host', value: 'ostral-isles' }] } }] },
    typed: { changes: [{ body: { contested: [{ field: 'host', value: 'ostral-isles' }] } }] },
  });
});

test('a field that was chosen before its input was there asks for it', () => {
  const { value: _value, ...chosen } = filled;
  expect(contestForm.read(state, { ...chosen, field: 'host' }, squid)).toEqual({ more: true });
});

test('it opens with the date, on which sources disagree most, and prefers what stands', () => {
  expect(contestForm.opening(state, squid)).toMatchObject({ field: 'when', preferred: 'standing' });
});
