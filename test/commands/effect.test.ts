import { expect, test } from 'vitest';
import { type Effect, onwards } from '../../src/commands/effect.ts';

interface Count {
  readonly count: number;
}

const asked: Effect<Count> = {
  effect: 'history',
  request: { entry: 'round-5' },
  next: (revisions) => ({ count: revisions.length }),
};

test('an effect whose outcome is drawn asks for the same, and hands on what is drawn', () => {
  const drawn = onwards(asked, (outcome) => ({ drawn: outcome }));
  if (drawn.effect !== 'history') throw new Error('It asks for something else.');
  expect({ effect: drawn.effect, request: drawn.request, outcome: drawn.next([]) }).toEqual({
    effect: 'history',
    request: { entry: 'round-5' },
    outcome: { drawn: { count: 0 } },
  });
});

test('a form to be shown is no effect to go on from', () => {
  const form: Effect<Count> = {
    effect: 'open-form',
    call: { formKind: 'add', kind: null, entry: null, read: 0 },
  };
  expect(onwards(form, () => ({ drawn: null }))).toEqual(form);
});
