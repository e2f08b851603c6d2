import { subjects } from '../record/entries.ts';
import { alikeText } from './alike.ts';
import { entryForm } from './entry-form.ts';
import { optional, several, text, word } from './fields.ts';

/** Mood, and reports of substance. */
export const remark = entryForm('remark', {
  fields: {
    says: text(({ forms }) => forms.says),
    quote: optional(text(({ forms }) => forms.quote, { tall: true })),
    about: word(
      ({ forms }) => forms.remark.about,
      subjects,
      (subject, { forms }) => forms.subjects[subject],
    ),
    parties: several('party', ({ forms }) => forms.remark.parties, { least: 0 }),
  },
  heads: { names: ['parties'], rest: 'says' },
  idOf: ({ says }) => String(says),
  alike: (one, other) => alikeText(one.says, other.says) || alikeText(one.quote, other.quote),
});
