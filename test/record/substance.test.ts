import { expect, test } from 'vitest';
import type { Reason } from '../../src/record/reason.ts';
import type { Body } from '../../src/record/revision.ts';
import { isSubstantial } from '../../src/record/substance.ts';

const cite = { source: 'cbc', at: '¶5', level: 'press-report' };
const before: Body = { asks: 'More days at sea', certainty: 'possible', cite: [cite] };

test.each<[string, Body | null, Reason['code'] | undefined, boolean]>([
  ['other words', { ...before, asks: 'Fewer days at sea' }, undefined, true],
  ['another certainty', { ...before, certainty: 'confirmed' }, undefined, true],
  [
    'a second value',
    { ...before, contested: [{ field: 'asks', value: 'x', cite: [cite], why: 'y' }] },
    undefined,
    true,
  ],
  ['no body', null, undefined, true],
  ['another place in the source', { ...before, cite: [{ ...cite, at: '¶6' }] }, undefined, true],
  [
    'one more source at the same level',
    { ...before, cite: [cite, { ...cite, source: 'reuters' }] },
    'confirmed',
    false,
  ],
  [
    'one more source at another level',
    { ...before, cite: [cite, { source: 'text', level: 'document' }] },
    'confirmed',
    true,
  ],
  ['a list that holds nothing', { ...before, contested: [] }, undefined, false],
  ['mended spelling', { ...before, asks: 'More days at see' }, 'spelling', false],
])('whether readers are told otherwise by a revision with %s', (_, body, code, expected) => {
  const reason: Reason | undefined = code === 'spelling' || code === 'confirmed' ? { code } : undefined;
  expect(isSubstantial({ before: { body: before }, revision: { body, reason } })).toBe(expected);
});

test('a purge counts even where nothing was left', () => {
  expect(isSubstantial({ before: { body: null }, revision: { body: null, reason: { code: 'purged' } } })).toBe(true);
});
