import type { PurgeAsked, PurgeDecided, PurgeReason, PurgeRequest, PurgeVerdict } from '../record/purge.ts';
import type { RecordKey } from './record-key.ts';
import type { RequestKey } from './request-key.ts';

/** Purge to ask for: entries by their ids, the one that was named first, or a proposal. */
export interface NewPurge {
  readonly of: { readonly entries: readonly string[] } | { readonly proposal: number };
  readonly author: string;
  readonly reason: PurgeReason;
}

/**
 * Store of the purges: the one way in which something leaves the log. Two people are needed, which the database itself
 * checks. Every promise resolves only after the change is durable.
 */
export interface PurgeStore {
  ask(key: RecordKey, purge: NewPurge, at: Date, request?: RequestKey): Promise<PurgeAsked>;
  /** Returns the purges that wait for a second person, oldest first. */
  waiting(key: RecordKey): Promise<readonly PurgeRequest[]>;
  /**
   * Decides a purge. What is purged leaves the log, proposals and drafts in one transaction, and then the bytes of the
   * database and its write-ahead log. `moved` when the record is beyond this `seq`, for which the caller has checked
   * that nothing else rests on it.
   */
  decide(
    key: RecordKey,
    id: number,
    decision: { readonly verdict: PurgeVerdict; readonly by: string },
    at: Date,
    seq: number,
    request?: RequestKey,
  ): Promise<PurgeDecided>;
  /** Whether anything was ever purged from this record. */
  hasAny(key: RecordKey): Promise<boolean>;
  /** Returns those of these ids whose entry was purged from this record, whatever goes by the id now. */
  purgedAmong(key: RecordKey, ids: readonly string[]): Promise<ReadonlySet<string>>;
}
