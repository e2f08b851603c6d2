import { expect, test } from 'vitest';
import { entryForms } from '../../src/forms/index.ts';
import { kindNames } from '../../src/record/entries.ts';

test.each(kindNames)('the form of the kind %s is listed under its kind, and fills in its own fields', (kind) => {
  const { prefill, fields, kind: own } = entryForms[kind];
  const wanted = [...prefill.names, prefill.rest, ...(prefill.when ? [prefill.when] : [])];
  expect({ own, unknown: wanted.filter((field) => !(field in fields)) }).toEqual({ own: kind, unknown: [] });
});
