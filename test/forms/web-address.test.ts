import { expect, test } from 'vitest';
import { isWebAddress, webAddress } from '../../src/forms/web-address.ts';
import { squid } from '../support/kind-forms.ts';

test.each([
  ['https://gazette.example/squid?a=1&b=2', true],
  ['http://gazette.example', true],
  ['gazette.example', false],
  ['ftp://gazette.example', false],
  ['https://gazette.example/a b', false],
  ['https://gazette.example/|evil', false],
  ['https://', false],
  [`https://gazette.example/${'x'.repeat(2000)}`, false],
  [undefined, false],
] as const)('%s is an address on the web: %s', (text, isOne) => {
  expect(isWebAddress(text)).toBe(isOne);
});

test('blanks around an address do not count, and what is none is quoted back', () => {
  const field = webAddress(({ forms }) => forms.source.url);
  expect({ read: field.read(' https://a.example ', squid), wrong: field.read('nowhere', squid) }).toEqual({
    read: { value: 'https://a.example' },
    wrong: { error: '“nowhere” is not an address on the web. It begins with https:// and has no blanks.' },
  });
});
