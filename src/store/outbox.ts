import type { Database } from 'better-sqlite3';
import type { Subscriptions } from './digest-subscriptions.ts';
import { type Committed, groupCommit } from './group-commit.ts';
import type { Items } from './outbox-items.ts';
import type { Consequence, OutboxItem, OutboxStore, Outcome } from './outbox-store.ts';

/** Tables that an outcome is written to, in one transaction. */
interface Tables {
  readonly items: Items;
  readonly subscriptions: Subscriptions;
}

const settle = (
  { items, subscriptions }: Tables,
  item: OutboxItem,
  outcome: Outcome,
  at: Date,
  consequence: Consequence | null,
): boolean => {
  if (!items.settle(item, outcome, at)) return false;
  const before = consequence && subscriptions.find(consequence.of);
  if (before) subscriptions.keep(consequence.change(before));
  return true;
};

/** Prepares the outbox store of a connection; `retried` runs work, and again while the file is locked. */
export const prepareOutbox = (
  database: Database,
  tables: Tables,
  retried: <T>(work: () => T) => Promise<T>,
  windowMs: number,
): OutboxStore => {
  const { items } = tables;
  const atOnce: Committed = (work) => retried(() => database.transaction(work).immediate());
  const grouped = groupCommit(atOnce, windowMs);

  return {
    add: (item, now) => retried(() => items.insert(item, now)),
    find: (key) => retried(() => items.find(key)),
    last: (prefix) => retried(() => items.last(prefix)),
    claim: (team, leaseToken, now, until, limit) => grouped(() => items.claim(team, leaseToken, now, until, limit)),
    expire: (team, now, limit) => atOnce(() => items.expire(team, now, limit)),
    unsettled: (team, now, limit) => retried(() => items.unsettled(team, now, limit)),
    adopt: (item, leaseToken, until) => retried(() => items.adopt(item, leaseToken, until)),
    markSending: (item, at, until, seq) => grouped(() => items.markSending(item, at, until, seq)),
    settle: (item, outcome, at, consequence) => grouped(() => settle(tables, item, outcome, at, consequence)),
    release: async (item, notBefore) => {
      await retried(() => items.release(item, notBefore));
    },
    toNotify: (team, limit) => retried(() => items.toNotify(team, limit)),
    setNotified: (item, tell) => retried(() => items.setNotified(item, tell)),
  };
};
