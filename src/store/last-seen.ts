import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import type { RecordKey } from './store.ts';

const Row = z.object({ seq: z.int(), at: z.string() });

/** The statements about how far each person has looked, prepared once for each connection. */
export const prepareLastSeen = (database: Database) => {
  const find = database.prepare(
    'SELECT seq, at FROM look WHERE team = :team AND negotiation = :negotiation AND person = :person',
  );
  const keep = database.prepare(
    `INSERT INTO look (team, negotiation, person, seq, at) VALUES (:team, :negotiation, :person, :seq, :at)
      ON CONFLICT DO UPDATE SET seq = excluded.seq, at = excluded.at WHERE excluded.seq >= seq`,
  );

  return {
    find({ team, negotiation }: RecordKey, person: string) {
      const row = find.get({ team, negotiation, person });
      return row === undefined ? null : Row.parse(row);
    },
    keep({ team, negotiation }: RecordKey, person: string, seq: number, at: string): void {
      keep.run({ team, negotiation, person, seq, at });
    },
  };
};
