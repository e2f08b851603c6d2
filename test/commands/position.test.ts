import { expect, test } from 'vitest';
import { demandsList, responseShown, unitemisedShown } from '../../src/commands/position.ts';
import { nafta } from '../support/asking.ts';
import { reported } from '../support/citing.ts';

const canada = { name: 'Canada', inSentence: 'Canada' };
const unitedStates = { name: 'United States', inSentence: 'the United States' };

const responseOf = (id: string) => {
  const response = nafta.entries.response.get(id);
  if (!response) throw new Error(`There is no ${id}.`);
  return response;
};

test('answers to demands as a whole stand beside a party’s demands, and not beside those about one issue', () => {
  const counts = ({ items, unitemised }: ReturnType<typeof demandsList>) => ({
    items: items.length,
    unitemised: unitemised.length,
  });
  expect({
    onCanada: counts(demandsList(nafta, { on: 'canada' })),
    onMexico: counts(demandsList(nafta, { on: 'mexico' })),
    byUs: counts(demandsList(nafta, { by: 'united-states' })),
    aboutDairy: counts(demandsList(nafta, { issue: 'dairy' })),
  }).toEqual({
    onCanada: { items: 5, unitemised: 1 },
    onMexico: { items: 0, unitemised: 1 },
    byUs: { items: 5, unitemised: 1 },
    aboutDairy: { items: 1, unitemised: 0 },
  });
});

test('a response is shown by its parties’ names, with its own source', () => {
  expect(responseShown(nafta, responseOf('canada-dairy'))).toEqual({
    by: [canada],
    stance: 'red-line',
    quote: undefined,
    source: reported('¶12, 17'),
  });
});

test('an answer to demands as a whole says whose they are', () => {
  expect(unitemisedShown(nafta, responseOf('canada-mexico-non-starters'))).toEqual({
    by: [canada, { name: 'Mexico', inSentence: 'Mexico' }],
    to: unitedStates,
    stance: 'non-starter',
    quote: 'non-starters',
    source: reported('¶11'),
  });
});
