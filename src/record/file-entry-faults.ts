import { z } from 'zod';
import { type Day, spanOf } from './dates.ts';
import { idSchema, type Kind, kindNames, kinds, references, statement } from './entries.ts';
import { type Fault, nearestOf, oneOf, type Path, quoted } from './file-problem.ts';
import { headings } from './file-schema.ts';
import { bare, descriptionOf, everything, mapOf } from './file-shape.ts';
import { type Named, named, nearest } from './names.ts';

/** An entry as the file writes it, before anything is known of its fields. */
interface Written {
  readonly kind: Kind;
  readonly id: string;
  readonly path: Path;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** Where the entries of a file do not fit together, whether or not each is right by itself. */
export const entryFaults = (file: unknown): readonly Fault[] => {
  const written = kindNames.flatMap((kind) => writtenUnder(kind, file));
  return [...doubles(written), ...strays(file, written), ...written.flatMap((entry) => fieldFaults(entry, written))];
};

/** Where an entry was reported on a day that has not come. */
export const aheadFaults = (file: unknown, latest: Day): readonly Fault[] =>
  kindNames
    .flatMap((kind) => writtenUnder(kind, file))
    .flatMap(({ path, fields: { reported } }): readonly Fault[] => {
      if (typeof reported !== 'string' || spanOf(reported) === null || reported <= latest) return [];
      const what = `${quoted(reported)} has not come yet`;
      return [{ path: [...path, 'reported'], on: 'value', what, expected: `a day until ${latest}`, nearest: null }];
    });

const writtenUnder = (kind: Kind, file: unknown): readonly Written[] =>
  Object.entries(mapOf(mapOf(file)[headings[kind]])).map(([id, fields]) => ({
    kind,
    id,
    path: [headings[kind], id],
    fields: mapOf(fields),
  }));

const doubles = (written: readonly Written[]): readonly Fault[] =>
  written.flatMap((entry, index) => {
    const other = written.slice(0, index).find(({ id }) => id === entry.id);
    if (!other) return [];
    const what = `two entries go by ${quoted(entry.id)}: the other stands under ${headings[other.kind]}`;
    return [{ path: entry.path, on: 'key', what, expected: 'a name of its own', nearest: null }];
  });

const strays = (file: unknown, written: readonly Written[]): readonly Fault[] =>
  everything(file).flatMap(({ path, value, schema }) => stray(schema, value, path, written));

/** A reference to an entry that is not in the file. */
const stray = (schema: z.core.$ZodType, value: unknown, path: Path, written: readonly Written[]): readonly Fault[] => {
  const kind = references.get(schema)?.kind;
  const there = written.filter((entry) => entry.kind === kind);
  if (!kind || typeof value !== 'string' || there.some(({ id }) => id === value)) return [];
  const near = nearest(value, there.map(nameOf))[0]?.label ?? null;
  const what = `${kind} ${quoted(value)} is not in this file`;
  return [
    {
      path,
      on: 'value',
      what,
      expected: oneOf(there.map(({ id }) => id).filter((id) => idSchema.safeParse(id).success)),
      nearest: near,
    },
  ];
};

const nameOf = ({ id, fields: { name, aliases } }: Written): Named<string> =>
  named(
    id,
    id,
    [name, ...listOf(aliases)].filter((text) => typeof text === 'string'),
  );

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Citations and contested values that speak of what the entry does not say. */
const fieldFaults = ({ kind, path, fields }: Written, written: readonly Written[]): readonly Fault[] => {
  const shape = new Map(Object.entries(kinds[kind].shape).filter(([field]) => !Object.hasOwn(statement, field)));
  const cited = listOf(fields.cite).flatMap((citation, at) =>
    listOf(mapOf(citation).fields).flatMap((field, index) =>
      noField(kind, field, [...shape.keys()], [...path, 'cite', at, 'fields', index]),
    ),
  );
  const contested = listOf(fields.contested).flatMap((other, at) => {
    const { field, value } = mapOf(other);
    const place = [...path, 'contested', at];
    const schema = shape.get(String(field));
    if (!schema) return noField(kind, field, [...shape.keys()], [...place, 'field']);
    return fields[String(field)] === undefined
      ? [nothingBeside(String(field), [...place, 'field'])]
      : otherValue(bare(schema), value, [...place, 'value'], written);
  });
  return [...cited, ...contested];
};

const noField = (kind: Kind, field: unknown, own: readonly string[], path: Path): readonly Fault[] => {
  if (typeof field !== 'string' || own.includes(field)) return [];
  const what = `${quoted(field)} is no field of a ${kind}`;
  return [{ path, on: 'value', what, expected: oneOf(own), nearest: nearestOf(field, own) }];
};

const nothingBeside = (field: string, path: Path): Fault => ({
  path,
  on: 'value',
  what: `${quoted(field)} has no preferred value that this one could stand beside`,
  expected: `“${field}” in the entry itself`,
  nearest: null,
});

/** A contested value has to be one that could stand in the place of the preferred one. */
const otherValue = (
  schema: z.core.$ZodType,
  value: unknown,
  path: Path,
  written: readonly Written[],
): readonly Fault[] => {
  if (typeof value !== 'string') return [];
  if (references.get(schema)) return stray(schema, value, path, written);
  if (z.safeParse(schema, value).success) return [];
  const what = `the contested value cannot be ${quoted(value)}`;
  return [{ path, on: 'value', what, expected: descriptionOf(schema) ?? null, nearest: null }];
};
