import type { RecordKey } from './record-key.ts';

/** Point of the log up to which it was checked: the `seq` and the chain of the last revision. */
export interface LogPoint {
  readonly seq: number;
  readonly chain: string;
}

/** Point before the first revision. */
export const logStart: LogPoint = { seq: 0, chain: '' };

/** Revision that is not as it was written, or before which some are missing. */
export interface AlteredRevision extends RecordKey {
  readonly seq: number;
}

/** Result of a part of a check; `next` is where it goes on, `null` at the end of the log. */
export interface LogCheck {
  readonly altered: readonly AlteredRevision[];
  readonly next: LogPoint | null;
}
