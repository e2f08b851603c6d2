import { fold, type Negotiation } from './negotiation.ts';
import type { Change, Revision } from './revision.ts';

/** The record as it would be with these changes, for looking at only: nothing is written down. */
export const preview = (negotiation: Negotiation, changes: readonly Change[]): Negotiation => {
  const revisions = changes.map(
    ({ from, ...change }, index): Revision => ({
      ...change,
      seq: negotiation.seq + index + 1,
      team: '',
      negotiation: negotiation.header.id,
      version: from + 1,
      recordedAt: '',
    }),
  );
  return fold(negotiation, revisions);
};
