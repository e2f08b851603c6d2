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

/** Prepares the statements of the grants, once for each connection. */
export const prepareGrants = (database: Database) => {
  const list = database.prepare(
    'SELECT subject, may, by, at FROM granted WHERE team = :team AND negotiation = :negotiation ORDER BY id',
  );
  const insert = database.prepare(
    `INSERT INTO granted (team, negotiation, subject, may, by, at)
      VALUES (:team, :negotiation, :subject, :may, :by, :at)`,
  );
  // Read with every request, and most records have few or no grants: the latest of each is picked here, not in SQL.
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
