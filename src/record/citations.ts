import type { Announced, Citation, Entry, Fact } from './entries.ts';

/** Announced values of an entry that came otherwise; empty for kinds that are not announced. */
export const announcedOf = (entry: Entry): readonly Announced[] =>
  'announced' in entry && entry.announced ? entry.announced : [];

/** Every citation of an entry: of its own values, of those beside them, and of what was announced. */
export const citationsOf = (entry: Entry): readonly Citation[] =>
  'cite' in entry ? [...entry.cite, ...besides(entry).flatMap(({ cite }) => cite)] : [];

/** Values beside an entry's own, each with who says so: those that are contested, and those that were announced. */
export const besides = (
  fact: Fact,
): readonly { readonly field: string; readonly value: string; readonly cite: readonly Citation[] }[] => [
  ...fact.contested,
  ...announcedOf(fact),
];
