import { expect, test } from 'vitest';
import { entryIn, lineShown } from '../../src/commands/entry-line.ts';
import { sentencesOf } from '../../src/views/sentences.ts';
import { en } from '../../src/words/en.ts';
import { dayOf, nafta } from '../support/asking.ts';

const saying = (id: string) => {
  const entry = entryIn(nafta, id);
  if (!entry) throw new Error(`There is no ${id}.`);
  return sentencesOf(lineShown({ negotiation: nafta, today: dayOf(nafta) }, entry), en).map(({ says }) => says);
};

test('each sentence stands alone: a response names the demand that it answers', () => {
  expect({
    demand: saying('us-sunset'),
    response: saying('canada-dairy'),
    round: saying('round-5'),
    name: saying('canada'),
  }).toEqual({
    demand: [
      'The United States asks of Canada (issue: Sunset clause): A sunset clause that would end NAFTA after five years.',
      'Canada on a demand of the United States, “A sunset clause that would end NAFTA after five years”: red line.',
    ],
    response: ['Canada on a demand of the United States, “More access to Canada’s dairy market”: red line.'],
    round: ['Round 5: Mexico City, hosted by Mexico, Friday 17 to Tuesday 21 November 2017'],
    name: [],
  });
});
