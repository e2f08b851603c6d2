import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import type { RecordKey } from './store.ts';

const Seq = z.int().nullable().default(null);

/** Prepares the statements of the last-seen `seq` of each person, once for each connection. */
export const prepareLastSeen = (database: Database) => {
  const find = database
    .prepare('SELECT seq FROM look WHERE team = :team AND negotiation = :negotiation AND person = :person')
    .pluck();
  const keep = database.prepare(
    `INSERT INTO look (team, negotiation, person, seq, at) VALUES (:team, :negotiation, :person, :seq, :at)
      ON CONFLICT DO UPDATE SET seq = excluded.seq, at = excluded.at WHERE excluded.seq >= seq`,
  );

  return {
    find: ({ team, negotiation }: RecordKey, person: string) => Seq.parse(find.get({ team, negotiation, person })),
    keep({ team, negotiation }: RecordKey, person: string, seq: number, at: string): void {
      keep.run({ team, negotiation, person, seq, at });
    },
  };
};
