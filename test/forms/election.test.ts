import { expect, test } from 'vitest';
import { election } from '../../src/forms/election.ts';
import { similarTo } from '../support/kind-forms.ts';

test('an election goes by its party and its name', () => {
  expect(election.idOf({ party: 'veldmark', name: 'Council vote', when: '2032' })).toBe('veldmark Council vote');
});

test('an election of one party in the same year may be the same, by whatever name', () => {
  expect({
    sameYear: similarTo('election', 'isles-vote', { name: 'Vote', when: '2031-12' }),
    otherYear: similarTo('election', 'isles-vote', { when: '2032-21' }),
    otherParty: similarTo('election', 'isles-vote', { party: 'veldmark' }),
  }).toEqual({ sameYear: ['isles-vote'], otherYear: [], otherParty: [] });
});
