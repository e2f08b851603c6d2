import { outlooks } from '../record/entries.ts';
import { entryForm } from './entry-form.ts';
import { date, lines, optional, several, text, word } from './fields.ts';
import { isSimilarText } from './similarity.ts';

/** Form of a deadline: its date, and for whom it holds. */
export const deadline = entryForm('deadline', {
  fields: {
    name: text(({ forms }) => forms.deadline.name),
    when: date(({ forms }) => forms.when),
    of: several('party', ({ forms }) => forms.deadline.of),
    outlook: optional(
      word(
        ({ forms }) => forms.deadline.outlook,
        outlooks,
        (outlook, { deadlines }) => deadlines.outlook(outlook),
      ),
    ),
    aliases: lines(({ forms }) => forms.aliases),
  },
  more: ['outlook', 'aliases'],
  prefill: { names: ['of'], rest: 'name', when: 'when' },
  idOf: ({ name }) => String(name),
  isSimilar: (one, other) => isSimilarText(one.name, other.name) || one.when === other.when,
});
