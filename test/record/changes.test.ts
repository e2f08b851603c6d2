import { expect, test } from 'vitest';
import { changeOf, entryChange } from '../../src/record/changes.ts';
import { fold } from '../../src/record/negotiation.ts';
import type { Body, Revision } from '../../src/record/revision.ts';
import { revision } from '../support/any-negotiation.ts';
import { nafta } from '../support/asking.ts';
import { cite, cited } from '../support/citing.ts';

/** A second demand of Canada, as one revision says it; `null` withdraws it. */
const saying = (seq: number, body: Body | null): Revision =>
  revision({ seq, negotiation: 'nafta', kind: 'demand', entry: 'softwood', version: seq - 900, body });

const softwood: Body = {
  asks: 'No duties on softwood',
  by: 'canada',
  on: ['united-states', 'mexico'],
  issue: 'dairy',
  cite: [cite('cbc', 'press-report', { at: '¶17' })],
  certainty: 'expected',
};

/** What changed from one state of the demand to the other, in a record in which the later one stands. */
const between = (before: Body | null | undefined, after: Body | null) => {
  const [earlier, later] = [before === undefined ? undefined : saying(901, before), saying(902, after)];
  return entryChange(fold(nafta, earlier ? [earlier, later] : [later]), earlier, later);
};

const everyField = [
  { field: 'asks', value: { text: 'No duties on softwood' } },
  { field: 'by', value: { text: 'Canada' } },
  { field: 'on', value: { text: 'United States, Mexico' } },
  { field: 'issue', value: { text: 'Dairy' } },
  { field: 'cite', value: { cite: [cited('cbc', '¶17', 'press-report')] } },
  { field: 'certainty', value: { text: 'expected' } },
];
const byName = (one: { readonly field: string }, other: { readonly field: string }) =>
  one.field.localeCompare(other.field);

test('an added entry is shown with each of its fields, ids as names, and who says so', () => {
  const change = between(undefined, softwood);
  expect({ ...change, fields: change?.fields.toSorted(byName) }).toEqual({
    what: 'added',
    kind: 'demand',
    id: 'softwood',
    label: 'No duties on softwood',
    fields: everyField.map(({ field, value }) => ({ field, before: null, after: value })).toSorted(byName),
    before: null,
    after: expect.objectContaining({ id: 'softwood', kind: 'demand', ...softwood }),
    source: expect.objectContaining({ cite: [cited('cbc', '¶17', 'press-report')], certainty: 'expected' }),
    by: saying(902, softwood),
  });
});

test('a withdrawn entry is shown with each of the fields that it had, and who said so', () => {
  const change = between(softwood, null);
  expect({ ...change, fields: change?.fields.toSorted(byName) }).toEqual({
    what: 'withdrawn',
    kind: 'demand',
    id: 'softwood',
    label: 'No duties on softwood',
    fields: everyField.map(({ field, value }) => ({ field, before: value, after: null })).toSorted(byName),
    before: expect.objectContaining({ id: 'softwood', kind: 'demand', ...softwood }),
    after: null,
    source: expect.objectContaining({ cite: [cited('cbc', '¶17', 'press-report')], certainty: 'expected' }),
    by: saying(902, null),
  });
});

test('a changed entry is shown with the fields that differ, those that it has now first', () => {
  const noted = { ...softwood, note: 'Heard twice' };
  const later = { ...softwood, on: ['mexico'], certainty: 'confirmed' };
  const change = between(noted, later);
  expect({ what: change?.what, label: change?.label, fields: change?.fields }).toEqual({
    what: 'changed',
    label: 'No duties on softwood',
    fields: [
      { field: 'certainty', before: { text: 'expected' }, after: { text: 'reported' } },
      { field: 'on', before: { text: 'United States, Mexico' }, after: { text: 'Mexico' } },
      { field: 'note', before: { text: 'Heard twice' }, after: null },
    ],
  });
});

test('other values that a dispute adds come with who says so and why', () => {
  const contested = [{ field: 'asks', value: 'Lower duties', cite: [cite('statement-4', 'document')], why: 'Says so' }];
  expect(between(softwood, { ...softwood, contested })?.fields).toEqual([
    {
      field: 'contested',
      before: null,
      after: { others: [{ ...contested[0], cite: [cited('statement-4', undefined, 'document')] }] },
    },
  ]);
});

test('an entry that says the same again, or was never there, is no change', () => {
  expect({
    same: between(softwood, { ...softwood, contested: [] }),
    neverThere: between(undefined, null),
    goneTwice: between(null, null),
  }).toEqual({ same: null, neverThere: null, goneTwice: null });
});

test('of what is gone a change says that it is gone, and never its id', () => {
  const without = { ...nafta, entries: { ...nafta.entries, party: new Map() } };
  const change = entryChange(without, saying(901, softwood), saying(902, { ...softwood, by: 'japan' }));
  expect(change?.fields).toEqual([
    { field: 'by', before: { text: 'a withdrawn party' }, after: { text: 'a withdrawn party' } },
  ]);
});

test.each([
  ['source', { title: 'The Gazette', short: 'Gazette', type: 'article', published: '2017-10-17' }, 'published'],
  [
    'election',
    { name: 'Vote', party: 'mexico', when: '2018-07-01', cite: [cite('cbc')], certainty: 'expected' },
    'when',
  ],
])('a date is shown as a date: %s', (kind, body: Body, field) => {
  const later = revision({ seq: 901, negotiation: 'nafta', kind, entry: 'new', body });
  const change = entryChange(nafta, undefined, later);
  expect(change?.fields.find((one) => one.field === field)?.after).toEqual({ when: body[field] });
});

test('what states nothing has no source to show', () => {
  const later = revision({ seq: 901, negotiation: 'nafta', kind: 'issue', entry: 'fish', body: { name: 'Fish' } });
  expect(entryChange(nafta, undefined, later)).toMatchObject({
    what: 'added',
    fields: [{ field: 'name', before: null, after: { text: 'Fish' } }],
    source: null,
  });
});

test('two states that are at hand are compared as the revisions are', () => {
  const later = saying(902, softwood);
  const standing = fold(nafta, [later]).entries.demand.get('softwood') ?? null;
  expect(changeOf(nafta, null, standing, later)).toEqual(entryChange(fold(nafta, [later]), undefined, later));
});
