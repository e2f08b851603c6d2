import type { Database } from 'better-sqlite3';
import type { prepareDigestAudit } from './digest-audit.ts';
import type { DigestAudit, DigestStore, Plan } from './digest-store.ts';
import type { Subscriptions } from './digest-subscriptions.ts';
import type { Committed } from './group-commit.ts';
import type { HandledRequests } from './handled-requests.ts';
import type { Items } from './outbox-items.ts';
import type { NewItem, OutboxItem, OutboxState } from './outbox-store.ts';
import type { DigestKey, Subscription } from './subscription.ts';

interface Tables {
  readonly subscriptions: Subscriptions;
  readonly items: Items;
  readonly audit: ReturnType<typeof prepareDigestAudit>;
}

type Change = (before: Subscription | null) => Subscription | null;

const revise = (
  { subscriptions, audit }: Tables,
  key: DigestKey,
  change: Change,
  asked: DigestAudit | undefined,
): Subscription | null => {
  const before = subscriptions.find(key);
  const after = change(before);
  if (after) subscriptions.keep(after);
  if (after && asked) audit.add(after, asked);
  return after ?? before;
};

const takeDue = (
  { subscriptions, items }: Tables,
  team: string,
  now: Date,
  limit: number,
  decide: (due: readonly Subscription[]) => readonly Plan[],
): readonly Plan[] => {
  const due = subscriptions.due(team, now, limit);
  const plans = due.length > 0 ? decide(due) : [];
  for (const plan of plans) {
    // A day that a wrong clock gave up as missed before it came is planned anew; what was sent stays sent.
    for (const item of plan.items) if (!items.insert(item, now)) items.reopenMissed(item);
    subscriptions.keep(plan.subscription);
  }
  return plans;
};

const requestNow = (
  { subscriptions, items }: Tables,
  key: DigestKey,
  item: NewItem,
  from: readonly OutboxState[],
  change: (before: Subscription) => Subscription,
): OutboxItem | null => {
  const subscription = subscriptions.find(key);
  if (!subscription) return null;
  const before = items.find(item);
  const made = before
    ? from.includes(before.state) && items.reopen(item, before.state)
    : items.insert(item, item.notBefore);
  if (!made) return null;
  subscriptions.keep(change(subscription));
  return items.find(item);
};

/** Prepares the digest store of a connection; `retried` runs work, and again while the file is locked. */
export const prepareDigests = (
  database: Database,
  tables: Tables,
  requests: HandledRequests,
  retried: <T>(work: () => T) => Promise<T>,
): DigestStore => {
  const { subscriptions } = tables;
  const atOnce: Committed = (work) => retried(() => database.transaction(work).immediate());

  return {
    subscription: (key) => retried(() => subscriptions.find(key)),
    audited: (key) => retried(() => tables.audit.list(key)),
    revise: (key, change, request, audit) =>
      atOnce(() => {
        requests.handle(key.team, request);
        return revise(tables, key, change, audit);
      }),
    countIn: (team, channel) => retried(() => subscriptions.countIn(team, channel)),
    list: (team, limit) => retried(() => subscriptions.list(team, limit)),
    reviseAhead: (team, now, change) =>
      atOnce(() => {
        const ahead = subscriptions.ahead(team, now);
        for (const subscription of ahead) subscriptions.keep(change(subscription));
        return ahead.length;
      }),
    takeDue: (team, now, limit, decide) => atOnce(() => takeDue(tables, team, now, limit, decide)),
    request: (key, item, from, change, request) =>
      atOnce(() => {
        requests.handle(key.team, request);
        return requestNow(tables, key, item, from, change);
      }),
  };
};
