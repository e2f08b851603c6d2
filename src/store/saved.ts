import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import type { RecordKey } from './store.ts';

const Row = z.object({ first: z.int().nullable(), last: z.int().nullable() });

const Greatest = z.object({ once: z.string().nullable() });

/** The statements about what was saved once, prepared once for each connection. */
export const prepareSaved = (database: Database) => {
  const find = database.prepare(
    `SELECT first_seq AS first, last_seq AS last FROM saved
      WHERE team = :team AND negotiation = :negotiation AND once = :once`,
  );
  const greatest = database.prepare(
    `SELECT max(once) AS once FROM saved
      WHERE team = :team AND negotiation = :negotiation AND once GLOB :prefix || '*'`,
  );
  const insert = database.prepare(
    `INSERT INTO saved (team, negotiation, once, first_seq, last_seq, recorded_at)
      VALUES (:team, :negotiation, :once, :first, :last, :recordedAt)`,
  );

  return {
    /** The first and last `seq` that were saved under this key; both null when that was nothing. */
    find(key: RecordKey, once: string) {
      const row = find.get({ ...key, once });
      return row === undefined ? undefined : Row.parse(row);
    },
    /** The greatest key that begins so; null where none does. */
    greatest(key: RecordKey, prefix: string) {
      return Greatest.parse(greatest.get({ ...key, prefix })).once;
    },
    insert(key: RecordKey, once: string, seqs: readonly number[], recordedAt: string) {
      insert.run({ ...key, once, first: seqs.at(0) ?? null, last: seqs.at(-1) ?? null, recordedAt });
    },
  };
};

/** What was saved once, of one connection. */
export type Saved = ReturnType<typeof prepareSaved>;
