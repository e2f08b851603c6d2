import { expect, test } from 'vitest';
import { inWords } from '../../src/views/in-words.ts';
import { en } from '../../src/words/en.ts';

test.each([
  ['outlook', 'expected-missed', 'now expected to be missed'],
  ['stance', 'red-line', 'red line'],
  ['part', 'absent', 'was not there'],
  ['type', 'press-conference', 'Press conference'],
  ['type', 'joint-statement', 'joint statement'],
  ['measure', 'round-length', 'How long a round lasts'],
  ['about', 'mood', 'The mood'],
  ['name', 'red-line', 'red-line'],
  ['stance', 'firm', 'firm'],
])('%s “%s” reads “%s”', (field, text, words) => {
  expect(inWords(field, text, en)).toBe(words);
});
