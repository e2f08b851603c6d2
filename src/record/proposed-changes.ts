import { type EntryChange, entryChange } from './changes.ts';
import type { Negotiation } from './negotiation.ts';
import { preview } from './preview.ts';
import type { NewProposal } from './proposal.ts';

/** Returns what a proposal would change, as the record stands. */
export const proposedChanges = (
  negotiation: Negotiation,
  { changes }: Pick<NewProposal, 'changes'>,
): readonly EntryChange[] => {
  const after = preview(negotiation, changes);
  return [...new Set(changes.map(({ entry }) => entry))].flatMap((entry) => {
    const revision = after.standing.get(entry);
    return revision ? (entryChange(after, negotiation.standing.get(entry), revision) ?? []) : [];
  });
};
