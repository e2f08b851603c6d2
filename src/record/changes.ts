import { isDeepStrictEqual } from 'node:util';
import { asCarried, typeIn } from './carries.ts';
import { announcedOf } from './citations.ts';
import { type Citation, type Entry, type Kind, kindNames } from './entries.ts';
import { labelOf } from './label.ts';
import { type Negotiation, readEntry } from './negotiation.ts';
import { withReasonLabel } from './reason-label.ts';
import type { Revision } from './revision.ts';
import { type Cited, cited, type Sourced, sourced } from './sourced.ts';
import { valueLabel } from './value-label.ts';

/** A value as it can be shown: words, a date, who says so, or other values with who says so. */
export type FieldValue =
  | { readonly text: string }
  | { readonly when: string }
  | { readonly cite: readonly Cited[] }
  | { readonly others: readonly OtherValue[] };

/** A second value of a field, with who says so. */
interface OtherValue {
  readonly field: string;
  readonly value: string;
  readonly cite: readonly Cited[];
  /** Of a value in dispute, why there are two. */
  readonly why?: string;
}

/** One field of an entry that differs from before; `before` or `after` is `null` where it says nothing. */
export interface FieldChange {
  readonly field: string;
  readonly before: FieldValue | null;
  readonly after: FieldValue | null;
}

/** Change of one entry between two states of the record. */
export interface EntryChange {
  readonly what: 'added' | 'changed' | 'withdrawn';
  readonly kind: Kind;
  readonly id: string;
  readonly label: string;
  /** Every field of an entry that was added or withdrawn; of one that was changed, those that differ. */
  readonly fields: readonly FieldChange[];
  readonly before: Entry | null;
  readonly after: Entry | null;
  /** Citations of the entry now, or before it was withdrawn; parties, issues and sources state nothing. */
  readonly source: Sourced | null;
  /** The revision that made it so: who wrote it down, when and why. */
  readonly by: Revision;
}

/** Compares two revisions of one entry; `null` when they say the same. */
export const entryChange = (
  negotiation: Negotiation,
  earlier: Revision | undefined,
  later: Revision,
): EntryChange | null => {
  return changeOf(negotiation, entryOf(negotiation, earlier), entryOf(negotiation, later), later);
};

/** Compares two states of an entry, with the revision that made the later one; `null` when they say the same. */
export const changeOf = (
  negotiation: Negotiation,
  earlier: Entry | null,
  later: Entry | null,
  by: Revision,
): EntryChange | null => {
  const typeOf = typeIn(negotiation);
  const [before, after] = [earlier && asCarried(earlier, typeOf), later && asCarried(later, typeOf)];
  const shown = after ?? before;
  const fields = shown ? fieldChanges(negotiation, before, after) : [];
  if (!shown || fields.length === 0) return null;
  return {
    what: before === null ? 'added' : after === null ? 'withdrawn' : 'changed',
    kind: shown.kind,
    id: shown.id,
    label: labelOf(negotiation, shown),
    fields,
    before,
    after,
    source: 'cite' in shown ? sourced(negotiation, shown) : null,
    by: withReasonLabel(negotiation, by),
  };
};

/** Reads a revision's entry; the standing one was read already and is reused. `null` when withdrawn or absent. */
const entryOf = ({ standing, entries }: Negotiation, revision: Revision | undefined): Entry | null => {
  if (!revision || revision.body === null) return null;
  const kind = kindNames.find((name) => name === revision.kind);
  const known = kind && standing.get(revision.entry) === revision ? entries[kind].get(revision.entry) : undefined;
  return known ?? readEntry(revision);
};

/** The fields in which two states of an entry differ. */
const fieldChanges = (negotiation: Negotiation, before: Entry | null, after: Entry | null): readonly FieldChange[] => {
  const [old, now] = [fieldsOf(before), fieldsOf(after)];
  return [...new Set([...now.keys(), ...old.keys()])]
    .filter((field) => !isDeepStrictEqual(old.get(field), now.get(field)))
    .map((field) => ({
      field,
      before: shown(negotiation, before, field, old.get(field)),
      after: shown(negotiation, after, field, now.get(field)),
    }));
};

/** The fields that say something: an empty list says no more than a missing one. */
const fieldsOf = (entry: Entry | null): ReadonlyMap<string, unknown> =>
  new Map(
    Object.entries(entry ?? {}).filter(
      ([field, value]) =>
        field !== 'id' && field !== 'kind' && value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  );

const dates: readonly string[] = ['when', 'published'];

const shown = (negotiation: Negotiation, entry: Entry | null, field: string, value: unknown): FieldValue | null => {
  if (entry === null || value === undefined) return null;
  if ('cite' in entry && field === 'cite') return { cite: citedIn(negotiation, entry.cite) };
  if ('cite' in entry && field === 'contested') return { others: othersIn(negotiation, entry.kind, entry.contested) };
  if ('cite' in entry && field === 'announced')
    return { others: othersIn(negotiation, entry.kind, announcedOf(entry)) };
  if (dates.includes(field)) return { when: String(value) };
  const texts = [value].flat().map((one) => valueLabel(negotiation, entry.kind, field, String(one)));
  return { text: texts.join(', ') };
};

const othersIn = (
  negotiation: Negotiation,
  kind: Kind,
  others: readonly (Omit<OtherValue, 'cite'> & { readonly cite: readonly Citation[] })[],
): readonly OtherValue[] =>
  others.map((other) => ({
    ...other,
    value: valueLabel(negotiation, kind, other.field, other.value),
    cite: citedIn(negotiation, other.cite),
  }));

const citedIn = (negotiation: Negotiation, cite: readonly Citation[]): readonly Cited[] =>
  cite.map((citation) => cited(negotiation, citation));
