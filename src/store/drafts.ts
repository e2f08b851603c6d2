import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import type { Draft, DraftKey, DraftStore } from './draft-store.ts';

const typed = z
  .string()
  .transform((text): unknown => JSON.parse(text))
  .pipe(z.record(z.string(), z.union([z.string(), z.array(z.string())])));

const Row = z.object({ memo: z.string(), typed, keptAt: z.string() });

/** A draft that nobody came back to within this many days is forgotten. */
const daysKept = 30;

const ofForm = 'team = :team AND negotiation = :negotiation AND person = :person AND form = :form';

/** The drafts of one connection. */
export const prepareDrafts = (database: Database, retried: <T>(work: () => T) => Promise<T>): DraftStore => {
  const find = database.prepare(`SELECT memo, typed, kept_at AS keptAt FROM draft WHERE ${ofForm}`);
  const drop = database.prepare(`DELETE FROM draft WHERE ${ofForm}`);
  const forget = database.prepare('DELETE FROM draft WHERE kept_at < ?');
  const keep = database.prepare(
    `INSERT OR REPLACE INTO draft (team, negotiation, person, form, memo, typed, kept_at)
      VALUES (:team, :negotiation, :person, :form, :memo, :typed, :keptAt)`,
  );
  const keeping = database.transaction(({ team, negotiation, person, form }: DraftKey, draft: Draft) => {
    forget.run(new Date(Date.parse(draft.keptAt) - daysKept * 86_400_000).toISOString());
    keep.run({ team, negotiation, person, form, ...draft, typed: JSON.stringify(draft.typed) });
  });

  return {
    keep: (key, draft) => retried(() => keeping.immediate(key, draft)),
    find: ({ team, negotiation, person, form }) =>
      retried(() => {
        const row = find.get({ team, negotiation, person, form });
        return row === undefined ? null : Row.parse(row);
      }),
    drop: ({ team, negotiation, person, form }) =>
      retried(() => {
        drop.run({ team, negotiation, person, form });
      }),
  };
};
