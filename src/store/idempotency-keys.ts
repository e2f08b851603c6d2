import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import type { RecordKey } from './store.ts';

const Row = z.object({ first: z.int().nullable(), last: z.int().nullable() });

const Greatest = z.object({ idempotencyKey: z.string().nullable() });

/** Prepares the statements of the idempotency keys, once for each connection. */
export const prepareIdempotencyKeys = (database: Database) => {
  const find = database.prepare(
    `SELECT first_seq AS first, last_seq AS last FROM saved
      WHERE team = :team AND negotiation = :negotiation AND once = :idempotencyKey`,
  );
  const greatest = database.prepare(
    `SELECT max(once) AS idempotencyKey FROM saved
      WHERE team = :team AND negotiation = :negotiation AND once GLOB :prefix || '*'`,
  );
  const insert = database.prepare(
    `INSERT INTO saved (team, negotiation, once, first_seq, last_seq, recorded_at)
      VALUES (:team, :negotiation, :idempotencyKey, :first, :last, :recordedAt)`,
  );

  return {
    /**
     * Returns the first and last `seq` saved under this key, both null when nothing was; `undefined` for an unused
     * key.
     */
    find(key: RecordKey, idempotencyKey: string) {
      const row = find.get({ ...key, idempotencyKey });
      return row === undefined ? undefined : Row.parse(row);
    },
    /** Returns the greatest key with this prefix; null when none has it. */
    greatest(key: RecordKey, prefix: string) {
      return Greatest.parse(greatest.get({ ...key, prefix })).idempotencyKey;
    },
    insert(key: RecordKey, idempotencyKey: string, seqs: readonly number[], recordedAt: string) {
      insert.run({ ...key, idempotencyKey, first: seqs.at(0) ?? null, last: seqs.at(-1) ?? null, recordedAt });
    },
  };
};

/** Idempotency keys of one connection. */
export type IdempotencyKeys = ReturnType<typeof prepareIdempotencyKeys>;
