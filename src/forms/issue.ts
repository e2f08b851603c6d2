import { entryForm } from './entry-form.ts';
import { lines, text } from './fields.ts';
import { isSimilarText } from './similarity.ts';

/** Form of an issue: a subject of demands. */
export const issue = entryForm('issue', {
  fields: {
    name: text(({ forms }) => forms.issue.name),
    aliases: lines(({ forms }) => forms.aliases),
  },
  more: ['aliases'],
  prefill: { names: [], rest: 'name' },
  idOf: ({ name }) => String(name),
  isSimilar: (one, other) => isSimilarText(one.name, other.name),
});
