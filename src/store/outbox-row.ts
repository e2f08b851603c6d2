import { z } from 'zod';
import type { OutboxItem } from './outbox-store.ts';

/** Column of an instant, in Unix milliseconds. */
export const instant = z.int().transform((milliseconds) => new Date(milliseconds));

const OutboxRow = z.object({
  id: z.int(),
  team: z.string(),
  kind: z.string(),
  key: z.string(),
  channel: z.string(),
  thread: z.string().nullable(),
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

/** Columns of an item, renamed to the fields of `OutboxItem`. */
export const itemColumns = `id, team, kind, key, channel, thread, state, why, asked, delivery_id AS deliveryId, due_at AS dueAt,
  expires_at AS expiresAt, attempts, lease_until AS leaseUntil, lease_by AS leaseBy, sending_at AS sendingAt, after_ts AS afterTs, seq, ts,
  changed_at AS changedAt`;

/** Reads a row as an outbox item; throws when it is not one. */
export const itemOf = (row: unknown): OutboxItem => OutboxRow.parse(row);
