import { expect, test } from 'vitest';
import { quoteView } from '../../src/views/quote.ts';
import { en } from '../../src/words/en.ts';
import { cited } from '../support/citing.ts';
import { fullScreen, source } from '../support/showing.ts';

const model = { id: 'x', kind: 'pace', label: 'Tea', negotiation: 'Tea', day: '2017-10-17' } as const;

test('what was withdrawn is not quoted', () => {
  expect(quoteView({ ...model, line: null }, en).text).toBe(
    '“Tea” was withdrawn and is no longer shown. Its history stays.',
  );
});

test('a sentence and names that are too long are cut, and the source with its mark stays', () => {
  const cite = [cited('cbc', '¶7', 'background', 'y'.repeat(4000))];
  const shown = { label: 'pace', says: 'x'.repeat(5000), source: source({ cite }) } as const;
  const text = fullScreen(quoteView({ ...model, line: { kind: 'pace', shown } }, en)).split('\n\n')[1] ?? '';
  expect({ fits: text.length <= 3000, marked: text.includes('CBC News ¶7 (unnamed source: “y') }).toEqual({
    fits: true,
    marked: true,
  });
});

test('what would be markup elsewhere is pasted as it was written', () => {
  const shown = { label: 'pace', says: 'a < b & *c* _d_ *e*', source: source() } as const;
  expect(fullScreen(quoteView({ ...model, line: { kind: 'pace', shown } }, en))).toContain('\na < b & *c* _d_ *e*.\n');
});
