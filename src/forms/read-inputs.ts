import type { Field, FormContext, FormValues } from './field.ts';

/** Errors of a form in words, by input name. */
export type Errors = Readonly<Record<string, string>>;

/** Result of reading inputs: their values without the empty ones, or errors by input name. */
export type InputsRead = { readonly values: Readonly<Record<string, unknown>> } | { readonly errors: Errors };

/** Reads the inputs of all fields; errors when any of them cannot be read. */
export const readInputs = (
  fields: Readonly<Record<string, Field<unknown>>>,
  values: FormValues,
  context: FormContext,
): InputsRead => {
  const reads = Object.entries(fields).map(([name, { read }]) => ({ name, ...read(values[name], context) }));
  const errors = reads.flatMap((one) => ('error' in one ? [[one.name, one.error] as const] : []));
  if (errors.length > 0) return { errors: Object.fromEntries(errors) };
  return {
    values: defined(Object.fromEntries(reads.map((one) => [one.name, 'value' in one ? one.value : undefined]))),
  };
};

/** Drops the keys whose value is `undefined`. */
export const defined = (values: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));

/** Merges the errors of several parts of a form; `null` when there are none. */
export const errorsOf = (...parts: readonly object[]): Errors | null => {
  const errors: Errors = Object.assign({}, ...parts.map((part) => ('errors' in part ? part.errors : {})));
  return Object.keys(errors).length > 0 ? errors : null;
};
