import { isDeepStrictEqual } from 'node:util';
import { asCarried, typeIn } from './carries.ts';
import type { Day } from './dates.ts';
import { type Entry, type Kind, kindNames } from './entries.ts';
import { entryFaults } from './file-entry-faults.ts';
import type { Fault } from './file-problem.ts';
import { headings } from './file-schema.ts';
import { schemaFaults } from './file-schema-faults.ts';
import { mapOf } from './file-shape.ts';
import { fieldsOf } from './file-value.ts';
import { type Objection, objections } from './integrity.ts';
import { type Filed, readFiled, sourcesIn, statesByKnownDay } from './known-at.ts';
import { all, type Negotiation } from './negotiation.ts';
import { replacesUnnamed } from './proposal.ts';
import type { Change } from './revision.ts';

/** An entry of a file that is not taken in, and why. */
export interface Refused {
  readonly id: string;
  readonly faults: readonly Fault[];
  readonly objections: readonly Objection[];
}

/** Plan of an import: faults of the whole file, or changes and refused entries. */
export type ImportPlan =
  | { readonly faults: readonly Fault[] }
  | {
      readonly added: readonly Entry[];
      readonly changed: readonly Entry[];
      readonly unchanged: readonly Entry[];
      readonly refused: readonly Refused[];
      readonly changes: readonly Change[];
    };

/** An entry as a file writes it. */
interface Written {
  readonly kind: Kind;
  readonly id: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/**
 * Plans to take in the entries of a file, which may speak of whatever is on record; nothing is withdrawn by what it leaves
 * out. `latest` is the last day on which anything can have been reported.
 */
export const planImport = (negotiation: Negotiation, value: unknown, author: string, latest: Day): ImportPlan => {
  const written = kindNames.flatMap((kind) => writtenUnder(kind, value));
  const whole = faultsIn(negotiation, value, written).filter(({ path }) => !isEntry(path));
  if (whole.length > 0) return { faults: whole };
  return settle(negotiation, value, written, [], { author, latest });
};

/** Takes entries out of a file's value by their ids; returns what is left, and which were there. */
export const withoutEntries = (
  value: unknown,
  isOut: (id: string) => boolean,
): { readonly value: unknown; readonly out: readonly Pick<Written, 'kind' | 'id'>[] } => {
  const out = kindNames.flatMap((kind) => writtenUnder(kind, value)).filter(({ id }) => isOut(id));
  if (out.length === 0) return { value, out };
  const kept = Object.entries(mapOf(value)).map(([heading, section]) =>
    out.some(({ kind }) => headings[kind] === heading)
      ? [heading, Object.fromEntries(Object.entries(mapOf(section)).filter(([id]) => !isOut(id)))]
      : [heading, section],
  );
  return { value: Object.fromEntries(kept), out };
};

/** Returns the ids of all entries in a file's value. */
export const idsIn = (value: unknown): readonly string[] =>
  kindNames.flatMap((kind) => writtenUnder(kind, value)).map(({ id }) => id);

const writtenUnder = (kind: Kind, value: unknown): readonly Written[] =>
  Object.entries(mapOf(mapOf(value)[headings[kind]])).map(([id, body]) => ({ kind, id, body: mapOf(body) }));

const isEntry = (path: Fault['path']): boolean => path.length > 1 && path[0] !== 'negotiation';

interface Circumstances {
  readonly author: string;
  readonly latest: Day;
}

/** Leaves out refused entries until the rest can stand together. */
const settle = (
  negotiation: Negotiation,
  value: unknown,
  written: readonly Written[],
  refused: readonly Refused[],
  circumstances: Circumstances,
): ImportPlan => {
  const faults = Map.groupBy(faultsIn(negotiation, value, written), ({ path }) => String(path[1]));
  const faulty = written.filter(({ id }) => faults.has(id));
  const plan = faulty.length > 0 ? null : planned(negotiation, written, circumstances);
  const against = Map.groupBy(
    plan ? [...objections(negotiation, plan.changes, circumstances.latest), ...alone(negotiation, plan.changes)] : [],
    ({ entry }) => entry,
  );
  const out = new Set([...faulty.map(({ id }) => id), ...against.keys()]);
  if (plan && out.size === 0) return { ...plan, refused };
  const now = [...out].map((id) => ({ id, faults: faults.get(id) ?? [], objections: against.get(id) ?? [] }));
  const left = written.filter(({ id }) => !out.has(id));
  return settle(negotiation, value, left, [...refused, ...now], circumstances);
};

/** Objects to what one person cannot do alone, which an import is. */
const alone = (negotiation: Negotiation, changes: readonly Change[]): readonly Objection[] =>
  changes
    .filter((change) => replacesUnnamed(negotiation, change))
    .map(({ entry }) => ({ rule: 'second', entry, field: 'cite', said: '', names: [] }));

/** Checks these entries together with everything else on record. */
const faultsIn = (negotiation: Negotiation, value: unknown, written: readonly Written[]): readonly Fault[] => {
  const together = merged(negotiation, value, written);
  return [...schemaFaults(together), ...entryFaults(together)];
};

const merged = ({ header, ...negotiation }: Negotiation, value: unknown, written: readonly Written[]) => {
  const names = new Set(written.map(nameOf));
  const section = (kind: Kind) =>
    Object.fromEntries([
      ...all({ header, ...negotiation }, kind).flatMap((entry: Entry) =>
        // Entries under another heading on record stay, so that one name for two entries is reported.
        names.has(nameOf(entry)) ? [] : [[entry.id, fieldsOf(entry)] as const],
      ),
      ...written.filter((one) => one.kind === kind).map(({ id, body }) => [id, body] as const),
    ]);
  const others = Object.entries(mapOf(value)).filter(([key]) => !isHeading(key) && key !== 'negotiation');
  return Object.fromEntries([
    ['negotiation', header],
    ...others,
    ...kindNames.map((kind) => [headings[kind], section(kind)] as const),
  ]);
};

const nameOf = ({ kind, id }: Pick<Written, 'kind' | 'id'>): string => `${kind} ${id}`;

const isHeading = (key: string): boolean => Object.values(headings).some((heading) => heading === key);

const planned = (negotiation: Negotiation, written: readonly Written[], { author }: Circumstances) => {
  const entries = written.map(({ kind, id, body }) => readFiled(kind, id, body));
  const sources = sourcesIn([...all(negotiation, 'source'), ...entries]);
  const isKnown = ({ id }: Entry) => (negotiation.standing.get(id)?.body ?? null) !== null;
  const standing = ({ kind, id }: Entry): Entry | undefined => negotiation.entries[kind].get(id);
  const carried = (entry: Entry | undefined) => entry && asCarried(entry, typeIn(negotiation));
  const isSame = ({ reported, ...entry }: Filed) =>
    isDeepStrictEqual(carried(standing(entry)), entry) &&
    (reported === undefined || reported === negotiation.standing.get(entry.id)?.knownAt);
  const news = entries.filter((entry) => !isSame(entry));
  return {
    added: news.filter((entry) => !isKnown(entry)),
    changed: news.filter(isKnown),
    unchanged: entries.filter(isSame),
    changes: news.flatMap((entry) => changesFor(negotiation, entry, sources, author)),
  };
};

/** Changes of an entry: a new one with its past states, as from a data file; a known one with its present state. */
const changesFor = (
  { standing }: Negotiation,
  entry: Filed,
  sources: Parameters<typeof statesByKnownDay>[1],
  author: string,
): readonly Change[] => {
  const before = standing.get(entry.id);
  const told = statesByKnownDay(entry, sources);
  return (before ? told.slice(-1) : told).map(({ knownAt, body }, index) => ({
    entry: entry.id,
    kind: entry.kind,
    body,
    knownAt,
    from: (before?.version ?? 0) + index,
    author,
    origin: 'import',
    why: '',
    reason: { code: 'imported' },
  }));
};
