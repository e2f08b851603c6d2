import { expect, test } from 'vitest';
import { isEffect } from '../../src/commands/command.ts';
import { entry } from '../../src/commands/entry.ts';
import { preview } from '../../src/record/preview.ts';
import { nafta, runLine } from '../support/asking.ts';
import { change } from '../support/store.ts';

test('what states something can be quoted, confirmed and contested; a name alone cannot', () => {
  const deeds = (line: string) => {
    const model = runLine(entry, line);
    return 'deeds' in model ? model.deeds.map(({ line }) => line) : model;
  };
  expect({ round: deeds('entry round 5'), source: deeds('entry cbc') }).toEqual({
    round: [
      ...['quote round-5', 'edit round-5', 'confirm round-5', 'history round-5', 'contest round-5'],
      'withdraw round-5',
    ],
    source: ['edit cbc', 'history cbc', 'withdraw cbc'],
  });
});

test('an entry comes as the answers show it, with the question that leads to it', () => {
  expect(runLine(entry, 'entry round 5')).toMatchObject({
    id: 'round-5',
    label: 'Round 5',
    line: { kind: 'round', shown: { number: 5, where: 'Mexico City' } },
    question: 'rounds',
    gone: null,
  });
});

test('of what was withdrawn only its history is left, with why and what replaced it', () => {
  const reason = { code: 'withdrawn', replacedBy: 'round-4' } as const;
  const gone = change('round-5', 1, { kind: 'round', body: null, why: 'said twice', reason });
  const without = preview(nafta, [gone]);
  const effect = runLine(entry, 'entry round-5', without);
  if (!isEffect(effect) || effect.effect !== 'history') throw new Error('No history is asked for.');
  const written = [...nafta.standing.values(), ...without.standing.values()].filter((one) => one.entry === 'round-5');
  expect(effect.next(written)).toEqual({
    id: 'round-5',
    kind: 'round',
    label: 'Round 5',
    line: null,
    purged: null,
    deeds: [{ deed: 'history', line: 'history round-5' }],
    question: null,
    gone: { why: 'said twice', reason, replacedBy: { label: 'Round 4', line: 'entry round-4' } },
  });
});
