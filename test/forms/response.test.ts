import { expect, test } from 'vitest';
import { response } from '../../src/forms/response.ts';
import { prefilled, readWith, similarTo } from '../support/kind-forms.ts';

test('a response goes by who gives it and what it answers', () => {
  expect({
    demand: response.idOf({ by: ['ostral-isles', 'veldmark'], demand: 'more-squid' }),
    party: response.idOf({ by: ['veldmark'], to: 'ostral-isles' }),
  }).toEqual({ demand: 'ostral-isles veldmark more-squid', party: 'veldmark ostral-isles' });
});

test('a response of one party to the same demand or party may be the same', () => {
  expect({
    demand: similarTo('response', 'not-a-tonne', { stance: 'open', quote: undefined }),
    party: similarTo('response', 'all-open', { stance: 'rejected' }),
    otherParty: similarTo('response', 'not-a-tonne', { by: ['veldmark'] }),
    otherDemand: similarTo('response', 'not-a-tonne', { demand: 'observers-on-board' }),
  }).toEqual({ demand: ['not-a-tonne'], party: ['all-open'], otherParty: [], otherDemand: [] });
});

test('only what stands in quotation marks is a quotation; the rest is a note', () => {
  expect({
    quoted: prefilled('response', 'by Veldmark: “under no flag”'),
    said: prefilled('response', 'by Veldmark: no way'),
  }).toEqual({
    quoted: { 'response.by': ['veldmark'], 'response.quote': 'under no flag' },
    said: { 'response.by': ['veldmark'], note: 'no way' },
  });
});

test('it answers a demand or a party, and not both', () => {
  expect(readWith('response', 'not-a-tonne', { 'response.to': 'veldmark' })).toEqual({
    errors: { 'response.demand': expect.stringContaining('Not both.') },
  });
});
