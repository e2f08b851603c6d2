import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import type { Grant } from '../record/right.ts';
import type { GrantStore } from './grant-store.ts';
import type { HandledRequests } from './handled-requests.ts';
import type { RecordKey } from './store.ts';

const Row = z.object({
  subject: z.string(),
  may: z.enum(['usual', 'none', 'read', 'edit', 'approve']),
  by: z.string(),
  at: z.string(),
});

/** Prepares the grants of a connection; `retried` runs work, and again while the file is locked. */
export const prepareGrants = (
  database: Database,
  requests: HandledRequests,
  retried: <T>(work: () => T) => Promise<T>,
): GrantStore => {
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

  const give = (key: RecordKey, grant: Grant, isRefused: (grants: readonly Grant[]) => boolean): boolean => {
    if (isRefused(standing(key))) return false;
    insert.run({ team: key.team, negotiation: key.negotiation, ...grant });
    return true;
  };

  return {
    list: (key) => retried(() => standing(key)),
    give: (key, grant, isRefused, request) =>
      retried(() =>
        database
          .transaction(() => {
            requests.handle(key.team, request);
            return give(key, grant, isRefused);
          })
          .immediate(),
      ),
  };
};
