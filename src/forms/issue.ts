import { alikeText } from './alike.ts';
import { entryForm } from './entry-form.ts';
import { lines, text } from './fields.ts';

/** What demands are about. */
export const issue = entryForm('issue', {
  fields: {
    name: text(({ forms }) => forms.issue.name),
    aliases: lines(({ forms }) => forms.aliases),
  },
  heads: { names: [], rest: 'name' },
  idOf: ({ name }) => String(name),
  alike: (one, other) => alikeText(one.name, other.name),
});
