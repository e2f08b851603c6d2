import { expect, test } from 'vitest';
import { source } from '../../src/forms/source.ts';
import { readWith, similarTo } from '../support/kind-forms.ts';

test('a source goes by its short name', () => {
  expect(source.idOf({ title: 'Squid in season', short: 'Gazette' })).toBe('Gazette');
});

test('a source may be the same by its address, or by its short and nearly its title', () => {
  const bare = { url: undefined };
  expect({
    address: similarTo('source', 'gazette', { title: 'Another title', short: 'HG' }),
    otherAddress: similarTo('source', 'gazette', { url: 'https://gazette.example/other' }),
    titles: similarTo('source', 'memo', { title: 'Our own reading of quota tables' }),
    otherShort: similarTo('source', 'memo', { ...bare, short: 'Memo' }),
  }).toEqual({ address: ['gazette'], otherAddress: [], titles: ['memo'], otherShort: [] });
});

test('what is no address on the web is refused beside its input', () => {
  expect(readWith('source', 'gazette', { 'source.url': 'gazette.example' })).toEqual({
    errors: { 'source.url': expect.stringContaining('“gazette.example” is not an address on the web.') },
  });
});
