import type { Database } from 'better-sqlite3';
import type { NewProposal } from '../record/proposal.ts';
import { decide, release } from './decide.ts';
import type { HandledRequests } from './handled-requests.ts';
import type { IdempotencyKeys } from './idempotency-keys.ts';
import type { Log } from './log.ts';
import type { ProposalStore, Proposed } from './proposal-store.ts';
import { type Proposals, prepareProposals } from './proposals.ts';
import type { RecordKey } from './store.ts';

const propose = (
  proposals: Proposals,
  key: RecordKey,
  proposal: NewProposal,
  at: string,
  idempotencyKey?: string,
): Proposed => {
  const before = idempotencyKey === undefined ? null : proposals.byIdempotencyKey(key, idempotencyKey);
  if (before) return { outcome: 'repeated', proposal: before };
  return { outcome: 'waiting', proposal: proposals.insert(key, proposal, at, idempotencyKey) };
};

/** Prepares the proposals of a connection; `retried` runs work, and again while the file is locked. */
export const prepareProposing = (
  database: Database,
  {
    requests,
    ...logged
  }: { readonly log: Log; readonly idempotencyKeys: IdempotencyKeys; readonly requests: HandledRequests },
  retried: <T>(work: () => T) => Promise<T>,
): ProposalStore => {
  const proposals = prepareProposals(database);
  const tables = { ...logged, proposals };
  const atOnce = <T>(work: () => T) => retried(() => database.transaction(work).immediate());

  return {
    propose: (key, proposal, at, idempotencyKey) =>
      atOnce(() => propose(proposals, key, proposal, at.toISOString(), idempotencyKey)),
    waiting: (key) => retried(() => proposals.waiting(key)),
    find: (key, id) => retried(() => proposals.one(key, id)),
    decide: (key, id, decision, at, mayEnter, request) =>
      atOnce(() => {
        requests.handle(key.team, request);
        return decide({ ...tables, mayEnter }, key, id, decision, at.toISOString());
      }),
    nextRelease: (key) => retried(() => proposals.nextRelease(key)),
    isDue: (key, at) => retried(() => proposals.isDue(key, at.toISOString())),
    release: (key, at, mayEnter) => atOnce(() => release({ ...tables, mayEnter }, key, at.toISOString())),
  };
};
