import { entryForm } from './entry-form.ts';
import { lines, one, optional, text } from './fields.ts';
import { isSimilarText } from './similarity.ts';

/** Form of a person who speaks or is in the room. */
export const person = entryForm('person', {
  fields: {
    name: text(({ forms }) => forms.person.name),
    party: one('party', ({ forms }) => forms.person.party),
    role: text(({ forms }) => forms.person.role),
    style: optional(text(({ forms }) => forms.person.style)),
    aliases: lines(({ forms }) => forms.aliases),
  },
  more: ['style', 'aliases'],
  prefill: { names: ['party'], rest: 'name' },
  idOf: ({ name }) => String(name),
  isSimilar: (one, other) => isSimilarText(one.name, other.name),
});
