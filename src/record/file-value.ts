import { asCarried, typeIn } from './carries.ts';
import { type Entry, type Kind, kindNames } from './entries.ts';
import { headings } from './file-schema.ts';
import { all, type Header, type Negotiation } from './negotiation.ts';
import type { Body } from './revision.ts';

/** A negotiation in the shape of a data file, in which ids keep their order whatever they look like. */
type FileValue = ReadonlyMap<string, Header | ReadonlyMap<string, Body>>;

/** Returns a record in the shape of a data file, without empty lists: they say no more than missing ones. */
export const fileValue = (negotiation: Negotiation): FileValue =>
  new Map<string, Header | ReadonlyMap<string, Body>>([
    ['negotiation', negotiation.header],
    ...kindNames.flatMap((kind) => section(negotiation, kind)),
  ]);

/** The two headings that a file cannot do without, even where nothing stands under them. */
const needed: readonly Kind[] = ['source', 'party'];

const section = (negotiation: Negotiation, kind: Kind): readonly (readonly [string, ReadonlyMap<string, Body>])[] => {
  const entries = all(negotiation, kind).map(
    (entry: Entry) => [entry.id, fieldsOf(asCarried(entry, typeIn(negotiation)))] as const,
  );
  return entries.length > 0 || needed.includes(kind) ? [[headings[kind], new Map(entries)]] : [];
};

/** An entry's fields as a file writes them. */
export const fieldsOf = ({ id: _id, kind: _kind, ...body }: Entry): Body => pruned(body);

const pruned = (body: Body): Body => Object.fromEntries(Object.entries(body).flatMap(kept));

const kept = ([field, value]: readonly [string, unknown]): readonly (readonly [string, unknown])[] => {
  if (value === undefined) return [];
  if (!Array.isArray(value)) return [[field, value]];
  return value.length === 0 ? [] : [[field, value.map((one: unknown) => (isBody(one) ? pruned(one) : one))]];
};

const isBody = (value: unknown): value is Body => typeof value === 'object' && value !== null && !Array.isArray(value);
