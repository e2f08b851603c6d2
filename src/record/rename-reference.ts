import { z } from 'zod';
import { bare, type Schema } from './bare-schema.ts';
import { kindNames, kinds, references } from './entries.ts';
import type { Body } from './revision.ts';

/** Returns a body with every reference to one entry replaced; words that happen to read like its id are left alone. */
export const renameReference = (kind: string, body: Body, id: string, instead: string): Body => {
  const known = kindNames.find((name) => name === kind);
  const shape: Readonly<Record<string, Schema>> = known ? kinds[known].shape : {};
  const rename = (schema: Schema | undefined, value: unknown): unknown => {
    const inner = schema && bare(schema);
    if (inner && references.has(inner)) return value === id ? instead : value;
    if (inner instanceof z.ZodArray)
      return Array.isArray(value) ? value.map((one) => rename(inner.element, one)) : value;
    return inner instanceof z.ZodObject ? mapped(inner.shape, value) : value;
  };
  const mapped = (fields: Readonly<Record<string, Schema>>, value: unknown): unknown =>
    isMap(value)
      ? Object.fromEntries(Object.entries(value).map(([name, one]) => [name, rename(fields[name], one)]))
      : value;
  // A second value is a reference where the field that it is a value of holds one.
  const contested = (one: unknown): unknown =>
    isMap(one) && typeof one.field === 'string' && holdsReference(shape[one.field]) && one.value === id
      ? { ...one, value: instead }
      : one;
  const renamed = Object.fromEntries(Object.entries(body).map(([name, one]) => [name, rename(shape[name], one)]));
  return Array.isArray(renamed.contested) ? { ...renamed, contested: renamed.contested.map(contested) } : renamed;
};

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const holdsReference = (schema: Schema | undefined): boolean => {
  const inner = schema && bare(schema);
  if (inner instanceof z.ZodArray) return holdsReference(inner.element);
  return inner !== undefined && references.has(inner);
};
