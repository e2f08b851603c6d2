import { z } from 'zod';
import type { Days } from '../record/digest-rule.ts';
import { WEEKDAYS } from '../record/weekdays.ts';
import type { Occurrence, Subscription } from './digest-store.ts';

const instant = z.int().transform((milliseconds) => new Date(milliseconds));

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

const OccurrenceRow = z.object({
  id: z.int(),
  team: z.string(),
  channel: z.string(),
  negotiation: z.string(),
  date: z.string(),
  state: z.enum(['pending', 'sending', 'sent', 'skipped', 'missed', 'failed', 'ambiguous']),
  why: z.string().nullable(),
  asked: z.string().nullable(),
  deliveryId: z.string(),
  dueAt: instant,
  expiresAt: instant,
  attempts: z.int(),
  leaseUntil: instant.nullable(),
  leaseBy: z.string().nullable(),
  sendingAt: instant.nullable(),
  afterTs: z.string().nullable(),
  seq: z.int().nullable(),
  ts: z.string().nullable(),
  changedAt: instant,
});

/** The columns of a subscription under the names that TypeScript knows them by. */
export const subscriptionColumns = `team, channel, negotiation, owner, time, zone, days, mode, due_at AS dueAt,
  due_date AS dueDate, done_date AS done, paused_until AS pausedUntil, stopped, is_off AS isOff, seq, since`;

/** The columns of an occurrence under the names that TypeScript knows them by. */
export const occurrenceColumns = `id, team, channel, negotiation, date, state, why, asked, mark AS deliveryId, due_at AS dueAt,
  expires_at AS expiresAt, attempts, lease_until AS leaseUntil, lease_by AS leaseBy, sending_at AS sendingAt, after_ts AS afterTs, seq, ts,
  changed_at AS changedAt`;

/** A subscription, read back. */
export const subscriptionOf = (row: unknown): Subscription => SubscriptionRow.parse(row);

/** An occurrence, read back. */
export const occurrenceOf = (row: unknown): Occurrence => OccurrenceRow.parse(row);

/** How a set of days is written down. */
export const daysText = (days: Days): string => (typeof days === 'string' ? days : days.join(','));
