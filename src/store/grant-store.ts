import type { Grant } from '../record/right.ts';
import type { RecordKey } from './record-key.ts';
import type { RequestKey } from './request-key.ts';

/** Store of grants: append-only, like the log. Every promise resolves only after the change is durable. */
export interface GrantStore {
  /** Returns the latest grant of each person or group; those with their usual right are left out. */
  list(key: RecordKey): Promise<readonly Grant[]>;
  /** Gives a right, unless `isRefused` refuses it given the grants at that moment; returns whether it was given. */
  give(
    key: RecordKey,
    grant: Grant,
    isRefused: (grants: readonly Grant[]) => boolean,
    request?: RequestKey,
  ): Promise<boolean>;
}
