import { entryForm } from './entry-form.ts';
import { one, oneOrNew, several, text } from './fields.ts';
import { isSimilarText, overlap } from './similarity.ts';

/** Form of a demand: an ask of one party to others. */
export const demand = entryForm('demand', {
  fields: {
    asks: text(({ forms }) => forms.demand.asks),
    by: one('party', ({ forms }) => forms.demand.by),
    on: several('party', ({ forms }) => forms.demand.on),
    issue: oneOrNew('issue', ({ forms }) => forms.demand.issue),
  },
  prefill: { names: ['by', 'on', 'issue'], rest: 'asks' },
  idOf: ({ by, issue }) => `${by} ${issue}`,
  isSimilar: (one, other) =>
    one.by === other.by &&
    (isSimilarText(one.asks, other.asks) || (one.issue === other.issue && overlap(one.on, other.on))),
});
