import type { Decided, Decision, NewProposal, Proposal } from '../record/proposal.ts';
import type { Revision } from '../record/revision.ts';
import type { Grant } from '../record/right.ts';
import type { RecordKey } from './record-key.ts';
import type { RequestKey } from './request-key.ts';

/** Result of proposing: `waiting`, or `repeated` when the idempotency key was used before. */
export interface Proposed {
  readonly outcome: 'waiting' | 'repeated';
  readonly proposal: Proposal;
}

/** Tells whether a proposal can still enter the record as it stands; entries that it refers to may be gone by now. */
export type MayEnter = (standing: readonly Revision[], proposal: Proposal) => boolean;

/**
 * Store beside the log: proposals, grants, and the last-seen `seq` of each person. Proposals and grants are
 * append-only like the log itself. Every promise resolves only after the change is durable.
 */
export interface KeepingStore {
  /** Stores changes as a proposal, which no answer shows. `idempotencyKey` makes a repeated call propose nothing. */
  propose(key: RecordKey, proposal: NewProposal, at: Date, idempotencyKey?: string): Promise<Proposed>;
  /** Returns the waiting proposals, oldest first. */
  waiting(key: RecordKey): Promise<readonly Proposal[]>;
  /** Returns the proposal with this id; `null` when it is not waiting. */
  proposal(key: RecordKey, id: number): Promise<Proposal | null>;
  /** Decides a proposal; what is cleared and under no embargo enters the log in the same transaction. */
  decide(
    key: RecordKey,
    id: number,
    decision: Decision,
    at: Date,
    mayEnter: MayEnter,
    request?: RequestKey,
  ): Promise<Decided>;
  /** Returns when the next embargo ends whose proposal is not in the log, ISO in UTC; `null` when none waits. */
  nextRelease(key: RecordKey): Promise<string | null>;
  /** Whether an embargo has ended whose proposal is not in the log. */
  isDue(key: RecordKey, at: Date): Promise<boolean>;
  /** Enters every proposal whose embargo has ended by then, each once, even when other processes do the same. */
  release(key: RecordKey, at: Date, mayEnter: MayEnter): Promise<readonly Decided[]>;
  /** Returns the latest grant of each person or group; those with their usual right are left out. */
  grants(key: RecordKey): Promise<readonly Grant[]>;
  /** Gives a right, unless `isRefused` refuses it given the grants at that moment; returns whether it was given. */
  grant(
    key: RecordKey,
    grant: Grant,
    isRefused: (grants: readonly Grant[]) => boolean,
    request?: RequestKey,
  ): Promise<boolean>;
  /**
   * Returns the record's `seq` when this person last looked at the changes, by another request than this; `null` if
   * never.
   */
  lastSeen(key: RecordKey, person: string, request?: RequestKey): Promise<number | null>;
  /** Marks the changes seen up to this `seq`; it never goes back, and a repeated request does not move it. */
  markSeen(key: RecordKey, person: string, seq: number, at: Date, request?: RequestKey): Promise<void>;
  /** Returns the teams that have a record of this negotiation. */
  teams(negotiation: string): Promise<readonly string[]>;
}
