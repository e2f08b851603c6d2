import { expect, test } from 'vitest';
import { chosenIn, sameValue, wordsIn } from '../../src/forms/field.ts';

test('words stand without the blanks around them, several values one below the other', () => {
  expect({ text: wordsIn('  a b '), list: wordsIn(['a', 'b']), nothing: wordsIn(undefined) }).toEqual({
    text: 'a b',
    list: 'a\nb',
    nothing: '',
  });
});

test('a text is one choice, an empty one is none', () => {
  expect({
    one: chosenIn('a'),
    several: chosenIn(['a', 'b']),
    empty: chosenIn(''),
    nothing: chosenIn(undefined),
  }).toEqual({
    one: ['a'],
    several: ['a', 'b'],
    empty: [],
    nothing: [],
  });
});

test.each([
  ['', undefined, true],
  [[], undefined, true],
  ['a', ['a'], true],
  [['a', 'b'], ['b', 'a'], true],
  ['a\r\nb', 'a\nb ', true],
  ['a', 'b', false],
  [['a'], ['a', 'b'], false],
] as const)('%j and %j hold the same: %s', (one, other, isSame) => {
  expect({ there: sameValue(one, other), back: sameValue(other, one) }).toEqual({ there: isSame, back: isSame });
});
