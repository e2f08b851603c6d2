import { stillFit } from '../record/integrity.ts';
import { emptyNegotiation, fold } from '../record/negotiation.ts';
import { replacesUnnamed } from '../record/proposal.ts';
import type { MayEnter } from '../store/proposal-store.ts';
import type { DataFile } from './data-file.ts';

/** Returns whether a proposal still fits the record it is to enter, by as many people as that takes. */
export const mayEnter =
  ({ header }: DataFile): MayEnter =>
  (standing, { changes, clearedBy }) => {
    const negotiation = fold(emptyNegotiation(header), standing);
    // It may have been proposed when that did not take a second person yet.
    const isAlone = clearedBy === null && changes.some((change) => replacesUnnamed(negotiation, change));
    return !isAlone && stillFit(negotiation, changes);
  };
