import { expect, test } from 'vitest';
import { partAsked, withoutPart } from '../../src/commands/part-asked.ts';
import { phrase, wordsOf } from '../../src/record/names.ts';

test.each([
  ['rounds', 'rounds', 'short', 1],
  ['rounds full', 'rounds', 'full', 1],
  ['rounds FULL', 'rounds', 'full', 1],
  ['rounds full page 2', 'rounds', 'full', 2],
  ['rounds page 12', 'rounds', 'full', 12],
  ['full', '', 'full', 1],
  ['', '', 'short', 1],
  // What is no page is part of the question.
  ['rounds page 0', 'rounds page 0', 'short', 1],
  ['rounds page 1000', 'rounds page 1000', 'short', 1],
  ['who page', 'who page', 'short', 1],
  ['full moon', 'full moon', 'short', 1],
])('“%s” asks for “%s”, %s, from page %i', (line, rest, form, page) => {
  const { asked, part } = partAsked(wordsOf(line));
  expect({ asked: phrase(asked), part }).toEqual({ asked: rest, part: { form, page } });
});

test.each([
  ['  Rounds  Full ', 'Rounds'],
  ['rounds full page 2', 'rounds'],
  ['demands  by   us page 3', 'demands  by   us'],
  ['full', ''],
  ['fullness', 'fullness'],
  ['who page', 'who page'],
])('without what asks for a part, “%s” is “%s” as it was typed', (line, rest) => {
  expect(withoutPart(line)).toBe(rest);
});
