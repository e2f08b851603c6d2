import { expect, test } from 'vitest';
import { knowsAny } from '../../src/record/known-facts.ts';
import { emptyNegotiation } from '../../src/record/negotiation.ts';
import { nafta } from '../support/asking.ts';

const names = { party: nafta.entries.party, issue: nafta.entries.issue, source: nafta.entries.source };

test('parties, issues and sources are names, and state nothing', () => {
  const none = emptyNegotiation(nafta.header);
  expect({
    none: knowsAny(none),
    names: knowsAny({ ...none, entries: { ...none.entries, ...names } }),
    all: knowsAny(nafta),
  }).toEqual({ none: false, names: false, all: true });
});

test('of kinds that are asked for, only those count', () => {
  const rounds = { ...nafta, entries: { ...emptyNegotiation(nafta.header).entries, round: nafta.entries.round } };
  expect({ demands: knowsAny(rounds, ['demand', 'response']), rounds: knowsAny(rounds, ['pace', 'round']) }).toEqual({
    demands: false,
    rounds: true,
  });
});
