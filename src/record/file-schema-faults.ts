import type { z } from 'zod';
import { idSchema, references } from './entries.ts';
import { asNamed, type Fault, oneOf, type Path, quoted, type Suggest, suggesting } from './file-problem.ts';
import { fileSchema } from './file-schema.ts';
import { bare, descriptionAt, descriptionOf, fieldsAt, schemaAt, valueAt } from './file-shape.ts';

type Issue = z.core.$ZodIssue;
type Words = Partial<Fault> & Pick<Fault, 'what'>;

/** Finds the places where a file's plain value is not what the schema asks for. */
export const schemaFaults = (file: unknown): readonly Fault[] => {
  const { error } = fileSchema.safeParse(file);
  const suggest = suggesting();
  return (error?.issues ?? []).flatMap((issue) => {
    const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
    return issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => unknownKey(path, key, suggest))
      : faultsOf(issue, path, valueAt(file, path), suggest);
  });
};

const unknownKey = (path: Path, key: string, suggest: Suggest): Fault => {
  const known = fieldsAt(path);
  const what = `${quoted(key)} is not known here`;
  return { path: [...path, key], on: 'key', what, expected: oneOf(known), nearest: suggest(key, () => asNamed(known)) };
};

const faultsOf = (issue: Issue, path: Path, value: unknown, suggest: Suggest): readonly Fault[] => {
  // A reference that is no name at all names nothing either: the check of references says so, with what there is.
  if (typeof value === 'string' && isReference(path)) return [];
  const words = missing(issue, path, value) ?? wordsFor(issue, path, value, suggest);
  return [{ path, on: 'value', expected: descriptionAt(path) ?? null, nearest: null, ...words }];
};

const isReference = (path: Path): boolean => {
  const schema = schemaAt(path);
  return schema !== undefined && references.get(bare(schema)) !== undefined;
};

const missing = (issue: Issue, path: Path, value: unknown): Words | null => {
  const field = path.at(-1);
  const empty = issue.code === 'too_small' && issue.origin !== 'number' && issue.origin !== 'int';
  if (!empty && value !== undefined && value !== null) return null;
  if (issue.code === 'custom') return null;
  if (field === undefined)
    return { what: 'the file holds no negotiation', expected: 'a map with “negotiation”, “sources” and “parties”' };
  if (field === 'cite') return { what: 'a fact with no source', expected: 'at least one citation under “cite”' };
  if (field === 'by' && path[0] === 'responses')
    return { what: 'a response by nobody', expected: 'at least one party under “by”' };
  return { what: `${quoted(field)} is ${value === undefined ? 'missing' : 'empty'}` };
};

const wordsFor = (issue: Issue, path: Path, value: unknown, suggest: Suggest): Words => {
  const last = path.at(-1);
  const field = last === undefined ? 'the file' : quoted(last);
  const what = `${field} cannot be ${quoted(value)}`;
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(issue.expected, field, value);
    case 'invalid_value':
      return wrongChoice(issue.values.map(String), what, value, suggest);
    case 'invalid_key':
      return { on: 'key', what: `${field} cannot name an entry`, expected: descriptionOf(idSchema) ?? null };
    case 'too_small':
      return { what, expected: `more than ${issue.minimum}` };
    case 'too_big':
      return { what: `${field} is too long`, expected: `at most ${issue.maximum} characters` };
    case 'custom':
      return issue.message === 'Invalid input'
        ? { what, nearest: field === '“zone”' ? suggest(value, zones) : null }
        : { what: issue.message };
    default:
      return { what };
  }
};

const zones = () => asNamed(Intl.supportedValuesOf('timeZone'));

const wrongChoice = (choices: readonly string[], what: string, value: unknown, suggest: Suggest): Words =>
  /^off\W*(the\W*)?record$/i.test(String(value).replaceAll('_', ' '))
    ? { what: 'off-record statements are not kept: leave this one out', expected: oneOf(choices) }
    : { what, expected: oneOf(choices), nearest: suggest(value, () => asNamed(choices)) };

const typeNames: ReadonlyMap<string, string> = new Map([
  ['string', 'text'],
  ['array', 'a list: [one, another], or one on each line behind a dash'],
  ['object', 'a map: one “key: value” on each line'],
  ['record', 'a map of entries by name'],
  ['int', 'a whole number'],
  ['number', 'a number'],
]);

const wrongType = (expected: string, field: string, value: unknown): Words => {
  const name = typeNames.get(expected) ?? expected;
  if (typeof value !== 'object' && expected === 'string')
    return { what: `${field} is the ${typeof value} ${quoted(value)}, not text`, expected: `it in quotes: '${value}'` };
  return { what: `${field} is ${typeof value === 'object' ? kindOf(value) : quoted(value)}`, expected: name };
};

const kindOf = (value: unknown): string => (Array.isArray(value) ? 'a list' : 'a map');
