import { measures } from '../record/entries.ts';
import { entryForm } from './entry-form.ts';
import { text, wholes, word } from './fields.ts';
import { isSimilarText } from './similarity.ts';

/** Form of a pace: how long rounds last or how far apart they are, as a source says. */
export const pace = entryForm('pace', {
  fields: {
    says: text(({ forms }) => forms.says),
    measure: word(
      ({ forms }) => forms.pace.measure,
      measures,
      (measure, { forms }) => forms.measures[measure],
    ),
    days: wholes(({ forms }) => forms.pace.days),
  },
  prefill: { names: [], rest: 'says' },
  idOf: ({ says }) => String(says),
  isSimilar: (one, other) => one.measure === other.measure && isSimilarText(one.says, other.says),
});
