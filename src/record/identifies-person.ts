import { kindNames } from './entries.ts';
import { hasNameShape } from './name-shape.ts';
import { normalise } from './names.ts';
import { all, type Negotiation } from './negotiation.ts';

/** Words that say no more about a person than their name does. */
const titles = new Set([
  'mr',
  'mrs',
  'ms',
  'dr',
  'sir',
  'dame',
  'the',
  'of',
  'for',
  'and',
  'minister',
  'secretary',
  'ambassador',
  'president',
]);

/** A name on record: of a person, or of somebody who is cited by name. */
interface NameOnRecord {
  readonly name: string;
  /** The name and its variants in full, normalised. */
  readonly full: readonly string[];
  /** Words of the name, and those with the office and title. */
  readonly called: ReadonlySet<string>;
  readonly own: ReadonlySet<string>;
}

/** Everything on record by which a description is told from a name. */
export interface NamesOnRecord {
  readonly names: readonly NameOnRecord[];
  /** Words of parties, places, issues and offices, normalised. */
  readonly known: ReadonlySet<string>;
}

/** An entry as a file or a record holds it. */
type Fields = Readonly<Record<string, unknown>>;

/** Collects the names from entries: people with their aliases, and everybody whom a citation names. */
export const namesAmong = (entries: readonly { readonly kind: string; readonly fields: Fields }[]): NamesOnRecord => {
  const people = entries.filter(({ kind }) => kind === 'person').map(({ fields }) => personNamed(fields));
  const speakers = new Set(entries.flatMap(({ fields }) => speakersIn(fields)));
  const known = entries.flatMap(({ kind, fields }) => (wordsOf[kind] ?? []).flatMap((field) => textsIn(fields[field])));
  return {
    names: [...people, ...[...speakers].map((name) => nameOnRecord(name, [], ''))],
    known: new Set(known.flatMap((text) => text.split(/\s+/u).map((word) => normalise(word).replaceAll(' ', '')))),
  };
};

/** Fields that hold words for parties, places, issues and offices, by kind. */
const wordsOf: Readonly<Record<string, readonly string[]>> = {
  party: ['name', 'inSentence', 'aliases'],
  issue: ['name', 'aliases'],
  person: ['role', 'style'],
  round: ['where'],
  meeting: ['where'],
};

const textsIn = (value: unknown): readonly string[] =>
  [value].flat().flatMap((text) => (typeof text === 'string' ? [text] : []));

const personNamed = ({ name, aliases, role, style }: Fields): NameOnRecord =>
  nameOnRecord(textsIn(name).join(), textsIn(aliases), [...textsIn(role), ...textsIn(style)].join(' '));

const nameOnRecord = (name: string, aliases: readonly string[], office: string): NameOnRecord => {
  const called = [name, ...aliases].flatMap((text) => normalise(text).split(' '));
  return {
    name,
    full: [name, ...aliases.filter((alias) => alias.includes(' '))].map(normalise).filter(Boolean),
    called: new Set(called),
    own: new Set([...titles, ...called, ...normalise(office).split(' ')]),
  };
};

/** Returns whom the citations of an entry name: everybody who is not an unnamed source, and has the shape of a name. */
const speakersIn = ({ cite, contested }: Fields): readonly string[] => {
  const others = mapsIn(contested).flatMap((other) => mapsIn(other.cite));
  return [...mapsIn(cite), ...others].flatMap(({ level, by }) =>
    level !== 'background' && typeof by === 'string' && hasNameShape(by) ? [by] : [],
  );
};

const mapsIn = (value: unknown): readonly Fields[] =>
  Array.isArray(value) ? value.filter((one): one is Fields => typeof one === 'object' && one !== null) : [];

const collected = new WeakMap<Negotiation, NamesOnRecord>();

/** Collects the names on record, once for each state of it. */
export const namesIn = (negotiation: Negotiation): NamesOnRecord => {
  const names =
    collected.get(negotiation) ??
    namesAmong(kindNames.flatMap((kind) => all(negotiation, kind).map((entry) => ({ kind, fields: { ...entry } }))));
  collected.set(negotiation, names);
  return names;
};

/**
 * The person on record whom a description of an unnamed source names; `null` when it describes and does not name.
 * “A source close to Ross” describes; “Wilbur Ross”, “Secretary Ross” and “an aide to Wilbur Ross” name.
 */
export const identifiesPerson = ({ names }: NamesOnRecord, description: string): string | null => {
  const words = normalise(description).split(' ').filter(Boolean);
  const text = ` ${words.join(' ')} `;
  const found = names.find(({ full, called, own }) => {
    const isNothingElse =
      words.length > 0 && words.every((word) => own.has(word)) && words.some((word) => called.has(word));
    return isNothingElse || full.some((one) => text.includes(` ${one} `));
  });
  return found?.name ?? null;
};

/** Whether a description may be a name that is not on record: somebody has to say that it describes. */
export const mayNameSomebody = ({ known }: NamesOnRecord, description: string): boolean =>
  hasNameShape(description, known);
