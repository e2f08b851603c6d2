import { sourceTypes } from '../record/entries.ts';
import { entryForm } from './entry-form.ts';
import { date, optional, text, word } from './fields.ts';
import { isSimilarText } from './similarity.ts';
import { isWebAddress, webAddress } from './web-address.ts';

/** Form of a source: a publication, a document or a message. */
export const source = entryForm('source', {
  fields: {
    title: text(({ forms }) => forms.source.title),
    short: text(({ forms }) => forms.source.short, { limit: 60 }),
    type: word(
      ({ forms }) => forms.source.type,
      sourceTypes,
      (type, { sources }) => sources.type(type),
    ),
    published: date(({ forms }) => forms.source.published),
    url: optional(webAddress(({ forms }) => forms.source.url)),
    inferred: optional(text(({ forms }) => forms.source.inferred)),
  },
  more: ['url', 'inferred'],
  prefill: { names: [], rest: 'title', when: 'published' },
  idOf: ({ short }) => String(short),
  isSimilar: (one, other) =>
    isWebAddress(one.url) ? one.url === other.url : isSimilarText(one.title, other.title) && one.short === other.short,
});
