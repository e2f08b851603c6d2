import { z } from 'zod';
import { bare, type Schema } from './bare-schema.ts';
import { type Entry, type Kind, kindNames, kinds, references } from './entries.ts';
import { all, type Negotiation } from './negotiation.ts';

/** A reference to another entry: the field that holds it, and the entry's kind and id. */
interface Reference {
  readonly field: string;
  readonly kind: Kind;
  readonly id: string;
}

/** Returns the references of an entry: its subjects, and the sources it rests on. */
export const referencesOf = (entry: Entry): readonly Reference[] =>
  Object.entries(kinds[entry.kind].shape).flatMap(([field, schema]) =>
    namedBy(schema, Object.entries(entry).find(([name]) => name === field)?.[1]).map((named) => ({ field, ...named })),
  );

const namedBy = (schema: Schema, value: unknown): readonly Omit<Reference, 'field'>[] => {
  const inner = bare(schema);
  const kind = references.get(inner)?.kind;
  if (kind) return typeof value === 'string' ? [{ kind, id: value }] : [];
  if (inner instanceof z.ZodArray)
    return Array.isArray(value) ? value.flatMap((one) => namedBy(inner.element, one)) : [];
  if (!(inner instanceof z.ZodObject) || typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) =>
    Object.hasOwn(inner.shape, name) ? namedBy(inner.shape[name], one) : [],
  );
};

/** The references of an entry that name nothing in the record. */
export const straysOf = ({ entries }: Negotiation, entry: Entry): readonly Reference[] =>
  referencesOf(entry).filter(({ kind, id }) => !entries[kind].has(id));

/** The entries that name this one, and so could not stand without it. */
export const restingOn = (negotiation: Negotiation, id: string): readonly Entry[] =>
  kindNames
    .flatMap((kind): readonly Entry[] => all(negotiation, kind))
    .filter((entry) => entry.id !== id && referencesOf(entry).some((reference) => reference.id === id));
