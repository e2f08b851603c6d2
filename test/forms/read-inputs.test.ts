import { expect, test } from 'vitest';
import { optional, text } from '../../src/forms/fields.ts';
import { defined, errorsOf, readInputs } from '../../src/forms/read-inputs.ts';
import { squid } from '../support/kind-forms.ts';

const ask = () => ({ label: 'Label' });
const fields = { name: text(ask), note: optional(text(ask)) };

test('inputs are read by their names, without those that are empty', () => {
  expect(readInputs(fields, { name: 'Tea', other: 'x' }, squid)).toEqual({ values: { name: 'Tea' } });
});

test('one mistake is enough for no values, and each is told', () => {
  expect(readInputs(fields, { name: '', note: 'x'.repeat(301) }, squid)).toEqual({
    errors: { name: 'This is needed.', note: 'This has 301 characters, and there is room for 300.' },
  });
});

test('errors of several parts are told together; without any there are none', () => {
  expect({
    both: errorsOf({ errors: { a: 'A' } }, { values: {} }, { errors: { b: 'B' } }),
    none: errorsOf({ values: {} }, {}),
  }).toEqual({ both: { a: 'A', b: 'B' }, none: null });
});

test('only what is not there is left out', () => {
  expect(defined({ a: undefined, b: null, c: '', d: 0 })).toEqual({ b: null, c: '', d: 0 });
});
