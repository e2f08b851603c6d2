import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import type { NewProposal, Proposal } from '../record/proposal.ts';
import { reasonSchema } from '../record/reason.ts';
import { reasonColumn, reasonText, tellApart } from './revision-row.ts';
import type { RecordKey } from './store.ts';

const Change = z
  .object({
    entry: z.string(),
    kind: z.string(),
    body: z.record(z.string(), z.unknown()).nullable(),
    knownAt: z.string(),
    author: z.string(),
    origin: z.enum(['seed', 'slack', 'import']),
    why: z.string(),
    reason: reasonSchema.optional(),
    from: z.int(),
  })
  .transform(({ why, reason, ...change }) => ({ ...change, ...tellApart({ why, reason }) }));

const Row = z.object({
  id: z.int(),
  changes: z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(z.array(Change)),
  author: z.string(),
  proposedAt: z.string(),
  second: z.int().transform((second) => second === 1),
  embargo: z.string().nullable(),
  why: z.string(),
  reason: reasonColumn,
  clearedBy: z.string().nullable(),
  overtaken: z.int().transform((overtaken) => overtaken === 1),
});

const columns = `id, changes, author, proposed_at AS proposedAt, second, embargo, why, reason,
  (SELECT by FROM decision WHERE proposal = proposal.id AND verdict = 'cleared') AS clearedBy,
  EXISTS (SELECT 1 FROM decision WHERE proposal = proposal.id AND verdict = 'overtaken') AS overtaken`;

const waitingSql = `SELECT ${columns} FROM waiting CROSS JOIN proposal ON proposal.id = waiting.proposal
  WHERE waiting.team = :team AND waiting.negotiation = :negotiation`;

/**
 * Verdict on a proposal: who gave it, when and why, and the `seq`s of its first and last revision once it entered.
 */
export interface Verdict {
  readonly verdict: 'cleared' | 'entered' | 'overtaken' | 'refused' | 'taken-back';
  readonly by: string | null;
  readonly at: string;
  readonly why: string;
  readonly first?: number;
  readonly last?: number;
}

const proposalOf = (row: unknown): Proposal => {
  const { why, reason, ...proposal } = Row.parse(row);
  return { ...proposal, ...tellApart({ why, reason }) };
};

/** Prepares the statements of the proposals, once for each connection. */
export const prepareProposals = (database: Database) => {
  const insert = database.prepare(
    `INSERT INTO proposal (team, negotiation, changes, author, proposed_at, second, embargo, why, reason, once)
      VALUES (:team, :negotiation, :changes, :author, :at, :second, :embargo, :why, :reason, :idempotencyKey) RETURNING id`,
  );
  const byIdempotencyKey = database.prepare(
    `SELECT ${columns} FROM proposal WHERE team = :team AND negotiation = :negotiation AND once = :idempotencyKey`,
  );
  const byId = database.prepare(`SELECT ${columns} FROM proposal WHERE id = ?`);
  const waiting = database.prepare(`${waitingSql} ORDER BY proposal.id`);
  const one = database.prepare(`${waitingSql} AND waiting.proposal = :id`);
  const due = database.prepare(`${waitingSql} AND waiting.release_at <= :at ORDER BY waiting.release_at, proposal.id`);
  const isDue = database
    .prepare('SELECT 1 FROM waiting WHERE team = ? AND negotiation = ? AND release_at <= ? LIMIT 1')
    .pluck();
  const nextRelease = database
    .prepare('SELECT min(release_at) FROM waiting WHERE team = ? AND negotiation = ? AND release_at IS NOT NULL')
    .pluck();
  const decide = database.prepare(
    `INSERT INTO decision (proposal, verdict, by, at, why, first_seq, last_seq)
      VALUES (:id, :verdict, :by, :at, :why, :first, :last)`,
  );

  return {
    insert(
      { team, negotiation }: RecordKey,
      proposal: NewProposal,
      at: string,
      idempotencyKey: string | undefined,
    ): Proposal {
      const { changes, author, second, embargo, why, reason } = proposal;
      const said = {
        changes: JSON.stringify(changes),
        author,
        second: second ? 1 : 0,
        embargo,
        why,
        reason: reasonText(reason),
      };
      const { id } = z
        .object({ id: z.int() })
        .parse(insert.get({ team, negotiation, ...said, at, idempotencyKey: idempotencyKey ?? null }));
      return proposalOf(byId.get(id));
    },
    byIdempotencyKey({ team, negotiation }: RecordKey, idempotencyKey: string): Proposal | null {
      const row = byIdempotencyKey.get({ team, negotiation, idempotencyKey });
      return row === undefined ? null : proposalOf(row);
    },
    /** Returns a proposal, whether it waits or was decided. */
    byId: (id: number) => proposalOf(byId.get(id)),
    waiting: ({ team, negotiation }: RecordKey) => waiting.all({ team, negotiation }).map(proposalOf),
    one({ team, negotiation }: RecordKey, id: number): Proposal | null {
      const row = one.get({ team, negotiation, id });
      return row === undefined ? null : proposalOf(row);
    },
    due: ({ team, negotiation }: RecordKey, at: string) => due.all({ team, negotiation, at }).map(proposalOf),
    nextRelease: ({ team, negotiation }: RecordKey) => z.string().nullable().parse(nextRelease.get(team, negotiation)),
    isDue: ({ team, negotiation }: RecordKey, at: string) => isDue.get(team, negotiation, at) !== undefined,
    decide(id: number, { first = undefined, last = undefined, ...verdict }: Verdict): Proposal {
      decide.run({ id, ...verdict, first: first ?? null, last: last ?? null });
      return proposalOf(byId.get(id));
    },
  };
};

/** Proposals of one connection. */
export type Proposals = ReturnType<typeof prepareProposals>;
