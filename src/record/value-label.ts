import { z } from 'zod';
import { bare, type Schema } from './bare-schema.ts';
import { type Kind, kinds, references } from './entries.ts';
import { labelOf } from './label.ts';
import type { Negotiation } from './negotiation.ts';
import { goneName } from './vocabulary.ts';

/** Returns the name of the entry that a value refers to; any other value as it is. An entry that is gone has no name here, and its id is none. */
export const valueLabel = (negotiation: Negotiation, kind: Kind, field: string, value: string): string => {
  const schema: Schema | undefined = Object.entries(kinds[kind].shape).find(([name]) => name === field)?.[1];
  const inner = schema && bare(schema);
  const one = inner instanceof z.ZodArray ? inner.element : inner;
  const named = one && references.get(one)?.kind;
  const entry = named && negotiation.entries[named].get(value);
  if (entry) return labelOf(negotiation, entry);
  return named ? goneName(named) : value;
};
