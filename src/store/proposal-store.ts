import type { Decided, Decision, NewProposal, Proposal } from '../record/proposal.ts';
import type { Revision } from '../record/revision.ts';
import type { RecordKey } from './record-key.ts';
import type { RequestKey } from './request-key.ts';

/** Result of proposing: `waiting`, or `repeated` when the idempotency key was used before. */
export interface Proposed {
  readonly outcome: 'waiting' | 'repeated';
  readonly proposal: Proposal;
}

/** Tells whether a proposal can still enter the record as it stands; entries that it refers to may be gone by now. */
export type MayEnter = (standing: readonly Revision[], proposal: Proposal) => boolean;

/** Store of proposals: append-only, like the log. Every promise resolves only after the change is durable. */
export interface ProposalStore {
  /** Stores changes as a proposal, which no answer shows. `idempotencyKey` makes a repeated call propose nothing. */
  propose(key: RecordKey, proposal: NewProposal, at: Date, idempotencyKey?: string): Promise<Proposed>;
  /** Returns the waiting proposals, oldest first. */
  waiting(key: RecordKey): Promise<readonly Proposal[]>;
  /** Returns the proposal with this id; `null` when it is not waiting. */
  find(key: RecordKey, id: number): Promise<Proposal | null>;
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
}
