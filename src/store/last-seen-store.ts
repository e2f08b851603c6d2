import type { RecordKey } from './record-key.ts';
import type { RequestKey } from './request-key.ts';

/** Store of how far each person has seen the changes of a record. */
export interface LastSeenStore {
  /**
   * Returns the record's `seq` when this person last looked at the changes, by another request than this; `null` if
   * never.
   */
  find(key: RecordKey, person: string, request?: RequestKey): Promise<number | null>;
  /** Marks the changes seen up to this `seq`; it never goes back, and a repeated request does not move it. */
  mark(key: RecordKey, person: string, seq: number, at: Date, request?: RequestKey): Promise<void>;
}
