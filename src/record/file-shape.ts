import { z } from 'zod';
import { bare, type Schema } from './bare-schema.ts';
import type { Path } from './file-problem.ts';
import { fileSchema } from './file-schema.ts';

export { bare, type Schema };

/** Returns the schema of the value at a path; `undefined` below a key that is not known. */
export const schemaAt = (path: Path): Schema | undefined =>
  path.reduce<Schema | undefined>((schema, step) => schema && below(bare(schema), step), fileSchema);

/** Returns the keys of the map at a path; empty where the schema gives none. */
export const fieldsAt = (path: Path): readonly string[] => {
  const schema = schemaAt(path);
  const inner = schema && bare(schema);
  return inner instanceof z.ZodObject ? Object.keys(inner.shape) : [];
};

/** Returns the description of the value at a path; `undefined` where the schema has none. */
export const descriptionAt = (path: Path): string | undefined => {
  const schema = schemaAt(path);
  return schema && (descriptionOf(schema) ?? descriptionOf(bare(schema)));
};

/** Returns a schema's description without its full stop. */
export const descriptionOf = (schema: Schema): string | undefined =>
  z.globalRegistry.get(schema)?.description?.replace(/\.$/, '');

const below = (schema: Schema, step: string | number): Schema | undefined => {
  if (schema instanceof z.ZodArray) return schema.element;
  if (schema instanceof z.ZodRecord) return schema.valueType;
  return schema instanceof z.ZodObject && Object.hasOwn(schema.shape, step) ? schema.shape[step] : undefined;
};

/** Every value of the file at any depth, with its path; values whose keys are not known are left out. */
export const everything = (
  value: unknown,
  path: Path = [],
): readonly { path: Path; value: unknown; schema: Schema }[] => {
  const schema = schemaAt(path);
  if (!schema) return [];
  const parts = Array.isArray(value) ? [...value.entries()] : Object.entries(mapOf(value));
  return [{ path, value, schema: bare(schema) }, ...parts.flatMap(([step, part]) => everything(part, [...path, step]))];
};

/** Returns a value as a map; an empty one when it is no map. */
export const mapOf = (value: unknown): Readonly<Record<string, unknown>> => (isMap(value) ? value : {});

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value at a path. */
export const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (part, step) =>
      Array.isArray(part) ? part[Number(step)] : Object.hasOwn(mapOf(part), step) ? mapOf(part)[step] : undefined,
    value,
  );
