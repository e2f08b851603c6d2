import { expect, test } from 'vitest';
import { isEffect } from '../../src/commands/command.ts';
import { purge } from '../../src/commands/purge.ts';
import { runLine } from '../support/asking.ts';

const found = (line: string) => {
  const outcome = runLine(purge, line);
  if (isEffect(outcome)) return outcome.effect === 'ask-purge' ? outcome.request : outcome;
  if ('kind' in outcome && outcome.kind === 'confirm')
    return {
      label: outcome.entry?.label ?? null,
      isAgain: outcome.isAgain,
      resting: outcome.resting.map(({ kind }) => kind),
      first: outcome.choices[0],
    };
  return outcome;
};

test('an entry is shown with the reasons there are, and what rests on it', () => {
  expect({ alone: found('purge talks-february-2018'), resting: found('purge us-sunset') }).toEqual({
    alone: {
      ...{ label: 'Additional talks', isAgain: false, resting: [] },
      first: { reason: 'named', line: 'purge talks-february-2018 because named' },
    },
    resting: {
      ...{ label: 'A sunset clause that would end NAFTA after five years', isAgain: false, resting: ['response'] },
      first: { reason: 'named', line: 'purge us-sunset with 1 because named' },
    },
  });
});

test.each([
  ['purge talks-february-2018 because off-record', { of: { entries: ['talks-february-2018'] }, reason: 'off-record' }],
  ['purge canada sunset because law', { of: { entries: ['canada-sunset'] }, reason: 'law' }],
  ['purge us-sunset with 1 because mistake', { of: { entries: ['us-sunset', 'canada-sunset'] }, reason: 'mistake' }],
  ['purge proposal 12 because named', { of: { proposal: 12 }, reason: 'named' }],
])('“%s” asks for it', (line, request) => {
  expect(found(line)).toEqual(request);
});

test.each([
  'purge us-sunset because named',
  'purge us-sunset with 2 because named',
  'purge canada-sunset with 1 because law',
])('“%s” names other lines than rest on it, so it is shown again', (line) => {
  expect(found(line)).toMatchObject({ isAgain: true });
});

test('a reason that is not on the list is part of a name that nothing goes by', () => {
  expect(found('purge us-sunset because Ross said so')).toMatchObject({ sorry: 'entry' });
});

test('a proposal is named by its number, and a reason asked for', () => {
  expect(found('purge proposal 12')).toEqual({
    ...{ label: null, isAgain: false, resting: [] },
    first: { reason: 'named', line: 'purge proposal 12 because named' },
  });
});

test('only those who approve may ask', () => {
  expect({ needs: purge.needs?.([]), isOfNow: purge.isOfNow }).toEqual({ needs: 'approve', isOfNow: true });
});

test.each(['asked', 'asked before', 'gone', 'forbidden'] as const)('what became of asking is said: %s', (outcome) => {
  const effect = runLine(purge, 'purge canada-sunset because law');
  if (!isEffect(effect) || effect.effect !== 'ask-purge') throw new Error('Nothing is asked for.');
  const isAlone = outcome === 'asked';
  expect(effect.next(outcome === 'forbidden' ? { outcome } : { outcome, isAlone })).toEqual({
    kind: outcome,
    ...(isAlone && { isAlone }),
  });
});
