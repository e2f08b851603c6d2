import { expect, test } from 'vitest';
import { unquoted } from '../../src/forms/quotation.ts';

test.each([
  ['“No deal”', 'No deal'],
  ['"No deal"', 'No deal'],
  ['«No deal»', 'No deal'],
  ['„No deal“', 'No deal'],
  ['No deal', 'No deal'],
  ['He said "no deal"', 'He said ‘no deal’'],
  ['“No”, they said, “deal”', '‘No’, they said, ‘deal’'],
  ['5" pipes', '5" pipes'],
  ['', ''],
  ['"', '"'],
])('%s is quoted as %s', (text, quotation) => {
  expect(unquoted(text)).toBe(quotation);
});
