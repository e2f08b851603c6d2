import { expect, test } from 'vitest';
import { remark } from '../../src/forms/remark.ts';
import { readWith, similarTo } from '../support/kind-forms.ts';

test('a remark goes by what it says', () => {
  expect(remark.idOf({ says: 'Nobody laughed' })).toBe('Nobody laughed');
});

test('a remark that says nearly the same, or quotes the same, may be the same', () => {
  expect({
    words: similarTo('remark', 'cold-room', { says: 'The room was colder than a harbour', quote: undefined }),
    quote: similarTo('remark', 'cold-room', { says: 'It was icy' }),
    neither: similarTo('remark', 'cold-room', { says: 'It was icy', quote: undefined }),
  }).toEqual({ words: ['cold-room'], quote: ['cold-room'], neither: [] });
});

test('a remark may be of no party', () => {
  const read = readWith('remark', 'cold-room', { 'remark.parties': [] });
  expect('body' in read && read.body.parties).toEqual([]);
});
