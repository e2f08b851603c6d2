import type { Decided, Decision, NewProposal, Proposal } from '../record/proposal.ts';
import type { Revision } from '../record/revision.ts';
import type { Grant } from '../record/right.ts';
import type { RecordKey } from './record-key.ts';
import type { RequestKey } from './request-key.ts';

/** What came of proposing: it waits now, or it did already, since the same key was used before. */
export interface Proposed {
  readonly outcome: 'waiting' | 'repeated';
  readonly proposal: Proposal;
}

/** Whether a proposal can still enter a record that has come to stand like this: what it speaks of may have gone since. */
export type MayEnter = (standing: readonly Revision[], proposal: Proposal) => boolean;

/**
 * What is kept beside the log: what does not count yet, who may do what, and how far each person has looked. Proposals
 * and rights are append-only like the log itself. Every promise resolves only after the change is durable.
 */
export interface KeepingStore {
  /** Keeps changes that do not count yet: they are in no answer. `idempotencyKey` makes a repeated call propose nothing. */
  propose(key: RecordKey, proposal: NewProposal, at: Date, idempotencyKey?: string): Promise<Proposed>;
  /** What waits, oldest first. */
  waiting(key: RecordKey): Promise<readonly Proposal[]>;
  /** What was proposed under this number, if it still waits. */
  proposal(key: RecordKey, id: number): Promise<Proposal | null>;
  /** Decides about a proposal; what is cleared and under no embargo is in the log by the same transaction. */
  decide(
    key: RecordKey,
    id: number,
    decision: Decision,
    at: Date,
    mayEnter: MayEnter,
    request?: RequestKey,
  ): Promise<Decided>;
  /** When the next embargo ends of which the log does not know yet, ISO in UTC; `null` where none waits. */
  nextRelease(key: RecordKey): Promise<string | null>;
  /** Whether an embargo has ended of which the log does not know yet. */
  isDue(key: RecordKey, at: Date): Promise<boolean>;
  /** Enters everything in the log whose embargo has ended by then, each once, whoever else does the same. */
  release(key: RecordKey, at: Date, mayEnter: MayEnter): Promise<readonly Decided[]>;
  /** The right that each person or group was last given; those with their usual right are left out. */
  grants(key: RecordKey): Promise<readonly Grant[]>;
  /** Gives a right, unless `isRefused` says otherwise of the rights there are at that moment; whether it was given. */
  grant(
    key: RecordKey,
    grant: Grant,
    isRefused: (grants: readonly Grant[]) => boolean,
    request?: RequestKey,
  ): Promise<boolean>;
  /** How far the record had come when this person last looked at what changed, and not by this very request; `null` when they never did. */
  lastSeen(key: RecordKey, person: string, request?: RequestKey): Promise<number | null>;
  /** They have now looked as far as this; it never goes back, and a request that is repeated looks no further. */
  markSeen(key: RecordKey, person: string, seq: number, at: Date, request?: RequestKey): Promise<void>;
  /** The teams that have a record of this negotiation. */
  teams(negotiation: string): Promise<readonly string[]>;
}
