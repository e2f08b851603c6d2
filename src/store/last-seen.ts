import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import type { HandledRequests } from './handled-requests.ts';
import type { LastSeenStore } from './last-seen-store.ts';
import type { RequestKey } from './request-key.ts';
import type { RecordKey } from './store.ts';

const Seq = z.int().nullable().default(null);

/** Prepares the last-seen `seq` of each person; `retried` runs work, and again while the file is locked. */
export const prepareLastSeen = (
  database: Database,
  requests: HandledRequests,
  retried: <T>(work: () => T) => Promise<T>,
): LastSeenStore => {
  const find = database
    .prepare('SELECT seq FROM look WHERE team = :team AND negotiation = :negotiation AND person = :person')
    .pluck();
  const keep = database.prepare(
    `INSERT INTO look (team, negotiation, person, seq, at) VALUES (:team, :negotiation, :person, :seq, :at)
      ON CONFLICT DO UPDATE SET seq = excluded.seq, at = excluded.at WHERE excluded.seq >= seq`,
  );

  const seqOf = ({ team, negotiation }: RecordKey, person: string): number | null =>
    Seq.parse(find.get({ team, negotiation, person }));
  const mark = database.transaction(
    (key: RecordKey, person: string, seq: number, at: string, request: RequestKey | undefined): void => {
      if (requests.find(key.team, request)) return;
      requests.handle(key.team, request, seqOf(key, person));
      keep.run({ team: key.team, negotiation: key.negotiation, person, seq, at });
    },
  );

  return {
    find: (key, person, request) =>
      retried(() => {
        const repeated = requests.find(key.team, request);
        return repeated ? repeated.lookSeq : seqOf(key, person);
      }),
    mark: (key, person, seq, at, request) => retried(() => mark.immediate(key, person, seq, at.toISOString(), request)),
  };
};
