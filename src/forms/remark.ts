import { subjects } from '../record/entries.ts';
import { entryForm } from './entry-form.ts';
import { optional, quotation, several, text, word } from './fields.ts';
import { isSimilarText } from './similarity.ts';

/** Form of a remark: mood, or a report of substance. */
export const remark = entryForm('remark', {
  fields: {
    says: text(({ forms }) => forms.says),
    about: word(
      ({ forms }) => forms.remark.about,
      subjects,
      (subject, { forms }) => forms.subjects[subject],
    ),
    parties: several('party', ({ forms }) => forms.remark.parties, { least: 0 }),
    quote: optional(quotation(({ forms }) => forms.quote, { tall: true })),
  },
  more: ['quote'],
  prefill: { names: ['parties'], rest: 'says' },
  idOf: ({ says }) => String(says),
  isSimilar: (one, other) => isSimilarText(one.says, other.says) || isSimilarText(one.quote, other.quote),
});
