import { expect, test } from 'vitest';
import { readText } from '../../src/record/file-text.ts';
import { planImport } from '../../src/record/import.ts';
import { nafta } from '../support/asking.ts';

const planned = (text: string, latest = '2017-10-17') => {
  const plan = planImport(nafta, readText('more.yml', text).value, 'more.yml', latest);
  if ('faults' in plan) return { faults: plan.faults.map(({ path, what }) => `${path.join('.')}: ${what}`) };
  return {
    added: plan.added.map(({ id }) => id),
    changed: plan.changed.map(({ id }) => id),
    unchanged: plan.unchanged.map(({ id }) => id),
    refused: plan.refused.map(({ id, faults, objections }) => [
      id,
      ...faults.map(({ what }) => what),
      ...objections.map(({ rule }) => rule),
    ]),
    changes: plan.changes.map(({ entry, from, knownAt, origin, author }) => ({ entry, from, knownAt, origin, author })),
  };
};

const demand = (said: string) =>
  `{ asks: Softwood, by: united-states, on: [canada], issue: autos, certainty: possible, cite: [{ source: cbc, level: press-report }] ${said} }`;

test('a file may hold a few entries that speak of what is on record', () => {
  expect(
    planned(
      `demands:\n  softwood: ${demand('')}\nissues:\n  dairy: { name: Milk }\n  autos: { name: Autos, aliases: [cars, auto, automotive, auto sector, U.S. content] }`,
    ),
  ).toEqual({
    added: ['softwood'],
    changed: ['dairy'],
    unchanged: ['autos'],
    refused: [],
    changes: [
      { entry: 'dairy', from: 1, knownAt: '0001-01-01', origin: 'import', author: 'more.yml' },
      { entry: 'softwood', from: 0, knownAt: '2017-10-17', origin: 'import', author: 'more.yml' },
    ],
  });
});

test('an import alone gives what an unnamed source said to no other source', () => {
  const remark = [...nafta.entries.remark.values()].find(({ cite }) =>
    cite.some(({ level }) => level === 'background'),
  );
  const { id, kind: _kind, ...body } = remark ?? { id: '', kind: 'remark' };
  const cite = [{ source: 'cbc', level: 'on-record', by: 'Chrystia Freeland' }];
  const plan = planned(JSON.stringify({ remarks: { [id]: { ...body, cite } } }));
  expect(plan).toMatchObject({ changed: [], refused: [[id, 'second']] });
});

test('what cannot be taken in is refused with its reason, and the rest is taken', () => {
  const text = `sources:
  later: { title: Later, short: Later, type: article, published: 2018-01-05 }
demands:
  fit: ${demand('')}
  unsourced: { asks: More, by: mexico, on: [canada], issue: dairy, certainty: possible }
  stray: ${demand(', note: x').replace('issue: autos', 'issue: fish')}
  secret: ${demand('').replace('press-report', 'off-record')}
  cbc: ${demand('')}
people:
  ann: { name: Ann, party: canada, role: Envoy, certainty: reported, cite: [{ source: later, level: press-report }] }`;
  expect(planned(text)).toMatchObject({
    added: ['fit'],
    changed: [],
    refused: [
      ['unsourced', 'a fact with no source'],
      ['stray', 'issue “fish” is not in this file'],
      ['secret', 'off-record statements are not kept: leave this one out'],
      ['cbc', 'two entries go by “cbc”: the other stands under sources'],
      ['later', 'future'],
      ['ann', 'future'],
    ],
  });
});

test('what rests on an entry that is refused is refused with it', () => {
  const text = `issues:\n  fish: { name: 5 }\ndemands:\n  quota: ${demand('').replace('issue: autos', 'issue: fish')}`;
  expect(planned(text)).toMatchObject({
    added: [],
    refused: [
      ['fish', '“name” is the number “5”, not text'],
      ['quota', 'issue “fish” is not in this file'],
    ],
  });
});

test('a heading that is not known makes the whole file wrong', () => {
  expect(planned('demand:\n  softwood: {}')).toEqual({ faults: ['demand: “demand” is not known here'] });
});

test('what a file leaves out is left as it is', () => {
  expect(planned('sources: {}')).toMatchObject({ added: [], changed: [], unchanged: [], refused: [], changes: [] });
});

test('what was reported by the last day that has come is taken in, nothing ahead', () => {
  const text = `demands:\n  softwood: ${demand(', reported: 2026-11-24')}`;
  expect(planned(text, '2026-11-24')).toMatchObject({
    added: ['softwood'],
    refused: [],
    changes: [{ entry: 'softwood', from: 0, knownAt: '2026-11-24' }],
  });
  expect(planned(text, '2026-11-23')).toMatchObject({ added: [], refused: [['softwood', 'future']], changes: [] });
});

test('an entry on record is changed when reported on another day, and only then', () => {
  const aliases = JSON.stringify(nafta.entries.issue.get('dairy')?.aliases);
  const same = (said: string) => `issues:\n  dairy: { name: Dairy, aliases: ${aliases}${said} }`;
  expect(planned(same(', reported: 2017-10-12'))).toMatchObject({
    changed: ['dairy'],
    changes: [{ entry: 'dairy', from: 1, knownAt: '2017-10-12' }],
  });
  expect(planned(same(', reported: 0001-01-01'))).toMatchObject({ unchanged: ['dairy'], changes: [] });
  expect(planned(same(''))).toMatchObject({ unchanged: ['dairy'], changes: [] });
});

test('a day that is none is refused with its reason', () => {
  expect(planned(`demands:\n  softwood: ${demand(', reported: 2017-10')}`)).toMatchObject({
    refused: [['softwood', '“reported” cannot be “2017-10”']],
  });
});
