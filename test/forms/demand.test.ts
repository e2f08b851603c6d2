import { expect, test } from 'vitest';
import { demand } from '../../src/forms/demand.ts';
import { prefilled, similarTo } from '../support/kind-forms.ts';

test('a demand goes by who makes it and what it is about', () => {
  expect(demand.idOf({ by: 'veldmark', on: ['ostral-isles'], issue: 'quota', asks: 'More' })).toBe('veldmark quota');
});

test('a demand of one party in the same words, or on the same issue, may be the same', () => {
  expect({
    words: similarTo('demand', 'more-squid', { issue: 'observers', asks: 'Two thousand tonnes more each season' }),
    issue: similarTo('demand', 'more-squid', { asks: 'Lower licence fees' }),
    otherParty: similarTo('demand', 'more-squid', { by: 'ostral-isles', on: ['veldmark'] }),
    otherIssue: similarTo('demand', 'more-squid', { issue: 'observers', asks: 'Lower licence fees' }),
  }).toEqual({ words: ['more-squid'], issue: ['more-squid'], otherParty: [], otherIssue: [] });
});

test('an issue that is named in what is asked for stands in its field', () => {
  expect(prefilled('demand', 'Veldmark on OI: a higher catch limit')).toEqual({
    'demand.by': 'veldmark',
    'demand.on': ['ostral-isles'],
    'demand.issue': 'quota',
    'demand.asks': 'a higher catch limit',
  });
});
