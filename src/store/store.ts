import type { Appended, Change, Revision } from '../record/revision.ts';
import type { DraftStore } from './draft-store.ts';
import type { KeepingStore } from './keeping-store.ts';
import type { RecordKey } from './record-key.ts';
import type { RequestKey } from './request-key.ts';
import type { StoreProblem } from './store-error.ts';

export type { Appended, Change, RecordKey, RequestKey };

/** A write that failed, after which none has succeeded. */
export interface WriteFailure {
  readonly problem: StoreProblem;
  /** Milliseconds since then. */
  readonly ago: number;
}

/** Somebody wrote something down since the state that was named; nothing was written. */
export interface Moved {
  readonly outcome: 'moved';
}

/**
 * The log of what teams know, and what is kept beside it. Every promise resolves only after the change is durable.
 * Whatever is written for a `request` is marked by the same transaction, and a second call for the same one throws `RequestRepeated`.
 */
export interface Store {
  /** Change token: differs after any write to the file, by this process or another. */
  changeToken(): Promise<string>;
  /** The last `seq` of this record, 0 when it is empty: one indexed look-up, the price of every question. */
  lastSeq(key: RecordKey): Promise<number>;
  /** The standing revision of every entry, withdrawn ones included, in order of first appearance in the log; with `asOf`, from those with `knownAt ≤ asOf`. */
  standing(key: RecordKey, asOf?: string): Promise<readonly Revision[]>;
  /** Revisions with `seq` above this one, oldest first. */
  since(key: RecordKey, seq: number, limit?: number): Promise<readonly Revision[]>;
  /** Every revision of one entry, oldest first; with a number, only that many of the newest. */
  history(key: RecordKey, entry: string, newest?: number): Promise<readonly Revision[]>;
  /** The revision of each of these entries that stood when the log had come to this `seq`; none of those that came later. */
  before(key: RecordKey, entries: readonly string[], seq: number): Promise<readonly Revision[]>;
  /** Appends all changes in one transaction; `idempotencyKey` makes a repeated call with the same key append nothing. */
  append(key: RecordKey, changes: readonly Change[], recordedAt: Date, idempotencyKey?: string): Promise<Appended>;
  /** The same, but only while the record stands at this `seq`: what the changes were checked against must not have moved. */
  appendAt(
    key: RecordKey,
    changes: readonly Change[],
    recordedAt: Date,
    seq: number,
    idempotencyKey?: string,
    request?: RequestKey,
  ): Promise<Appended | Moved>;
  /** Marks a request that writes nothing here but does something elsewhere, such as posting. */
  handle(team: string, request: RequestKey): Promise<void>;
  /** Whether a request of Slack’s was handled before. */
  wasHandled(team: string, request: RequestKey): Promise<boolean>;
  /** Whether something, be it nothing at all, was appended under this key: a data file that was seeded need not be read again. */
  hasIdempotencyKey(key: RecordKey, idempotencyKey: string): Promise<boolean>;
  /** The greatest idempotency key that begins with this prefix, which holds no wildcard; `null` where none does. */
  lastIdempotencyKey(key: RecordKey, prefix: string): Promise<string | null>;
  /** What was written down in one go with the revision of this `seq`, in order; nothing when there is none. */
  written(key: RecordKey, seq: number): Promise<readonly Revision[]>;
  /** What this person wrote before this `seq`, newest first; of what was written in one go the first revision alone. */
  writtenBy(key: RecordKey, author: string, before: number, limit: number): Promise<readonly Revision[]>;
  /** The `seq` that the log had come to at this instant. */
  seqAt(key: RecordKey, instant: Date): Promise<number>;
  /** What was last taken from the data file of each of these entries; nothing of those that never were. */
  lastSeeds(key: RecordKey, entries: readonly string[]): Promise<readonly Revision[]>;
  /** What is kept beside the log: proposals, rights, and how far each person has looked. */
  readonly keeping: KeepingStore;
  /** What was typed into forms and not published yet. */
  readonly drafts: DraftStore;
  /** The last write that failed, if none has succeeded since. */
  lastWriteFailure(): WriteFailure | null;
  close(): Promise<void>;
}
