import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import type { Grant } from '../record/right.ts';
import type { RecordKey } from './store.ts';

const Row = z.object({
  subject: z.string(),
  may: z.enum(['none', 'read', 'edit', 'approve']),
  by: z.string(),
  at: z.string(),
});

/** The statements about who was given which right, prepared once for each connection. */
export const prepareGranted = (database: Database) => {
  const list = database.prepare(
    `SELECT subject, may, by, at FROM granted AS latest
      WHERE team = :team AND negotiation = :negotiation AND may <> 'usual' AND id = (
        SELECT max(id) FROM granted WHERE team = :team AND negotiation = :negotiation AND subject = latest.subject)
      ORDER BY id`,
  );
  const insert = database.prepare(
    `INSERT INTO granted (team, negotiation, subject, may, by, at)
      VALUES (:team, :negotiation, :subject, :may, :by, :at)`,
  );
  const standing = ({ team, negotiation }: RecordKey): readonly Grant[] =>
    list.all({ team, negotiation }).map((row) => Row.parse(row));

  return {
    list: standing,
    insert: ({ team, negotiation }: RecordKey, grant: Grant): void => {
      insert.run({ team, negotiation, ...grant });
    },
  };
};
