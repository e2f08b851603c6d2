import type { Negotiation } from './negotiation.ts';
import type { Revision } from './revision.ts';

/** Whether the store found a revision changed by another hand: it says nothing of its entry any more. */
export const isAltered = ({ reason }: Pick<Revision, 'reason'>): boolean => reason?.code === 'altered';

const counts = new WeakMap<Negotiation, number>();

/** Counts the entries that are left out of a record, since their standing revisions were changed by another hand. */
export const alteredIn = (negotiation: Negotiation): number => {
  const known = counts.get(negotiation) ?? [...negotiation.standing.values()].filter(isAltered).length;
  counts.set(negotiation, known);
  return known;
};
