import type { Database } from 'better-sqlite3';
import { prepareRuns, type Runs } from './digest-runs.ts';
import type { DigestKey, DigestStore, Order, Outcome, Plan, Run, RunState, Subscription } from './digest-store.ts';
import { prepareSubscriptions, type Subscriptions } from './digest-subscriptions.ts';
import { type Committed, gathered } from './gathered.ts';
import type { HandledRequests } from './handled-requests.ts';

interface Tables {
  readonly subscriptions: Subscriptions;
  readonly runs: Runs;
}

type Change = (before: Subscription | null) => Subscription | null;

const revise = ({ subscriptions }: Tables, key: DigestKey, change: Change): Subscription | null => {
  const before = subscriptions.find(key);
  const after = change(before);
  if (after) subscriptions.keep(after);
  return after ?? before;
};

const write = ({ subscriptions, runs }: Tables, subscription: Subscription, plan: Plan, now: Date): void => {
  if ('failed' in plan) {
    const { why } = plan.failed;
    runs.insert(plan.of, plan.failed, { state: 'failed', why, asked: null, now });
    subscriptions.keep({ ...subscription, due: null, stopped: why });
    return;
  }
  for (const day of plan.missed) runs.insert(plan.of, day, { state: 'missed', why: 'late', asked: null, now });
  if (plan.send) runs.insert(plan.of, plan.send, { state: 'pending', why: null, asked: null, now });
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

const order = (
  { subscriptions, runs }: Tables,
  asked: Order,
  from: readonly RunState[],
  change: (before: Subscription) => Subscription,
): Run | null => {
  const subscription = subscriptions.find(asked);
  if (!subscription) return null;
  const before = runs.find(asked, asked.date);
  const made = before
    ? from.includes(before.state) && runs.reopen(asked, before.state)
    : runs.insert(asked, asked, { state: 'pending', why: null, asked: asked.person, now: asked.at });
  if (!made) return null;
  subscriptions.keep(change(subscription));
  return runs.find(asked, asked.date);
};

const settle = ({ subscriptions, runs }: Tables, run: Run, outcome: Outcome, at: Date): boolean => {
  if (!runs.settle(run, outcome, at)) return false;
  const subscription = subscriptions.find(run);
  if (!subscription) return true;
  if (outcome.state === 'sent') {
    const seq = runs.find(run, run.date)?.seq ?? 0;
    subscriptions.keep({ ...subscription, seq: Math.max(subscription.seq, seq), since: run.date });
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
): DigestStore => {
  const tables = { subscriptions: prepareSubscriptions(database), runs: prepareRuns(database) };
  const { subscriptions, runs } = tables;
  const atOnce: Committed = (work) => retried(() => database.transaction(work).immediate());
  const together = gathered(atOnce);

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
    order: (asked, from, change, request) =>
      atOnce(() => {
        requests.handle(asked.team, request);
        return order(tables, asked, from, change);
      }),
    run: (key, date) => retried(() => runs.find(key, date)),
    lastRun: (key) => retried(() => subscriptions.lastRun(key)),
    claim: (hold, now, until, limit) => together(() => runs.claim(hold, now, until, limit)),
    expire: (now, limit) => atOnce(() => runs.expire(now, limit)),
    unsettled: (now, limit) => retried(() => runs.unsettled(now, limit)),
    adopt: (run, hold, until) => retried(() => runs.adopt(run, hold, until)),
    sending: (run, at, until, seq) => together(() => runs.sending(run, at, until, seq)),
    settle: (run, outcome, at) => together(() => settle(tables, run, outcome, at)),
    release: async (run, notBefore) => {
      await retried(() => runs.release(run, notBefore));
    },
    untold: (limit) => retried(() => runs.untold(limit)),
    telling: (run, tell) => retried(() => runs.telling(run, tell)),
  };
};
