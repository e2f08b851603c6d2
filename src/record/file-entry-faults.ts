import { z } from 'zod';
import { carriesLevel, certaintiesOf, defaultLevel, levelsOf, stands, type TypeOf } from './carries.ts';
import { type Day, spanOf } from './dates.ts';
import {
  certainties,
  idSchema,
  type Kind,
  kindNames,
  kinds,
  type Level,
  levels,
  references,
  type SourceType,
  sourceTypes,
  statement,
} from './entries.ts';
import { asNamed, type Fault, oneOf, type Path, quoted, type Suggest, suggesting } from './file-problem.ts';
import { headings } from './file-schema.ts';
import { bare, descriptionOf, everything, mapOf } from './file-shape.ts';
import { type Named, named } from './names.ts';

/** An entry as the file writes it, before anything is known of its fields. */
interface Written {
  readonly kind: Kind;
  readonly id: string;
  readonly path: Path;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** Finds entries of a file that do not fit together, each of which may be right by itself. */
export const entryFaults = (file: unknown): readonly Fault[] => {
  const written = kindNames.flatMap((kind) => writtenUnder(kind, file));
  const there = { of: thereIn(written), suggest: suggesting() };
  const typeOf = typeWritten(written);
  return [
    ...doubles(written),
    ...strays(file, there),
    ...written.flatMap((entry) => [...fieldFaults(entry, there), ...carryFaults(entry, typeOf)]),
  ];
};

/** Finds entries reported after the latest possible day. */
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

/** The entries of one kind that a file holds, and their names as they are suggested. */
interface OfKind {
  readonly ids: ReadonlySet<string>;
  readonly named: () => readonly Named<string>[];
  readonly expected: () => string;
}

/** Entries of the file that can be referred to, by kind, with the suggester for wrong names. */
interface There {
  readonly of: ReadonlyMap<Kind, OfKind>;
  readonly suggest: Suggest;
}

const onFirstCall = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};

const thereIn = (written: readonly Written[]): ReadonlyMap<Kind, OfKind> =>
  new Map(
    kindNames.map((kind) => {
      const entries = written.filter((entry) => entry.kind === kind);
      const ids = entries.map(({ id }) => id);
      const expected = () => oneOf(ids.filter((id) => idSchema.safeParse(id).success));
      const names = () => entries.map(nameOf);
      return [kind, { ids: new Set(ids), named: onFirstCall(names), expected: onFirstCall(expected) }];
    }),
  );

const doubles = (written: readonly Written[]): readonly Fault[] => {
  const first = new Map(written.toReversed().map((entry) => [entry.id, entry]));
  return written.flatMap((entry) => {
    const other = first.get(entry.id);
    if (!other || other === entry) return [];
    const what = `two entries go by ${quoted(entry.id)}: the other stands under ${headings[other.kind]}`;
    return [{ path: entry.path, on: 'key', what, expected: 'a name of its own', nearest: null }];
  });
};

const strays = (file: unknown, there: There): readonly Fault[] =>
  everything(file).flatMap(({ path, value, schema }) => stray(schema, value, path, there));

/** A reference to an entry that is not in the file. */
const stray = (schema: z.core.$ZodType, value: unknown, path: Path, { of, suggest }: There): readonly Fault[] => {
  const kind = references.get(schema)?.kind;
  const there = kind && of.get(kind);
  if (!there || typeof value !== 'string' || there.ids.has(value)) return [];
  const what = `${kind} ${quoted(value)} is not in this file`;
  return [{ path, on: 'value', what, expected: there.expected(), nearest: suggest(value, there.named) }];
};

const nameOf = ({ id, fields: { name, aliases } }: Written): Named<string> =>
  named(
    id,
    id,
    [name, ...listOf(aliases)].filter((text) => typeof text === 'string'),
  );

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Finds citations and contested values of fields that the entry does not have. */
const fieldFaults = ({ kind, path, fields }: Written, there: There): readonly Fault[] => {
  const shape = new Map(Object.entries(kinds[kind].shape).filter(([field]) => !Object.hasOwn(statement, field)));
  const cited = listOf(fields.cite).flatMap((citation, at) =>
    listOf(mapOf(citation).fields).flatMap((field, index) =>
      noField(kind, field, [...shape.keys()], [...path, 'cite', at, 'fields', index], there),
    ),
  );
  const contested = listOf(fields.contested).flatMap((other, at) => {
    const { field, value } = mapOf(other);
    const place = [...path, 'contested', at];
    const schema = shape.get(String(field));
    if (!schema) return noField(kind, field, [...shape.keys()], [...place, 'field'], there);
    return fields[String(field)] === undefined
      ? [nothingBeside(String(field), [...place, 'field'])]
      : otherValue(bare(schema), value, [...place, 'value'], there);
  });
  return [...cited, ...contested];
};

const noField = (
  kind: Kind,
  field: unknown,
  own: readonly string[],
  path: Path,
  { suggest }: There,
): readonly Fault[] => {
  if (typeof field !== 'string' || own.includes(field)) return [];
  const what = `${quoted(field)} is no field of a ${kind}`;
  return [{ path, on: 'value', what, expected: oneOf(own), nearest: suggest(field, () => asNamed(own)) }];
};

const nothingBeside = (field: string, path: Path): Fault => ({
  path,
  on: 'value',
  what: `${quoted(field)} has no preferred value that this one could stand beside`,
  expected: `“${field}” in the entry itself`,
  nearest: null,
});

/** Checks that a contested value could stand in the place of the preferred one. */
const otherValue = (schema: z.core.$ZodType, value: unknown, path: Path, there: There): readonly Fault[] => {
  if (typeof value !== 'string') return [];
  if (references.get(schema)) return stray(schema, value, path, there);
  if (z.safeParse(schema, value).success) return [];
  const what = `the contested value cannot be ${quoted(value)}`;
  return [{ path, on: 'value', what, expected: descriptionOf(schema) ?? null, nearest: null }];
};

/** Looks up types among the sources of the file; none for a source whose type is no type. */
const typeWritten = (written: readonly Written[]): TypeOf => {
  const sources = written.filter(({ kind }) => kind === 'source');
  const types = new Map(sources.map(({ id, fields }) => [id, sourceTypes.find((one) => one === fields.type)]));
  return (source) => types.get(source);
};

/** Finds levels that a source does not carry, and a certainty that the citations do not. */
const carryFaults = ({ path, fields }: Written, typeOf: TypeOf): readonly Fault[] => {
  const contested = listOf(fields.contested);
  const levels = [
    ...levelFaults(fields.cite, [...path, 'cite'], typeOf),
    ...contested.flatMap((other, at) => levelFaults(mapOf(other).cite, [...path, 'contested', at, 'cite'], typeOf)),
  ];
  return levels.length > 0 ? levels : certaintyFaults(fields, [...path, 'certainty'], typeOf);
};

/** A citation whose source, level and speaker can be read. */
const readable = z.looseObject({ source: z.string(), level: z.enum(levels), by: z.string().optional() });

const levelFaults = (cite: unknown, path: Path, typeOf: TypeOf): readonly Fault[] =>
  listOf(cite).flatMap((written, at): readonly Fault[] => {
    const { data: citation } = readable.safeParse(written);
    const type = citation && typeOf(citation.source);
    if (!citation || !type || stands(citation, typeOf)) return [];
    if (!carriesLevel(type, citation.level)) return [uncarried(citation.source, type, citation.level, [...path, at])];
    const what = 'the speaker of an on-record statement is not named';
    return [
      { path: [...path, at, 'by'], on: 'value', what, expected: 'the name of the person who spoke', nearest: null },
    ];
  });

const uncarried = (source: string, type: SourceType, level: Level, path: Path): Fault => ({
  path: [...path, 'level'],
  on: 'value',
  what: `${quoted(source)} is of the type “${type}”, which does not carry the level “${level}”`,
  expected: oneOf(levelsOf(type)),
  nearest: defaultLevel(type),
});

const certaintyFaults = ({ cite, contested, certainty }: Written['fields'], path: Path, typeOf: TypeOf) => {
  const read = readable.array().safeParse(cite);
  if (certainty !== 'confirmed' || !read.success) return [];
  const others = listOf(contested);
  if (certaintiesOf({ cite: read.data, contested: others }, typeOf).includes(certainty)) return [];
  const isDisputed = others.length > 0;
  return [
    {
      path,
      on: 'value' as const,
      what: isDisputed
        ? '“confirmed” stands beside a contested value'
        : '“confirmed” rests on no official text and no named person',
      expected: oneOf(certainties.filter((one) => one !== 'confirmed' && (isDisputed || one !== 'contested'))),
      nearest: isDisputed ? 'contested' : 'reported',
    },
  ];
};
