import type { Appended, Change, Revision } from '../record/revision.ts';
import type { DraftStore } from './draft-store.ts';
import type { GrantStore } from './grant-store.ts';
import type { LastSeenStore } from './last-seen-store.ts';
import type { LogCheck, LogPoint } from './log-store.ts';
import type { PostStore } from './post-store.ts';
import type { ProposalStore } from './proposal-store.ts';
import type { PurgeStore } from './purge-store.ts';
import type { RecordKey } from './record-key.ts';
import type { RequestKey } from './request-key.ts';
import type { StoreProblem } from './store-error.ts';

export type { Appended, Change, RecordKey, RequestKey };

/** Failed write after which none has succeeded. */
export interface WriteFailure {
  readonly problem: StoreProblem;
  /** Milliseconds since it failed. */
  readonly ago: number;
}

/** Result of `appendAt` when the record is beyond the `seq` that was named; nothing was written. */
export interface Moved {
  readonly outcome: 'moved';
}

/**
 * Store of the teams' records: the log, and the proposals, grants and drafts beside it. Every promise resolves only
 * after the change is durable. A write for a `request` marks it handled in the same transaction, and a second call
 * for the same request throws `RequestRepeated`.
 */
export interface Store {
  /** Change token: differs after any write to the file, by this process or another. */
  changeToken(): Promise<string>;
  /** Returns the last `seq` of this record, 0 when it is empty: one indexed look-up, made for every request. */
  lastSeq(key: RecordKey): Promise<number>;
  /**
   * Returns the standing revision of every entry, withdrawn ones included, in order of first appearance in the log;
   * with `asOf`, from those with `knownAt ≤ asOf`.
   */
  standing(key: RecordKey, asOf?: string): Promise<readonly Revision[]>;
  /** Returns the revisions with `seq` above this one, oldest first. */
  since(key: RecordKey, seq: number, limit?: number): Promise<readonly Revision[]>;
  /** Returns the revisions of one entry, oldest first; with `newest`, only that many of the newest. */
  history(key: RecordKey, entry: string, newest?: number): Promise<readonly Revision[]>;
  /** Returns the revision of each entry that stood at this `seq`; none for entries that came later. */
  before(key: RecordKey, entries: readonly string[], seq: number): Promise<readonly Revision[]>;
  /**
   * Appends all changes in one transaction; `idempotencyKey` makes a repeated call with the same key append nothing.
   */
  append(key: RecordKey, changes: readonly Change[], recordedAt: Date, idempotencyKey?: string): Promise<Appended>;
  /** Appends only while the record stands at this `seq`, so that the changes' checks still hold; else `moved`. */
  appendAt(
    key: RecordKey,
    changes: readonly Change[],
    recordedAt: Date,
    seq: number,
    idempotencyKey?: string,
    request?: RequestKey,
  ): Promise<Appended | Moved>;
  /** Marks a request handled that writes nothing here but has an effect elsewhere, such as posting. */
  handle(team: string, request: RequestKey): Promise<void>;
  /** Whether a request of Slack’s was handled before. */
  wasHandled(team: string, request: RequestKey): Promise<boolean>;
  /** Whether an append, even an empty one, used this key: a data file that was seeded need not be read again. */
  hasIdempotencyKey(key: RecordKey, idempotencyKey: string): Promise<boolean>;
  /** Returns the greatest idempotency key with this prefix, which holds no wildcard; `null` when there is none. */
  lastIdempotencyKey(key: RecordKey, prefix: string): Promise<string | null>;
  /** Returns the batch of the revision with this `seq`, in order; empty when there is no such revision. */
  written(key: RecordKey, seq: number): Promise<readonly Revision[]>;
  /** Returns revisions by this person before this `seq`, newest first; of a batch the first revision alone. */
  writtenBy(key: RecordKey, author: string, before: number, limit: number): Promise<readonly Revision[]>;
  /** Returns the `seq` that the log had reached at this instant. */
  seqAt(key: RecordKey, instant: Date): Promise<number>;
  /** Returns the latest revision of each entry that came from the data file; none for entries that never did. */
  lastSeeds(key: RecordKey, entries: readonly string[]): Promise<readonly Revision[]>;
  /** Returns the teams that have a record of this negotiation. */
  teams(negotiation: string): Promise<readonly string[]>;
  readonly proposals: ProposalStore;
  readonly grants: GrantStore;
  readonly lastSeen: LastSeenStore;
  /** Store of the posts that were made from the records, by what they show. */
  readonly posts: PostStore;
  /** Store of form values that were not published yet. */
  readonly drafts: DraftStore;
  /** Store of the purges, through which alone something leaves the log. */
  readonly purges: PurgeStore;
  /** Checks at most `limit` revisions after a point of the log, of all records, against the hashes they were written with. */
  checkLog(after: LogPoint, limit: number): Promise<LogCheck>;
  /** Tries for a second to begin a write, and writes nothing; throws a `StoreError` when that cannot be. */
  tryWriting(): Promise<void>;
  /** Returns the last failed write; `null` when one has succeeded since, or none failed. */
  lastWriteFailure(): WriteFailure | null;
  close(): Promise<void>;
}
