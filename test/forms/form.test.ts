import { expect, test } from 'vitest';
import { changeBy } from '../../src/forms/form.ts';
import { squid } from '../support/kind-forms.ts';

test('a change through a form is its filler’s, and comes from Slack', () => {
  const change = { entry: 'quota', kind: 'issue', body: null, from: 1, knownAt: '2031-04-01', why: 'Settled.' };
  expect(changeBy({ ...squid, person: 'U0LUIS' }, change)).toEqual({ ...change, author: 'U0LUIS', origin: 'slack' });
});
