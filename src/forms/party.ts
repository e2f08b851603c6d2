import { alikeText } from './alike.ts';
import { entryForm } from './entry-form.ts';
import { lines, optional, text } from './fields.ts';

/** Who negotiates. */
export const party = entryForm('party', {
  fields: {
    name: text(({ forms }) => forms.party.name),
    inSentence: optional(text(({ forms }) => forms.party.inSentence)),
    aliases: lines(({ forms }) => forms.aliases),
  },
  heads: { names: [], rest: 'name' },
  idOf: ({ name }) => String(name),
  alike: (one, other) => alikeText(one.name, other.name),
});
