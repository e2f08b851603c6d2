import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import type { NewProposal } from '../record/proposal.ts';
import { decide, release } from './decide.ts';
import { prepareGranted } from './granted.ts';
import type { HandledRequests } from './handled-requests.ts';
import type { KeepingStore, Proposed } from './keeping-store.ts';
import type { Log } from './log.ts';
import { prepareLooks } from './looks.ts';
import { type Proposals, prepareProposals } from './proposals.ts';
import type { Saved } from './saved.ts';
import type { RecordKey } from './store.ts';

const propose = (proposals: Proposals, key: RecordKey, proposal: NewProposal, at: string, once?: string): Proposed => {
  const before = once === undefined ? null : proposals.byOnce(key, once);
  if (before) return { outcome: 'repeated', proposal: before };
  return { outcome: 'waiting', proposal: proposals.insert(key, proposal, at, once) };
};

/** What is kept beside the log, on one connection; `retried` runs each piece of work and tries again while the file is locked. */
export const prepareKeeping = (
  database: Database,
  { requests, ...logged }: { readonly log: Log; readonly saved: Saved; readonly requests: HandledRequests },
  retried: <T>(work: () => T) => Promise<T>,
): KeepingStore => {
  const [proposals, granted, looks] = [prepareProposals(database), prepareGranted(database), prepareLooks(database)];
  const books = { ...logged, proposals };
  const atOnce = <T>(work: () => T) => retried(() => database.transaction(work).immediate());
  const teams = database.prepare('SELECT team FROM record WHERE negotiation = ? ORDER BY team').pluck();

  return {
    propose: (key, proposal, at, once) => atOnce(() => propose(proposals, key, proposal, at.toISOString(), once)),
    waiting: (key) => retried(() => proposals.waiting(key)),
    proposal: (key, id) => retried(() => proposals.one(key, id)),
    decide: (key, id, decision, at, mayEnter, request) =>
      atOnce(() => {
        requests.handle(key.team, request);
        return decide({ ...books, mayEnter }, key, id, decision, at.toISOString());
      }),
    nextRelease: (key) => retried(() => proposals.nextRelease(key)),
    isDue: (key, at) => retried(() => proposals.isDue(key, at.toISOString())),
    release: (key, at, mayEnter) => atOnce(() => release({ ...books, mayEnter }, key, at.toISOString())),
    grants: (key) => retried(() => granted.list(key)),
    grant: (key, grant, isRefused, request) =>
      atOnce(() => {
        requests.handle(key.team, request);
        if (isRefused(granted.list(key))) return false;
        granted.insert(key, grant);
        return true;
      }),
    lastLook: (key, person, request) =>
      retried(() => {
        const repeated = requests.find(key.team, request);
        return repeated ? repeated.lookSeq : looks.find(key, person);
      }),
    looked: (key, person, seq, at, request) =>
      atOnce(() => {
        if (requests.find(key.team, request)) return;
        requests.handle(key.team, request, looks.find(key, person));
        looks.keep(key, person, seq, at.toISOString());
      }),
    teams: (negotiation) => retried(() => z.array(z.string()).parse(teams.all(negotiation))),
  };
};
