import type { Database } from 'better-sqlite3';
import type { Subscriptions } from './digest-subscriptions.ts';
import { type Committed, groupCommit } from './group-commit.ts';
import type { Instance } from './instance.ts';
import type { Items } from './outbox-items.ts';
import type { Consequence, OutboxItem, OutboxStore, Outcome } from './outbox-store.ts';
import type { PostTables } from './posts.ts';

/** Tables that an outcome is written to, in one transaction. */
interface Tables {
  readonly items: Items;
  readonly subscriptions: Subscriptions;
  readonly posts: PostTables;
}

const settle = (
  tables: Tables,
  item: OutboxItem,
  outcome: Outcome,
  at: Date,
  consequence: Consequence | null,
): boolean => {
  const { items, posts } = tables;
  if (!items.settle(item, outcome, at)) return false;
  if (outcome.state === 'sent') posts.arrived(item.deliveryId, outcome.ts);
  // Whether an ambiguous one was made is looked for when it has to be corrected.
  else if (outcome.state !== 'pending' && outcome.state !== 'ambiguous') posts.forgetUnmade(item.deliveryId);
  if (consequence) follow(tables, consequence);
  return true;
};

const follow = ({ subscriptions, posts }: Tables, consequence: Consequence): void => {
  if ('told' in consequence) {
    posts.told(consequence.told, consequence.seq);
    return;
  }
  const before = subscriptions.find(consequence.of);
  if (before) subscriptions.keep(consequence.change(before));
};

/** Prepares the outbox store of a connection; `retried` runs work, and again while the file is locked. */
export const prepareOutbox = (
  database: Database,
  tables: Tables,
  retried: <T>(work: () => T) => Promise<T>,
  windowMs: number,
  instance: Instance,
): OutboxStore => {
  const { items, posts } = tables;
  const atOnce: Committed = (work) => retried(() => database.transaction(work).immediate());
  const grouped = groupCommit(atOnce, windowMs);

  return {
    restoredAt: instance.restoredAt,
    deliveryIdOf: instance.deliveryIdOf,
    add: (item, now) => retried(() => items.insert(item, now)),
    find: (key) => retried(() => items.find(key)),
    last: (prefix) => retried(() => items.last(prefix)),
    claim: (team, leaseToken, now, until, limit) => grouped(() => items.claim(team, leaseToken, now, until, limit)),
    expire: (team, now, limit) => atOnce(() => items.expire(team, now, limit)),
    unsettled: (team, now, limit) => retried(() => items.unsettled(team, now, limit)),
    adopt: (item, leaseToken, until) => retried(() => items.adopt(item, leaseToken, until)),
    async markSending(item, at, until, seq, post) {
      const isMarked = await grouped(() => {
        const isOurs = items.markSending(item, at, until, seq);
        if (isOurs && post) posts.remember(post, at);
        return isOurs;
      });
      instance.noteSends();
      return isMarked;
    },
    settle: (item, outcome, at, consequence) => grouped(() => settle(tables, item, outcome, at, consequence)),
    release: async (item, notBefore) => {
      await retried(() => items.release(item, notBefore));
    },
    toNotify: (team, limit) => retried(() => items.toNotify(team, limit)),
    setNotified: (item, tell) => retried(() => items.setNotified(item, tell)),
  };
};
