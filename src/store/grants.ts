import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import type { Grant } from '../record/right.ts';
import type { RecordKey } from './store.ts';

const Row = z.object({
  subject: z.string(),
  may: z.enum(['usual', 'none', 'read', 'edit', 'approve']),
  by: z.string(),
  at: z.string(),
});

/** The statements about who was given which right, prepared once for each connection. */
export const prepareGrants = (database: Database) => {
  const list = database.prepare(
    'SELECT subject, may, by, at FROM granted WHERE team = :team AND negotiation = :negotiation ORDER BY id',
  );
  const insert = database.prepare(
    `INSERT INTO granted (team, negotiation, subject, may, by, at)
      VALUES (:team, :negotiation, :subject, :may, :by, :at)`,
  );
  // Asked with every question, and most records have none or a handful: the latest of each is found here.
  const standing = ({ team, negotiation }: RecordKey): readonly Grant[] => {
    const latest = new Map<string, Grant>();
    for (const grant of list.all({ team, negotiation }).map((row) => Row.parse(row))) {
      latest.delete(grant.subject);
      latest.set(grant.subject, grant);
    }
    return [...latest.values()].filter(({ may }) => may !== 'usual');
  };

  return {
    list: standing,
    insert: ({ team, negotiation }: RecordKey, grant: Grant): void => {
      insert.run({ team, negotiation, ...grant });
    },
  };
};
