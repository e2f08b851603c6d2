import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import type { Draft, DraftKey, DraftStore } from './draft-store.ts';

const values = z
  .string()
  .transform((text): unknown => JSON.parse(text))
  .pipe(z.record(z.string(), z.union([z.string(), z.array(z.string())])));

const Row = z.object({ modalState: z.string(), values, keptAt: z.string() });

/** Days for which an unused draft is kept. */
const daysKept = 30;

const ofPerson = 'team = :team AND negotiation = :negotiation AND person = :person';

/** Joins form and draft to one key; no id holds a space. */
const formKey = ({ form, draft }: DraftKey): string => `${form} #${draft}`;

/** Prepares the draft store of a connection; `retried` runs work, and again while the file is locked. */
export const prepareDrafts = (database: Database, retried: <T>(work: () => T) => Promise<T>): DraftStore => {
  const find = database.prepare(
    `SELECT memo AS modalState, typed AS "values", kept_at AS keptAt FROM draft WHERE ${ofPerson} AND form = :form`,
  );
  const last = database.prepare(
    `SELECT memo AS modalState, typed AS "values", kept_at AS keptAt FROM draft
      WHERE ${ofPerson} AND form >= :form || ' #' AND form < :form || ' $' ORDER BY kept_at DESC, form DESC LIMIT 1`,
  );
  const drop = database.prepare(`DELETE FROM draft WHERE ${ofPerson} AND form = :form`);
  const forget = database.prepare('DELETE FROM draft WHERE kept_at < ?');
  const keep = database.prepare(
    `INSERT OR REPLACE INTO draft (team, negotiation, person, form, memo, typed, kept_at)
      VALUES (:team, :negotiation, :person, :form, :modalState, :values, :keptAt)`,
  );
  const keeping = database.transaction((key: DraftKey, draft: Draft) => {
    forget.run(new Date(Date.parse(draft.keptAt) - daysKept * 86_400_000).toISOString());
    keep.run({ ...named(key), ...draft, values: JSON.stringify(draft.values) });
  });
  const read = (row: unknown): Draft | null => (row === undefined ? null : Row.parse(row));

  return {
    keep: (key, draft) => retried(() => keeping.immediate(key, draft)),
    find: (key) => retried(() => read(find.get(named(key)))),
    last: ({ team, negotiation, person, form }) => retried(() => read(last.get({ team, negotiation, person, form }))),
    drop: (key) =>
      retried(() => {
        drop.run(named(key));
      }),
  };
};

const named = (key: DraftKey) => ({
  team: key.team,
  negotiation: key.negotiation,
  person: key.person,
  form: formKey(key),
});
