import { entryForm } from './entry-form.ts';
import { lines, optional, text } from './fields.ts';
import { isSimilarText } from './similarity.ts';

/** Form of a party to the negotiation. */
export const party = entryForm('party', {
  fields: {
    name: text(({ forms }) => forms.party.name),
    inSentence: optional(text(({ forms }) => forms.party.inSentence)),
    aliases: lines(({ forms }) => forms.aliases),
  },
  more: ['inSentence', 'aliases'],
  prefill: { names: [], rest: 'name' },
  idOf: ({ name }) => String(name),
  isSimilar: (one, other) => isSimilarText(one.name, other.name),
});
