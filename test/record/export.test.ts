import fc from 'fast-check';
import { expect, test } from 'vitest';
import { auditHeader, auditLine, exported, type Format, formats } from '../../src/record/export.ts';
import { parseFile } from '../../src/record/file.ts';
import { readText } from '../../src/record/file-text.ts';
import { planImport } from '../../src/record/import.ts';
import { emptyNegotiation, facts, type Negotiation } from '../../src/record/negotiation.ts';
import { preview } from '../../src/record/preview.ts';
import { straysOf } from '../../src/record/refers.ts';
import { readTable } from '../../src/record/table.ts';
import { anyNegotiation, revision } from '../support/any-negotiation.ts';
import { nafta, second } from '../support/asking.ts';
import { dataFile } from '../support/data-file.ts';
import { change } from '../support/store.ts';

const numRuns = process.env.SOAK ? 2_000 : 40;
const time = process.env.SOAK ? 900_000 : 20_000;

const valueIn = (text: string, format: Format): unknown => {
  if (format !== 'csv') return readText('export', text).value;
  const table = readTable(text);
  return 'value' in table ? table.value : table.problem;
};

/** The record that an empty one becomes when an export of this one is taken in. */
const takenIn = (negotiation: Negotiation, format: Format): Negotiation => {
  const empty = emptyNegotiation(negotiation.header);
  const plan = planImport(empty, valueIn(exported(negotiation, format), format), 'export', '9999-12-31');
  if ('faults' in plan) throw new Error(plan.faults.map(({ what }) => what).join('\n'));
  expect(plan.refused).toEqual([]);
  return preview(empty, plan.changes);
};

/** The same without what speaks of something that is not on record, which no record takes. */
const withoutStrays = (negotiation: Negotiation): Negotiation => {
  const stray = facts(negotiation).filter((entry) => straysOf(negotiation, entry).length > 0);
  return preview(
    negotiation,
    stray.map(({ id, kind }) => change(id, 1, { kind, body: null })),
  );
};

test.each(formats)(
  'taken out as %s and taken in again, any record says the same',
  (format) => {
    fc.assert(
      fc.property(anyNegotiation.map(withoutStrays), (negotiation) => {
        expect(takenIn(negotiation, format).entries).toEqual(negotiation.entries);
      }),
      { numRuns },
    );
  },
  time,
);

test.each(formats)('taken out as %s and taken in again, the two negotiations of the tests say the same', (format) => {
  expect(takenIn(nafta, format).entries).toEqual(nafta.entries);
  expect(takenIn(second, format).entries).toEqual(second.entries);
});

test('the YAML of a record is a data file, with its entries in their order', () => {
  const { header, entries } = dataFile('data/nafta.yml');
  const parsed = parseFile('nafta.yml', exported(nafta, 'yaml'));
  expect(parsed).toEqual({ file: { name: 'nafta.yml', header, entries } });
});

test('the JSON of a record is JSON, and a data file too', () => {
  const text = exported(nafta, 'json');
  expect(JSON.parse(text)).toMatchObject({ negotiation: { id: 'nafta' }, issues: { dairy: { name: 'Dairy' } } });
  expect(parseFile('nafta.json', text)).toMatchObject({ file: { header: nafta.header } });
});

test('an empty record is a data file too', () => {
  for (const format of ['yaml', 'json'] as const)
    expect(parseFile('empty', exported(emptyNegotiation(nafta.header), format))).toMatchObject({
      file: { entries: [] },
    });
});

test('the audit says who wrote down what, when, what stood before, and why', () => {
  const written = revision({
    seq: 7,
    version: 2,
    origin: 'slack',
    author: 'UANNA',
    clearedBy: 'UBELA',
    why: '=SUM(1)',
  });
  expect(auditHeader).toBe('seq,recorded,known,author,origin,cleared by,kind,entry,version,before,after,why\r\n');
  expect(auditLine(written, { name: 'Leafs' })).toBe(
    '7,2017-10-17T12:00:00.000Z,2017-10-11,UANNA,slack,UBELA,issue,leaves,2,"{""name"":""Leafs""}","{""name"":""Leaves""}",\'=SUM(1)\r\n',
  );
});
