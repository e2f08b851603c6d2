import { expect, test } from 'vitest';
import { issue } from '../../src/forms/issue.ts';
import { similarTo } from '../support/kind-forms.ts';

test('an issue goes by its name', () => {
  expect(issue.idOf({ name: 'Harbour fees' })).toBe('Harbour fees');
});

test('an issue of nearly the same name may be the same', () => {
  expect({
    slip: similarTo('issue', 'observers', { name: 'Observer on board' }),
    other: similarTo('issue', 'observers', { name: 'Harbour fees' }),
  }).toEqual({ slip: ['observers'], other: [] });
});
