import { expect, test } from 'vitest';
import { readTable } from '../../src/record/table.ts';

test('a table with more than a hundred thousand cells is not read, however many are empty', () => {
  const rows = (count: number) => Array.from({ length: count }, (_, row) => `issue,i${row},,,,`).join('\n');
  expect({
    large: readTable(`kind,id,name\n${rows(50_001)}`),
    small: 'value' in readTable(`kind,id,name\n${rows(40_000)}`),
  }).toEqual({
    large: { problem: 'the table holds too much; expected: at most 100000 cells with something in them' },
    small: true,
  });
});

test('a cell that is no kind of entry is quoted, cut short', () => {
  expect(readTable(`kind,id\n${'x'.repeat(10_000)},1`)).toEqual({
    problem: `row 2: “${'x'.repeat(59)}…” is no kind of entry`,
  });
});
