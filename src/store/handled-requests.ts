import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import type { RequestKey } from './store.ts';
import { RequestRepeated } from './store-error.ts';

/** Milliseconds for which a handled request is remembered; far longer than its signature is valid. */
const kept = 3_600_000;

const Row = z.object({ lookSeq: z.int().nullable() });

/** Prepares the statements of the handled requests, once for each connection. */
export const prepareHandledRequests = (database: Database) => {
  const find = database.prepare('SELECT look_seq AS lookSeq FROM handled_request WHERE team = :team AND id = :request');
  const insert = database.prepare(
    `INSERT INTO handled_request (team, id, at, look_seq) VALUES (:team, :request, :at, :lookSeq) ON CONFLICT DO NOTHING`,
  );
  const forget = database.prepare('DELETE FROM handled_request WHERE at < ?');

  return {
    /**
     * Returns the `seq` that a handled request showed changes since, null for a first look or none; `undefined` when
     * it was not handled.
     */
    find(team: string, request: RequestKey | undefined) {
      const row = request && find.get({ team, request: request.id });
      return row === undefined ? undefined : Row.parse(row);
    },
    /** Marks a request handled, in the transaction of its writes; throws `RequestRepeated` if it was before. */
    handle(team: string, request: RequestKey | undefined, lookSeq: number | null = null): void {
      if (!request) return;
      const { id, at } = request;
      forget.run(new Date(at.getTime() - kept).toISOString());
      const { changes } = insert.run({ team, request: id, at: at.toISOString(), lookSeq });
      if (changes === 0) throw new RequestRepeated(id);
    },
  };
};

/** Handled requests of one connection. */
export type HandledRequests = ReturnType<typeof prepareHandledRequests>;
