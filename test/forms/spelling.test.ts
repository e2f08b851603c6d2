import { expect, test } from 'vitest';
import { isSpelling } from '../../src/forms/spelling.ts';

const names = new Set(['canada', 'mexico', 'trump', 'trudeau', 'freeland']);
const isName = (word: string) => names.has(word);

test.each([
  ['More acess to teh dairy market', 'More access to the dairy market'],
  ['more access to dairy', 'More access to dairy.'],
  ['Access to the the market', 'Access to the market'],
  ['Access to market', 'Access to the market'],
  ['free trade in autos', 'free-trade in autos'],
  ['Asked by Freelnad for Canada', 'Asked by Freeland for Canada'],
  ['Résumé of 5.5% tariffs', 'Resume of 5.5% tarrifs'],
  ['Acess for lorries', 'Access for lorries'],
])('“%s” → “%s” is spelling alone', (before, after) => {
  expect(isSpelling(before, after, isName)).toBe(true);
});

test.each([
  ['a name on record', 'Trump asks for more', 'Trudeau asks for more'],
  ['a name that is not on record', 'A pact with Iran is near', 'A pact with Iraq is near'],
  ['a short name at the start', 'Iran wants a pact', 'Iraq wants a pact'],
  ['a number', '5 days of talks', '6 days of talks'],
  ['a number’s point', 'Tariffs of 5.5 percent', 'Tariffs of 55 percent'],
  ['a sign', 'Tariffs of 5%', 'Tariffs of 5'],
  ['a number in words', 'Two rounds of talks', 'Ten rounds of talks'],
  ['a date', 'Talks until March', 'Talks until May'],
  ['a denial that is added', 'They will sign the deal soon', 'They will not sign the deal soon'],
  ['a denial by one letter', 'They will now sign the deal', 'They will not sign the deal'],
  ['more for less', 'More milk for the market', 'Less milk for the market'],
  ['another word', 'Access to the dairy market', 'Access to the steel market'],
  ['a word put behind', 'Access to the market', 'Access to the market soon'],
  ['more than a fifth of the letters', 'abcde fghij', 'abedc fgjih'],
  ['everything', 'Something', ''],
])('%s is more than spelling', (_what, before, after) => {
  expect(isSpelling(before, after, isName)).toBe(false);
});
