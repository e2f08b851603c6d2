import { type Entry, type Kind, kinds, type statement } from '../record/entries.ts';
import { all, type Negotiation } from '../record/negotiation.ts';
import type { Body } from '../record/revision.ts';
import type { Block } from '../views/message.ts';
import { type Field, type FormContext, type FormValues, sameValue } from './field.ts';
import { defined, type Errors, readInputs } from './read-inputs.ts';

/** A field for each of a kind's own fields: one that is missing does not compile. */
export type Fields<K extends Kind> = {
  readonly [F in Exclude<keyof Entry<K>, 'id' | 'kind' | keyof typeof statement>]-?: Field<Entry<K>[F]>;
};

/** How the words behind `add <kind>` fill in a form. */
interface PrefillSpec {
  /** The fields that a name may be for, in the order in which bare names are taken. */
  readonly names: readonly string[];
  /** The field that the rest of the words is for. */
  readonly rest: string;
  /** The field for a date at the end. */
  readonly when?: string;
}

/** The form of one kind of entry. */
export interface EntryForm {
  readonly kind: Kind;
  readonly fields: Readonly<Record<string, Field<unknown>>>;
  readonly prefill: PrefillSpec;
  /** What an entry is called by its id, before it is made unique. */
  idOf(body: Body): string;
  /** The other entries of the kind that may well be the same. */
  possibleDuplicates(negotiation: Negotiation, id: string): readonly string[];
}

/** What only one kind knows of its form. */
interface Described<K extends Kind> {
  readonly fields: Fields<K>;
  readonly prefill: PrefillSpec;
  readonly idOf: (body: Body) => string;
  readonly isSimilar: (one: Entry<K>, other: Entry<K>) => boolean;
}

/** Makes the form of a kind. */
export const entryForm = <K extends Kind>(kind: K, { isSimilar, ...described }: Described<K>): EntryForm => ({
  kind,
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

/** The name of a kind's field in its form. */
export const nameOf = (kind: Kind, field: string): string => `${kind}.${field}`;

/** The inputs of a kind's own fields. */
export const drawFields = ({ kind, fields }: EntryForm, values: FormValues, context: FormContext): readonly Block[] =>
  Object.entries(fields).map(([field, { draw }]) => draw(nameOf(kind, field), values[nameOf(kind, field)], context));

/** How a body of the kind stands in its form. */
export const writeFields = ({ kind, fields }: EntryForm, body: Body): FormValues =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([field, { write }]) => {
      const value = write(body[field]);
      return value === undefined || value.length === 0 ? [] : [[nameOf(kind, field), value]];
    }),
  );

/** What a form's own fields were read as, and how their dates were understood; or what is wrong with each. */
export type FieldsRead = { readonly body: Body; readonly readBack: readonly string[] } | { readonly errors: Errors };

/** Reads a kind's own fields; one that stands as it stood keeps its value, whatever it is. */
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

/** Whether entries of a kind state something, and so carry citations. */
export const states = (kind: Kind): boolean => kind !== 'source' && kind !== 'party' && kind !== 'issue';

/** In the place of what is read apart from a kind's own fields. */
const stated = { cite: [{ source: 'any', level: 'team' }], certainty: 'possible' };

/** What the kind's own schema finds wrong in its fields as a whole; who says so is not among them. */
const schemaErrors = (kind: Kind, body: Body, { words }: FormContext): Errors => {
  const issues = kinds[kind].safeParse(states(kind) ? { ...body, ...stated } : body).error?.issues ?? [];
  return Object.fromEntries(
    issues.map(({ path, code }) => [
      nameOf(kind, String(path[0] ?? '')),
      code === 'custom' ? words.forms.wholeWrong(kind) : words.forms.unfit,
    ]),
  );
};
