import type { Entry, Kind } from './entries.ts';
import { kindNames, kinds } from './entries.ts';
import { labelOf } from './label.ts';
import { type Named, named, nearest, normalise, phrase, type Word } from './names.ts';
import { all, type Negotiation } from './negotiation.ts';
import { restingOn } from './references.ts';
import { goneName } from './vocabulary.ts';

/** An entry that words may name: withdrawn ones too, which have no fields left. */
export interface Findable {
  readonly id: string;
  readonly kind: string;
  readonly withdrawn: boolean;
}

/** Result of finding an entry: one, several that all fit, or none, with the nearest. */
export type FoundEntry =
  | { readonly hit: Findable }
  | { readonly several: readonly Named<Findable>[] }
  | { readonly near: readonly Named<Findable>[] };

/** Whether an entry states something that sources can bear out or dispute, and does not only name something. */
export const isStatement = ({ kind }: Findable): boolean => {
  const known = kindNames.find((name) => name === kind);
  return known !== undefined && 'cite' in kinds[known].shape;
};

/**
 * Finds any entry of the record by its id, its names or words of its label, with its kind before it or without. Where
 * only some may be meant, a name that is not among them leads to those that speak of it.
 */
export const findEntry = (
  negotiation: Negotiation,
  words: readonly Word[],
  mayBeMeant: (one: Findable) => boolean = () => true,
): FoundEntry => {
  const every = findables(negotiation);
  const among = every.filter(({ value }) => mayBeMeant(value));
  const one = foundAmong(among, words);
  if (!('near' in one) || among.length === every.length) return one;
  const other = foundAmong(every, words);
  if (!('hit' in other)) return one;
  const speaking = new Set(restingOn(negotiation, other.hit.id).map(({ id }) => id));
  const fitting = among.filter(({ value }) => speaking.has(value.id));
  return fitting.length > 0 ? found('', fitting, among) : one;
};

const foundAmong = (among: readonly Named<Findable>[], words: readonly Word[]): FoundEntry => {
  const [first, ...rest] = words;
  const kind = rest.length > 0 ? kindCalled(first?.text ?? '') : undefined;
  const whole = matches(phrase(words), among);
  if (whole.length > 0 || !kind) return found(phrase(words), whole, among);
  const ofKind = among.filter(({ value }) => value.kind === kind);
  return found(phrase(rest), matches(phrase(rest), ofKind), ofKind);
};

const found = (text: string, fitting: readonly Named<Findable>[], among: readonly Named<Findable>[]): FoundEntry => {
  const [only] = fitting;
  if (only && fitting.length === 1) return { hit: only.value };
  return only ? { several: fitting } : { near: nearest(text, among) };
};

/** Finds entries by a whole name; else by words that are all in one of its names. */
const matches = (text: string, among: readonly Named<Findable>[]): readonly Named<Findable>[] => {
  const wanted = normalise(text);
  const exact = among.filter(({ keys }) => keys.includes(wanted.replaceAll(' ', '')));
  if (exact.length > 0 || wanted === '') return exact;
  return among.filter(({ words }) => wanted.split(' ').every((part) => words.includes(part)));
};

/** Returns every entry, withdrawn ones included, findable by every name it goes by. */
export const findables = (negotiation: Negotiation): readonly Named<Findable>[] => [
  ...kindNames.flatMap((kind) => all(negotiation, kind).map((entry: Entry) => findable(negotiation, entry))),
  ...[...negotiation.standing.values()]
    .filter(({ body }) => body === null)
    .map(({ entry: id, kind }) => named({ id, kind, withdrawn: true }, goneName(kind), [id])),
];

const findable = (negotiation: Negotiation, entry: Entry): Named<Findable> =>
  named({ id: entry.id, kind: entry.kind, withdrawn: false }, labelOf(negotiation, entry), [
    entry.id,
    ...otherNames(entry),
  ]);

const otherNames = (entry: Entry): readonly string[] => {
  const aliases = 'aliases' in entry ? entry.aliases : [];
  if (entry.kind === 'round')
    return [...(entry.number === undefined ? [] : [String(entry.number)]), ...(entry.name ? [entry.name] : [])];
  if (entry.kind === 'source') return [entry.title];
  if (entry.kind === 'person') return [...aliases, entry.role];
  return aliases;
};

const plurals: Partial<Record<Kind, string>> = { party: 'parties', person: 'people' };

const kindCalled = (word: string): Kind | undefined =>
  kindNames.find((kind) => word === kind || word === (plurals[kind] ?? `${kind}s`));
