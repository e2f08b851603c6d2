import { expect, test } from 'vitest';
import { isStep, onwards, type Step } from '../../src/commands/step.ts';

const steps: readonly Step<string>[] = [
  { step: 'history', entry: 'a', next: () => 'came' },
  { step: 'save', changes: [], next: () => 'came' },
  { step: 'written', of: 'mine', next: () => 'came' },
  { step: 'since', from: 'last look', next: () => 'came' },
  { step: 'review', next: () => 'came' },
  { step: 'decide', proposal: 1, verdict: 'cleared', why: '', next: () => 'came' },
  { step: 'roles', next: () => 'came' },
  { step: 'export', format: 'yaml', next: () => 'came' },
  { step: 'grant', subject: 'U1', may: 'read', next: () => 'came' },
  { step: 'digest', task: { do: 'list' }, next: () => 'came' },
];

test.each(steps)('what comes of $step goes on through what follows it', (step) => {
  const on = onwards(step, (outcome) => `${String(outcome)} and went on`);
  const { next: _next, ...asked } = step;
  const came: unknown = on.next && Reflect.apply(on.next, undefined, [null]);
  expect({ ...on, next: came }).toEqual({ ...asked, next: 'came and went on' });
});

test('a form is shown, with nothing to go on with', () => {
  const call = { deed: 'add', kind: null, entry: null, read: 0 } as const;
  expect(onwards({ step: 'fill', call }, () => 'never')).toEqual({ step: 'fill', call });
});

test('a step is told from what a command comes to', () => {
  expect({
    step: isStep({ step: 'review', next: () => null }),
    model: isStep({ title: 'It is so' }),
    nothing: isStep(null),
  }).toEqual({ step: true, model: false, nothing: false });
});
