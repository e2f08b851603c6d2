import { z } from 'zod';

/** Any schema of a field, as zod's own properties return it. */
export type Schema = z.core.$ZodType;

/** The schema itself, whether or not its value may be left out. */
export const bare = (schema: Schema): Schema =>
  schema instanceof z.ZodOptional || schema instanceof z.ZodDefault ? bare(schema.unwrap()) : schema;
