import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import type { NewProposal } from '../record/proposal.ts';
import { decide, release } from './decide.ts';
import { prepareGrants } from './grants.ts';
import type { HandledRequests } from './handled-requests.ts';
import type { IdempotencyKeys } from './idempotency-keys.ts';
import type { KeepingStore, Proposed } from './keeping-store.ts';
import { prepareLastSeen } from './last-seen.ts';
import type { Log } from './log.ts';
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

/** Prepares the keeping store of a connection; `retried` runs work, and again while the file is locked. */
export const prepareKeeping = (
  database: Database,
  {
    requests,
    ...logged
  }: { readonly log: Log; readonly idempotencyKeys: IdempotencyKeys; readonly requests: HandledRequests },
  retried: <T>(work: () => T) => Promise<T>,
): KeepingStore => {
  const [proposals, grants, lastSeen] = [
    prepareProposals(database),
    prepareGrants(database),
    prepareLastSeen(database),
  ];
  const tables = { ...logged, proposals };
  const atOnce = <T>(work: () => T) => retried(() => database.transaction(work).immediate());
  const teams = database.prepare('SELECT team FROM record WHERE negotiation = ? ORDER BY team').pluck();

  return {
    propose: (key, proposal, at, idempotencyKey) =>
      atOnce(() => propose(proposals, key, proposal, at.toISOString(), idempotencyKey)),
    waiting: (key) => retried(() => proposals.waiting(key)),
    proposal: (key, id) => retried(() => proposals.one(key, id)),
    decide: (key, id, decision, at, mayEnter, request) =>
      atOnce(() => {
        requests.handle(key.team, request);
        return decide({ ...tables, mayEnter }, key, id, decision, at.toISOString());
      }),
    nextRelease: (key) => retried(() => proposals.nextRelease(key)),
    isDue: (key, at) => retried(() => proposals.isDue(key, at.toISOString())),
    release: (key, at, mayEnter) => atOnce(() => release({ ...tables, mayEnter }, key, at.toISOString())),
    grants: (key) => retried(() => grants.list(key)),
    grant: (key, grant, isRefused, request) =>
      atOnce(() => {
        requests.handle(key.team, request);
        if (isRefused(grants.list(key))) return false;
        grants.insert(key, grant);
        return true;
      }),
    lastSeen: (key, person, request) =>
      retried(() => {
        const repeated = requests.find(key.team, request);
        return repeated ? repeated.lookSeq : lastSeen.find(key, person);
      }),
    markSeen: (key, person, seq, at, request) =>
      atOnce(() => {
        if (requests.find(key.team, request)) return;
        requests.handle(key.team, request, lastSeen.find(key, person));
        lastSeen.keep(key, person, seq, at.toISOString());
      }),
    teams: (negotiation) => retried(() => z.array(z.string()).parse(teams.all(negotiation))),
  };
};
