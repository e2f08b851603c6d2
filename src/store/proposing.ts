import type { Database } from 'better-sqlite3';
import type { NewProposal } from '../record/proposal.ts';
import { decide, release } from './decide.ts';
import type { HandledRequests } from './handled-requests.ts';
import type { IdempotencyKeys } from './idempotency-keys.ts';
import type { Log } from './log.ts';
import type { Items } from './outbox-items.ts';
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
    items,
    ...logged
  }: {
    readonly log: Log;
    readonly idempotencyKeys: IdempotencyKeys;
    readonly requests: HandledRequests;
    readonly items: Items;
  },
  retried: <T>(work: () => T) => Promise<T>,
): ProposalStore => {
  const proposals = prepareProposals(database);
  const tables = { ...logged, proposals };
  const atOnce = <T>(work: () => T) => retried(() => database.transaction(work).immediate());

  return {
    propose: (key, proposal, at, idempotencyKey, notices) =>
      atOnce(() => {
        const proposed = propose(proposals, key, proposal, at.toISOString(), idempotencyKey);
        if (proposed.outcome === 'waiting')
          for (const item of notices?.(proposed.proposal.id) ?? []) items.insert(item, at);
        return proposed;
      }),
    waiting: (key) => retried(() => proposals.waiting(key)),
    find: (key, id) => retried(() => proposals.one(key, id)),
    decision: (key, id, verdict) => retried(() => proposals.decision(key, id, verdict)),
    decide: (key, id, decision, at, mayEnter, request, notices) =>
      atOnce(() => {
        requests.handle(key.team, request);
        const decided = decide({ ...tables, mayEnter }, key, id, decision, at.toISOString());
        for (const item of notices?.(decided) ?? []) items.insert(item, at);
        return decided;
      }),
    nextRelease: (key) => retried(() => proposals.nextRelease(key)),
    isDue: (key, at) => retried(() => proposals.isDue(key, at.toISOString())),
    release: (key, at, mayEnter) => atOnce(() => release({ ...tables, mayEnter }, key, at.toISOString())),
  };
};
