import { type Kind, kindNames } from '../record/entries.ts';
import type { Findable } from '../record/find-entry.ts';
import { lastLabel } from '../record/last-label.ts';
import type { Negotiation } from '../record/negotiation.ts';
import type { Effect, Outcome } from './effect.ts';

/** Reads what an entry that is gone was last called, which the snapshot does not hold: `null` where it was purged. */
export const wordsOfGone = <V>(
  negotiation: Negotiation,
  { id }: Findable,
  next: (label: string | null) => Outcome<V>,
): Effect<V> => ({
  effect: 'history',
  request: { entry: id },
  next: (revisions) => next(lastLabel(negotiation, id, revisions)),
});

/** Returns the kind of a stored entry; of one that this version does not know, the most general. */
export const kindOf = (kind: string): Kind => kindNames.find((name) => name === kind) ?? 'remark';
