import { kindNames } from './entries.ts';
import { labelOf } from './label.ts';
import type { Negotiation } from './negotiation.ts';
import type { Revision } from './revision.ts';

/** Returns a revision for showing: what replaced its entry is named by its label; one that is gone is not named. */
export const withReasonLabel = (negotiation: Negotiation, revision: Revision): Revision => {
  const { reason } = revision;
  if (reason?.code !== 'withdrawn' || reason.replacedBy === undefined) return revision;
  const label = labelFor(negotiation, reason.replacedBy);
  return { ...revision, reason: { code: 'withdrawn', ...(label !== undefined && { replacedBy: label }) } };
};

const labelFor = (negotiation: Negotiation, id: string): string | undefined => {
  const entry = kindNames.map((kind) => negotiation.entries[kind].get(id)).find((found) => found !== undefined);
  return entry && labelOf(negotiation, entry);
};
