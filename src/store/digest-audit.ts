import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { daysText } from './digest-row.ts';
import type { Audited, DigestAudit } from './digest-store.ts';
import type { RecordKey } from './record-key.ts';
import type { Subscription } from './subscription.ts';

const Row = z.object({
  channel: z.string(),
  did: z.string(),
  by: z.string(),
  at: z.string(),
  rule: z.string(),
});

const ruleText = ({ rule: { time, zone, days, mode } }: Subscription): string =>
  [time, zone, daysText(days), mode].join(' ');

/** Prepares the audit of the digests' changes, once for each connection. */
export const prepareDigestAudit = (database: Database) => {
  const insert = database.prepare(
    `INSERT INTO subscription_change (team, negotiation, channel, did, by, at, rule)
      VALUES (:team, :negotiation, :channel, :did, :by, :at, :rule)`,
  );
  const list = database.prepare(
    `SELECT channel, did, by, at, rule FROM subscription_change
      WHERE team = :team AND negotiation = :negotiation ORDER BY id`,
  );
  return {
    add(subscription: Subscription, { did, by, at }: DigestAudit) {
      const { team, negotiation, channel } = subscription;
      insert.run({ team, negotiation, channel, did, by, at: at.toISOString(), rule: ruleText(subscription) });
    },
    list: ({ team, negotiation }: RecordKey): readonly Audited[] =>
      list.all({ team, negotiation }).map((row) => Row.parse(row)),
  };
};
