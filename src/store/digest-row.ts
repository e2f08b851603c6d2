import { z } from 'zod';
import type { Days } from '../record/digest-rule.ts';
import { WEEKDAYS } from '../record/weekdays.ts';
import { instant } from './outbox-row.ts';
import type { Subscription } from './subscription.ts';

const days = z.union([
  z.enum(['daily', 'weekdays']),
  z
    .string()
    .transform((text) => text.split(','))
    .pipe(z.array(z.enum(WEEKDAYS))),
]);

const SubscriptionRow = z
  .object({
    team: z.string(),
    channel: z.string(),
    negotiation: z.string(),
    owner: z.string(),
    time: z.string(),
    zone: z.string(),
    days,
    mode: z.enum(['always', 'changes']),
    dueAt: instant.nullable(),
    dueDate: z.string().nullable(),
    done: z.string().nullable(),
    pausedUntil: z.string().nullable(),
    stopped: z.string().nullable(),
    isOff: z.int().transform((bit) => bit === 1),
    seq: z.int(),
    since: z.string(),
  })
  .transform(({ time, zone, days, mode, dueAt, dueDate, ...rest }): Subscription => {
    const due = dueAt && dueDate ? { date: dueDate, at: dueAt } : null;
    return { ...rest, rule: { time, zone, days, mode }, due };
  });

/** Columns of a subscription, renamed to the fields of `Subscription`. */
export const subscriptionColumns = `team, channel, negotiation, owner, time, zone, days, mode, due_at AS dueAt,
  due_date AS dueDate, done_date AS done, paused_until AS pausedUntil, stopped, is_off AS isOff, seq, since`;

/** Reads a row as a subscription; throws when it is not one. */
export const subscriptionOf = (row: unknown): Subscription => SubscriptionRow.parse(row);

/** Returns the column text of a set of days: `daily`, or `mon,wed`. */
export const daysText = (days: Days): string => (typeof days === 'string' ? days : days.join(','));
