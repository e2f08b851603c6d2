import { expect, test } from 'vitest';
import { isEffect } from '../../src/commands/command.ts';
import { exporting } from '../../src/commands/export.ts';
import { runLine } from '../support/asking.ts';

test.each([
  ['export', 'yaml'],
  ['export CSV', 'csv'],
  ['download json', 'json'],
])('“%s” is taken out as %s, and said how many there were', (line, format) => {
  const effect = runLine(exporting, line);
  if (!isEffect(effect) || effect.effect !== 'export') throw new Error('Nothing is to be taken out.');
  expect({ format: effect.request.format, came: effect.next({ count: 3, outcome: 'handed' }) }).toEqual({
    format,
    came: { count: 3, outcome: 'handed', format },
  });
});

test('another form is told which there are, the nearest as a button', () => {
  expect({ slip: runLine(exporting, 'export jason'), nonsense: runLine(exporting, 'export spreadsheet') }).toEqual({
    slip: {
      sorry: 'format',
      word: 'jason',
      near: [{ label: 'json', line: 'export json' }],
      known: ['yaml', 'json', 'csv'],
    },
    nonsense: { sorry: 'format', word: 'spreadsheet', near: [], known: ['yaml', 'json', 'csv'] },
  });
});
