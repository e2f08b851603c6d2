import fc from 'fast-check';
import { z } from 'zod';
import { asCarried, defaultLevel, stands, type TypeOf, typeIn } from '../../src/record/carries.ts';
import { type Citation, type Entry, entrySchema, type Kind, kinds, references } from '../../src/record/entries.ts';
import { bare } from '../../src/record/file-shape.ts';
import { all, type Negotiation } from '../../src/record/negotiation.ts';

type Schema = z.core.$ZodType;

/** Texts as people write and paste them: of any script, with marks, markup and quotation marks, over several lines. */
const text = fc
  .oneof(
    fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' }),
    fc.constantFrom(
      '<!channel> & co',
      'https://a.example/?b=1&c=2',
      '\u202eabc\u202c',
      'two  blanks',
      'a, b or c',
      '17–21 Nov',
      'a\nb',
    ),
  )
  .map((said) => said.trim())
  .filter((said) => said !== '');

const dates = fc.constantFrom(
  '2031-03-02',
  '2031-03-02/2031-03-06',
  '2031-22',
  '2031-04?',
  '2031-05%/2031-08%',
  '2031',
);

/** Makes an arbitrary of any value that a schema of the record takes, with references to entries on record. */
const anyOf = (schema: Schema, negotiation: Negotiation, field: string): fc.Arbitrary<unknown> => {
  const kind = references.get(schema)?.kind;
  if (kind) return fc.constantFrom(...all(negotiation, kind).map(({ id }) => id));
  if (schema instanceof z.ZodOptional) return fc.option(anyOf(bare(schema), negotiation, field), { nil: undefined });
  if (schema instanceof z.ZodDefault) return anyOf(bare(schema), negotiation, field);
  if (schema instanceof z.ZodArray)
    return fc.array(anyOf(schema.element, negotiation, field), { minLength: 1, maxLength: 3 });
  if (schema instanceof z.ZodLiteral) return fc.constantFrom(...schema.values);
  if (schema instanceof z.ZodEnum) return fc.constantFrom(...schema.options);
  if (schema instanceof z.ZodNumber) return fc.integer({ min: 1, max: 999 });
  if (schema instanceof z.ZodObject) return fc.record(fieldsOf(schema.shape, negotiation));
  if (field === 'when' || field === 'published') return dates;
  return field === 'url' ? fc.webUrl({ validSchemes: ['https'] }) : text;
};

const fieldsOf = (shape: Readonly<Record<string, Schema>>, negotiation: Negotiation) =>
  Object.fromEntries(Object.entries(shape).map(([field, schema]) => [field, anyOf(schema, negotiation, field)]));

/** Makes an arbitrary of any entry of a kind that the record takes. */
export const anyEntry = <K extends Kind>(kind: K, negotiation: Negotiation): fc.Arbitrary<Entry> =>
  anyOf(kinds[kind], negotiation, '')
    // As the log returns it: without keys whose value is undefined.
    .map((body) => entrySchema.safeParse({ ...JSON.parse(JSON.stringify(body)), kind, id: 'any-entry' }))
    .filter(({ success }) => success)
    .map(({ data }) => standing(entrySchema.parse(data), typeIn(negotiation)));

/** The entry with each of its citations at a level that its source carries, and no surer than they make it. */
const standing = (entry: Entry, typeOf: TypeOf): Entry => {
  if (!('cite' in entry)) return entry;
  const carried = (cite: readonly Citation[]): Citation[] =>
    cite.map((one) => {
      if (stands(one, typeOf)) return one;
      const level = defaultLevel(typeOf(one.source) ?? 'analysis');
      return { ...one, level, by: one.by ?? 'Ada Merrow' };
    });
  const contested = entry.contested.map((other) => ({ ...other, cite: carried(other.cite) }));
  return asCarried({ ...entry, cite: carried(entry.cite), contested }, typeOf);
};
