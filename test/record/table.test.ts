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

test('rows become entries of the kind above them; what is empty is left out', () => {
  const table = [
    'kind,id,name,number,on,aliases',
    'round,one,Kick-off,1,,',
    'demand,more,,,"[""hills"",""coast""]",',
    'party,hills,The Hills,,,HL',
    'party,coast,,,,',
    'round,two,12,two,,',
  ].join('\n');
  expect(readTable(table)).toEqual({
    value: {
      rounds: { one: { name: 'Kick-off', number: 1 }, two: { name: '12', number: 'two' } },
      demands: { more: { on: ['hills', 'coast'] } },
      parties: { hills: { name: 'The Hills', aliases: 'HL' }, coast: {} },
    },
  });
});

test('a row may end early', () => {
  expect(readTable('kind,id,name\nissue,leaves')).toEqual({ value: { issues: { leaves: {} } } });
});

test('an id that stands in the table twice is told with its row, under one kind; under two it may', () => {
  expect({
    twice: readTable('kind,id\nissue,a\nissue,b\nissue,a'),
    kinds: readTable('kind,id\nissue,a\nparty,a'),
  }).toEqual({
    twice: { problem: 'row 4: “a” stands in this table twice' },
    kinds: { value: { issues: { a: {} }, parties: { a: {} } } },
  });
});

test.each([
  ['kind,name\nissue,Leaves', 'the first row has to name “kind” and “id”'],
  ['id,name\nleaves,Leaves', 'the first row has to name “kind” and “id”'],
  ['', 'this is no table of comma-separated values'],
  ['kind,id\n"issue', 'this is no table of comma-separated values'],
])('%j is no table: %s', (text, problem) => {
  expect(readTable(text)).toEqual({ problem });
});
