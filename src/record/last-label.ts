import { labelOf } from './label.ts';
import { type Negotiation, readEntry } from './negotiation.ts';
import type { Revision } from './revision.ts';

/**
 * Returns what an entry is called, from its last revision with words up to the one that stands in this record; `null`
 * where none has any left, as of a purged one.
 */
export const lastLabel = (negotiation: Negotiation, id: string, revisions: readonly Revision[]): string | null => {
  const standing = negotiation.standing.get(id)?.seq ?? Number.MAX_SAFE_INTEGER;
  const last = revisions.findLast(({ seq, body }) => body !== null && seq <= standing);
  return last ? labelOf(negotiation, readEntry(last)) : null;
};
