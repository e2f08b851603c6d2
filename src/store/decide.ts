import type { Decided, Decision, Proposal } from '../record/proposal.ts';
import { append } from './append.ts';
import type { IdempotencyKeys } from './idempotency-keys.ts';
import type { Log } from './log.ts';
import type { MayEnter } from './proposal-store.ts';
import type { Proposals } from './proposals.ts';
import type { RecordKey } from './store.ts';

/** Tables that a decision writes to; run every function of this file in one immediate transaction. */
export interface Tables {
  readonly log: Log;
  readonly idempotencyKeys: IdempotencyKeys;
  readonly proposals: Proposals;
  readonly mayEnter: MayEnter;
}

/** Decides a waiting proposal; what is cleared and under no embargo enters the log. */
export const decide = (tables: Tables, key: RecordKey, id: number, decision: Decision, at: string): Decided => {
  const proposal = tables.proposals.one(key, id);
  if (!proposal || (proposal.clearedBy !== null && decision.verdict === 'cleared')) return { outcome: 'gone' };
  if (proposal.overtaken && decision.verdict === 'cleared') return { outcome: 'overtaken', proposal };
  const decided = tables.proposals.decide(id, { ...decision, at });
  const mayEnter = decision.verdict === 'cleared' && (proposal.embargo === null || proposal.embargo <= at);
  return mayEnter ? enter(tables, key, decided, at) : { outcome: 'noted', proposal: decided };
};

/**
 * Enters every cleared proposal whose embargo has ended; one that another process entered first is not waiting any
 * more.
 */
export const release = (tables: Tables, key: RecordKey, at: string): readonly Decided[] =>
  tables.proposals.due(key, at).map((proposal) => enter(tables, key, proposal, at));

const enter = (tables: Tables, key: RecordKey, proposal: Proposal, at: string): Decided => {
  const { log, idempotencyKeys, proposals, mayEnter } = tables;
  const { id, changes, clearedBy } = proposal;
  if (!mayEnter(log.standing(key), proposal)) return overtake(tables, id, at);
  const appended = append(log, idempotencyKeys, key, changes, at, undefined, clearedBy);
  if (appended.outcome === 'conflict') return overtake(tables, id, at);
  const seqs = appended.revisions.map(({ seq }) => seq);
  const [first = 0, last = first] = [seqs.at(0), seqs.at(-1)];
  const entered = proposals.decide(id, { verdict: 'entered', by: clearedBy, at, why: '', first, last });
  return { outcome: 'entered', proposal: entered, revisions: appended.revisions };
};

const overtake = ({ proposals }: Tables, id: number, at: string): Decided => ({
  outcome: 'overtaken',
  proposal: proposals.decide(id, { verdict: 'overtaken', by: null, at, why: '' }),
});
