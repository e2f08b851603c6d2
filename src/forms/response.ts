import { stances } from '../record/entries.ts';
import { entryForm } from './entry-form.ts';
import { one, optional, quotation, several, word } from './fields.ts';
import { overlap } from './similarity.ts';

/** Form of a response: where a party stands on a demand. */
export const response = entryForm('response', {
  fields: {
    by: several('party', ({ forms }) => forms.response.by),
    stance: word(
      ({ forms }) => forms.response.stance,
      stances,
      (stance, { sourcing }) => sourcing.stance(stance),
    ),
    demand: optional(one('demand', ({ forms }) => forms.response.demand)),
    to: optional(one('party', ({ forms }) => forms.response.to)),
    quote: optional(quotation(({ forms }) => forms.quote)),
  },
  more: ['to', 'quote'],
  prefill: { names: ['by', 'stance', 'to', 'demand'], rest: 'quote' },
  idOf: ({ by, demand, to }) => `${[by].flat().join(' ')} ${demand ?? to}`,
  isSimilar: (one, other) =>
    overlap(one.by, other.by) && (one.demand ? one.demand === other.demand : one.to === other.to),
});
