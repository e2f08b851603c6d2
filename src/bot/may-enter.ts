import { stillFit } from '../record/integrity.ts';
import { emptyNegotiation, fold } from '../record/negotiation.ts';
import type { MayEnter } from '../store/proposal-store.ts';
import type { DataFile } from './data-file.ts';

/** Returns whether a proposal still fits the record it is to enter. */
export const mayEnter =
  ({ header }: DataFile): MayEnter =>
  (standing, { changes }) =>
    stillFit(fold(emptyNegotiation(header), standing), changes);
