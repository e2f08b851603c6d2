import type { Intent } from '../../forms/form.ts';
import { type NewProposal, waitsFor } from '../../record/proposal.ts';
import type { RequestContext, Services } from '../request-context.ts';

/** What an intent waits for before it counts. */
export type Waits = Pick<NewProposal, 'second' | 'embargo'>;

/**
 * Returns what an intent waits for; `null` when it counts at once. What was withdrawn counts as it last stood: it may
 * have rested on an unnamed source, which a withdrawal does not tell.
 */
export const waitsOf = async (
  { store, now }: Services,
  { key, negotiation }: RequestContext,
  { changes, embargo }: Intent,
): Promise<Waits | null> => {
  const standing = new Map(negotiation.standing);
  for (const { entry } of changes) {
    if (standing.get(entry)?.body !== null) continue;
    const last = (await store.history(key, entry)).findLast(({ body }) => body !== null);
    if (last) standing.set(entry, last);
  }
  return waitsFor({ ...negotiation, standing }, changes, embargo, now());
};
