import { type Entry, type Kind, kinds, type statement } from '../record/entries.ts';
import { all, type Negotiation } from '../record/negotiation.ts';
import type { Body } from '../record/revision.ts';
import type { Block } from '../views/message.ts';
import { type Field, type FormContext, type FormValues, sameValue } from './field.ts';
import { defined, type Errors, readInputs } from './read-inputs.ts';

/** Fields of a kind's form, one for each of the kind's own: one that is missing does not compile. */
export type Fields<K extends Kind> = {
  readonly [F in Exclude<keyof Entry<K>, 'id' | 'kind' | keyof typeof statement>]-?: Field<Entry<K>[F]>;
};

/** Rules by which the words after `add <kind>` fill in a form. */
interface PrefillSpec {
  /** Fields that take names, in the order in which bare names fill them. */
  readonly names: readonly string[];
  /** Field that the rest of the words fills in. */
  readonly rest: string;
  /** Field that a date at the end fills in. */
  readonly when?: string;
}

/** The form of one kind of entry. */
export interface EntryForm {
  readonly kind: Kind;
  readonly fields: Readonly<Record<string, Field<unknown>>>;
  /** Fields that are asked for under “More” while they are empty. */
  readonly more: readonly string[];
  readonly prefill: PrefillSpec;
  /** Returns the id that a body suggests, before it is made unique. */
  idOf(body: Body): string;
  /** Returns the ids of other entries of the kind that may be the same as `id`. */
  possibleDuplicates(negotiation: Negotiation, id: string): readonly string[];
}

/** The parts of a form that differ from kind to kind. */
interface Described<K extends Kind> {
  readonly fields: Fields<K>;
  readonly more?: readonly (keyof Fields<K> & string)[];
  readonly prefill: PrefillSpec;
  readonly idOf: (body: Body) => string;
  readonly isSimilar: (one: Entry<K>, other: Entry<K>) => boolean;
}

/** Creates the form of a kind from its description. */
export const entryForm = <K extends Kind>(kind: K, { isSimilar, ...described }: Described<K>): EntryForm => ({
  kind,
  more: [],
  ...described,
  possibleDuplicates: (negotiation, id) => {
    const entries: ReadonlyMap<string, Entry<K>> = negotiation.entries[kind];
    const one = entries.get(id);
    return one
      ? all(negotiation, kind)
          .filter((other) => other.id !== id && isSimilar(one, other))
          .map((other) => other.id)
      : [];
  },
});

/** Returns the input name of a kind's field: `kind.field`. */
export const nameOf = (kind: Kind, field: string): string => `${kind}.${field}`;

/** Draws the inputs of a kind's own fields. */
export const drawFields = (
  { kind, fields }: Pick<EntryForm, 'kind' | 'fields'>,
  values: FormValues,
  context: FormContext,
): readonly Block[] =>
  Object.entries(fields).map(([field, { draw }]) => draw(nameOf(kind, field), values[nameOf(kind, field)], context));

/** Returns the form values of a body. */
export const writeFields = ({ kind, fields }: EntryForm, body: Body): FormValues =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([field, { write }]) => {
      const value = write(body[field]);
      return value === undefined || value.length === 0 ? [] : [[nameOf(kind, field), value]];
    }),
  );

/** Result of reading a kind's own fields: the body and how its dates were understood, or errors by input. */
export type FieldsRead = { readonly body: Body; readonly readBack: readonly string[] } | { readonly errors: Errors };

/** Reads a kind's own fields; an untouched input keeps its value from `before`, even one that would not be read. */
export const readFields = (form: EntryForm, values: FormValues, context: FormContext, before?: Body): FieldsRead => {
  const { kind } = form;
  const fields = Object.entries(form.fields);
  const kept = fields.filter(
    ([field, { write }]) => before && sameValue(values[nameOf(kind, field)], write(before[field])),
  );
  const changed = fields.filter((one) => !kept.includes(one));
  const read = readInputs(named(kind, changed), values, context);
  if ('errors' in read) return read;
  const standing = (field: string) =>
    kept.some(([name]) => name === field) ? before?.[field] : read.values[nameOf(kind, field)];
  const body = defined(Object.fromEntries(fields.map(([field]) => [field, standing(field)])));
  const wrong = schemaErrors(kind, body, context);
  if (Object.keys(wrong).length > 0) return { errors: wrong };
  const readBack = changed.flatMap(([field, { readBack }]) =>
    readBack && field in body ? [readBack(body[field], context)] : [],
  );
  return { body, readBack };
};

const named = (kind: Kind, fields: readonly (readonly [string, Field<unknown>])[]) =>
  Object.fromEntries(fields.map(([field, one]) => [nameOf(kind, field), one]));

/** Returns whether entries of a kind are statements, which carry citations. */
export const states = (kind: Kind): boolean => kind !== 'source' && kind !== 'party' && kind !== 'issue';

/** Placeholders for the parts of a statement that are read apart from the kind's own fields. */
const stated = { cite: [{ source: 'any', level: 'team' }], certainty: 'possible' };

/** Returns errors that the kind's schema finds in its fields as a whole; citations are checked elsewhere. */
const schemaErrors = (kind: Kind, body: Body, { words }: FormContext): Errors => {
  const issues = kinds[kind].safeParse(states(kind) ? { ...body, ...stated } : body).error?.issues ?? [];
  return Object.fromEntries(
    issues.map(({ path, code }) => [
      nameOf(kind, String(path[0] ?? '')),
      code === 'custom' ? words.forms.wholeWrong(kind) : words.forms.unfit,
    ]),
  );
};
