import type { Database } from 'better-sqlite3';
import type {
  DigestKey,
  DigestStore,
  Occurrence,
  OccurrenceRequest,
  OccurrenceState,
  Outcome,
  Plan,
  Subscription,
} from './digest-store.ts';
import { prepareSubscriptions, type Subscriptions } from './digest-subscriptions.ts';
import { type Committed, groupCommit } from './group-commit.ts';
import type { HandledRequests } from './handled-requests.ts';
import { type Occurrences, prepareOccurrences } from './occurrences.ts';

interface Tables {
  readonly subscriptions: Subscriptions;
  readonly occurrences: Occurrences;
}

type Change = (before: Subscription | null) => Subscription | null;

const revise = ({ subscriptions }: Tables, key: DigestKey, change: Change): Subscription | null => {
  const before = subscriptions.find(key);
  const after = change(before);
  if (after) subscriptions.keep(after);
  return after ?? before;
};

const write = ({ subscriptions, occurrences }: Tables, subscription: Subscription, plan: Plan, now: Date): void => {
  if ('failed' in plan) {
    const { why } = plan.failed;
    occurrences.insert(plan.of, plan.failed, { state: 'failed', why, asked: null, now });
    subscriptions.keep({ ...subscription, due: null, stopped: why });
    return;
  }
  for (const day of plan.missed) occurrences.insert(plan.of, day, { state: 'missed', why: 'late', asked: null, now });
  if (plan.send) occurrences.insert(plan.of, plan.send, { state: 'pending', why: null, asked: null, now });
  const done = [...plan.missed, ...(plan.send ? [plan.send] : [])].at(-1)?.date ?? subscription.done;
  subscriptions.keep({ ...subscription, due: plan.next, done });
};

const takeDue = (
  tables: Tables,
  now: Date,
  limit: number,
  decide: (due: readonly Subscription[]) => readonly Plan[],
): readonly Plan[] => {
  const due = tables.subscriptions.due(now, limit);
  const plans = due.length > 0 ? decide(due) : [];
  for (const [index, plan] of plans.entries()) {
    const subscription = due[index];
    if (subscription) write(tables, subscription, plan, now);
  }
  return plans;
};

const requestNow = (
  { subscriptions, occurrences }: Tables,
  asked: OccurrenceRequest,
  from: readonly OccurrenceState[],
  change: (before: Subscription) => Subscription,
): Occurrence | null => {
  const subscription = subscriptions.find(asked);
  if (!subscription) return null;
  const before = occurrences.find(asked, asked.date);
  const made = before
    ? from.includes(before.state) && occurrences.reopen(asked, before.state)
    : occurrences.insert(asked, asked, { state: 'pending', why: null, asked: asked.person, now: asked.at });
  if (!made) return null;
  subscriptions.keep(change(subscription));
  return occurrences.find(asked, asked.date);
};

const settle = (
  { subscriptions, occurrences }: Tables,
  occurrence: Occurrence,
  outcome: Outcome,
  at: Date,
): boolean => {
  if (!occurrences.settle(occurrence, outcome, at)) return false;
  const subscription = subscriptions.find(occurrence);
  if (!subscription) return true;
  if (outcome.state === 'sent') {
    const seq = occurrences.find(occurrence, occurrence.date)?.seq ?? 0;
    subscriptions.keep({ ...subscription, seq: Math.max(subscription.seq, seq), since: occurrence.date });
  }
  if (outcome.state === 'failed' && outcome.stop)
    subscriptions.keep({ ...subscription, stopped: outcome.why, due: null });
  return true;
};

/** What is kept about digests, on one connection; `retried` runs each piece of work and tries again while the file is locked. */
export const prepareDigests = (
  database: Database,
  requests: HandledRequests,
  retried: <T>(work: () => T) => Promise<T>,
  windowMs: number,
): DigestStore => {
  const tables = { subscriptions: prepareSubscriptions(database), occurrences: prepareOccurrences(database) };
  const { subscriptions, occurrences } = tables;
  const atOnce: Committed = (work) => retried(() => database.transaction(work).immediate());
  const grouped = groupCommit(atOnce, windowMs);

  return {
    subscription: (key) => retried(() => subscriptions.find(key)),
    revise: (key, change, request) =>
      atOnce(() => {
        requests.handle(key.team, request);
        return revise(tables, key, change);
      }),
    countIn: (team, channel) => retried(() => subscriptions.countIn(team, channel)),
    list: (team, limit) => retried(() => subscriptions.list(team, limit)),
    takeDue: (now, limit, decide) => atOnce(() => takeDue(tables, now, limit, decide)),
    request: (asked, from, change, request) =>
      atOnce(() => {
        requests.handle(asked.team, request);
        return requestNow(tables, asked, from, change);
      }),
    occurrence: (key, date) => retried(() => occurrences.find(key, date)),
    lastOccurrence: (key) => retried(() => subscriptions.lastOccurrence(key)),
    claim: (leaseToken, now, until, limit) => grouped(() => occurrences.claim(leaseToken, now, until, limit)),
    expire: (now, limit) => atOnce(() => occurrences.expire(now, limit)),
    unsettled: (now, limit) => retried(() => occurrences.unsettled(now, limit)),
    adopt: (occurrence, leaseToken, until) => retried(() => occurrences.adopt(occurrence, leaseToken, until)),
    markSending: (occurrence, at, until, seq) => grouped(() => occurrences.markSending(occurrence, at, until, seq)),
    settle: (occurrence, outcome, at) => grouped(() => settle(tables, occurrence, outcome, at)),
    release: async (occurrence, notBefore) => {
      await retried(() => occurrences.release(occurrence, notBefore));
    },
    toNotify: (limit) => retried(() => occurrences.toNotify(limit)),
    setNotified: (occurrence, tell) => retried(() => occurrences.setNotified(occurrence, tell)),
  };
};
