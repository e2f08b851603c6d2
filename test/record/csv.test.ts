import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvOf, rowsOf } from '../../src/record/csv.ts';

test('a table is written as spreadsheets read it', () => {
  expect(csvOf([['a', 'b, c', 'said “d” and "e"', 'two\nlines', '']])).toBe(
    'a,"b, c","said “d” and ""e""","two\nlines",\r\n',
  );
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', "'=1"])(
  'the cell “%s” cannot start a formula',
  (cell) => {
    const [line = ''] = csvOf([[cell]]).match(/^"?(.)/s) ?? [];
    expect(line.at(-1)).toBe("'");
    expect(rowsOf(csvOf([[cell]]))).toEqual([[cell]]);
  },
);

test('whatever was written is read back to the letter', () => {
  const cell = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('"', '""', ',', '\r\n', "'", '=', '\ufeff', ''));
  const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 4 });
  fc.assert(
    fc.property(rows, (table) => {
      const kept = table.map((cells) => ['row', ...cells]);
      expect(rowsOf(csvOf(kept))).toEqual(kept);
    }),
  );
});

test('a quotation mark where none may stand makes it no table', () => {
  expect(rowsOf('a,b"c\r\n')).toBe(null);
  expect(rowsOf('"a"b,c')).toBe(null);
  expect(rowsOf('"never closed')).toBe(null);
});

test('lines end as any system ends them, and a mark of byte order is no part of the first cell', () => {
  expect(rowsOf('\ufeffa,b\nc,d\r\ne,f\rg,')).toEqual([
    ['a', 'b'],
    ['c', 'd'],
    ['e', 'f'],
    ['g', ''],
  ]);
});
