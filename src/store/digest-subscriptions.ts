import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { daysText, subscriptionColumns, subscriptionOf } from './digest-row.ts';
import type { DigestKey, Subscription } from './subscription.ts';

const ofKey = 'team = :team AND channel = :channel AND negotiation = :negotiation';

const keepSql = `INSERT INTO subscription (team, channel, negotiation, owner, time, zone, days, mode, due_at, due_date,
    done_date, paused_until, stopped, is_off, seq, since)
  VALUES (:team, :channel, :negotiation, :owner, :time, :zone, :days, :mode, :dueAt, :dueDate,
    :done, :pausedUntil, :stopped, :isOff, :seq, :since)
  ON CONFLICT DO UPDATE SET owner = excluded.owner, time = excluded.time, zone = excluded.zone, days = excluded.days,
    mode = excluded.mode, due_at = excluded.due_at, due_date = excluded.due_date, done_date = excluded.done_date,
    paused_until = excluded.paused_until, stopped = excluded.stopped, is_off = excluded.is_off, seq = excluded.seq,
    since = excluded.since`;

/** Most that a zone is ahead of UTC, ms. */
const easternmost = 14 * 3_600_000;

const Count = z.int();

const columnsOf = ({ rule, due, isOff, ...rest }: Subscription) => ({
  ...rest,
  ...rule,
  days: daysText(rule.days),
  dueAt: due?.at.getTime() ?? null,
  dueDate: due?.date ?? null,
  isOff: isOff ? 1 : 0,
});

/** Prepares the statements of the subscriptions, once for each connection. */
export const prepareSubscriptions = (database: Database) => {
  const find = database.prepare(`SELECT ${subscriptionColumns} FROM subscription WHERE ${ofKey}`);
  const keep = database.prepare(keepSql);
  const due = database.prepare(
    `SELECT ${subscriptionColumns} FROM subscription WHERE team = :team AND due_at <= :now ORDER BY due_at LIMIT :limit`,
  );
  const ahead = database.prepare(
    `SELECT ${subscriptionColumns} FROM subscription WHERE team = :team AND (done_date > :day OR since > :day) AND due_at IS NOT NULL`,
  );
  const countIn = database
    .prepare('SELECT count(*) FROM subscription WHERE team = ? AND channel = ? AND is_off = 0')
    .pluck();
  const count = database.prepare('SELECT count(*) FROM subscription WHERE team = ? AND is_off = 0').pluck();
  const list = database.prepare(
    `SELECT ${subscriptionColumns} FROM subscription WHERE team = :team AND is_off = 0
      ORDER BY team, channel, negotiation LIMIT :limit`,
  );
  return {
    find({ team, channel, negotiation }: DigestKey): Subscription | null {
      const row = find.get({ team, channel, negotiation });
      return row === undefined ? null : subscriptionOf(row);
    },
    keep(subscription: Subscription) {
      keep.run(columnsOf(subscription));
    },
    due: (team: string, now: Date, limit: number) => due.all({ team, now: now.getTime(), limit }).map(subscriptionOf),
    /** Returns subscriptions whose last day no zone of the world has reached. */
    ahead: (team: string, now: Date) =>
      ahead.all({ team, day: new Date(now.getTime() + easternmost).toISOString().slice(0, 10) }).map(subscriptionOf),
    countIn: (team: string, channel: string) => Count.parse(countIn.get(team, channel)),
    list: (team: string, limit: number) => ({
      listed: list.all({ team, limit }).map(subscriptionOf),
      count: Count.parse(count.get(team)),
    }),
  };
};

/** Subscriptions table of one connection. */
export type Subscriptions = ReturnType<typeof prepareSubscriptions>;
