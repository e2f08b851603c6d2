import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { purgedId } from '../record/purge.ts';
import { renameReference } from '../record/rename-reference.ts';
import type { RecordKey } from './store.ts';

/** Entry to forget: its id, and the `seq` of its first revision, after which it is called from then on. */
interface Forgotten {
  readonly id: string;
  readonly first: number;
}

const Json = z.string().transform((text): unknown => JSON.parse(text));
const Fields = z.record(z.string(), z.unknown());

const LogRow = z.object({
  seq: z.int(),
  kind: z.string(),
  body: Json.pipe(Fields).nullable(),
  reason: Json.pipe(Fields).nullable(),
  why: z.string(),
});

const Change = z.looseObject({
  entry: z.string(),
  kind: z.string(),
  body: Fields.nullable(),
  reason: Fields.optional(),
});
type Change = z.infer<typeof Change>;

const ProposalRow = z.object({
  id: z.int(),
  changes: Json.pipe(z.array(Change)),
  why: z.string(),
  reason: Json.pipe(Fields).nullable(),
  waits: z.int().transform((waits) => waits === 1),
});

const Body = Json.pipe(Fields);

/**
 * Takes an entry out of every table that holds its text or its id; returns the `seq` of each revision that it rewrote.
 * It only passes while two people's purge of it is open, and within that transaction: the database refuses it
 * otherwise.
 */
export const forgetEntry = (
  database: Database,
  { team, negotiation }: RecordKey,
  { id, first }: Forgotten,
  decision: { readonly by: string; readonly at: string },
): readonly number[] => {
  const place = { team, negotiation, id, instead: purgedId(first), named: JSON.stringify(id) };
  const texts = textsOf(database, place);
  const rewritten = [...emptyRevisions(database, place), ...renameInLog(database, place)];
  forgetInProposals(database, place, decision);
  dropDrafts(database, place, texts);
  dropLines(database, place, first, texts);
  database.prepare('UPDATE entry SET entry = ? WHERE first = ?').run(place.instead, first);
  return rewritten;
};

interface Place extends RecordKey {
  readonly id: string;
  readonly instead: string;
  /** The id as JSON holds it. */
  readonly named: string;
}

const ofRecord = 'team = :team AND negotiation = :negotiation';

const Seqs = z.array(z.int());

const emptyRevisions = (database: Database, { team, negotiation, id, instead }: Place): readonly number[] =>
  Seqs.parse(
    database
      .prepare(
        `UPDATE revision SET entry = :instead, body = NULL, why = '', reason = NULL WHERE ${ofRecord} AND entry = :id
          RETURNING seq`,
      )
      .pluck()
      .all({ team, negotiation, id, instead }),
  );

/** Renames the entry in what other entries once said of it, so that the id does not outlive it there. */
const renameInLog = (database: Database, { team, negotiation, id, instead, named }: Place): readonly number[] => {
  const rows = database
    .prepare(
      `SELECT seq, kind, body, reason, why FROM revision WHERE ${ofRecord}
        AND (instr(body, :named) > 0 OR instr(reason, :named) > 0 OR instr(why, :replaced) > 0)`,
    )
    .all({ team, negotiation, named, replaced: replacedBy(id) })
    .map((row) => LogRow.parse(row));
  const update = database.prepare('UPDATE revision SET body = :body, reason = :reason, why = :why WHERE seq = :seq');
  for (const { seq, kind, body, reason, why } of rows)
    update.run({
      seq,
      body: body && JSON.stringify(renameReference(kind, body, id, instead)),
      reason: reason && JSON.stringify(renamedReason(reason, id, instead)),
      why: why.replaceAll(replacedBy(id), replacedBy(instead)),
    });
  return rows.map(({ seq }) => seq);
};

/** English by which rows older than the reason codes name what replaced an entry. */
const replacedBy = (id: string): string => `(replaced by ${id})`;

const renamedReason = (reason: z.infer<typeof Fields>, id: string, instead: string) =>
  reason.replacedBy === id ? { ...reason, replacedBy: instead } : reason;

/** Empties what proposals say of the entry, and why; one that waits is refused, since it has nothing left to propose. */
const forgetInProposals = (
  database: Database,
  { team, negotiation, id, instead, named }: Place,
  { by, at }: { readonly by: string; readonly at: string },
): void => {
  const rows = database
    .prepare(
      `SELECT id, changes, why, reason, EXISTS (SELECT 1 FROM waiting WHERE proposal = proposal.id) AS waits
        FROM proposal WHERE ${ofRecord} AND (instr(changes, :named) > 0 OR instr(reason, :named) > 0)`,
    )
    .all({ team, negotiation, named })
    .map((row) => ProposalRow.parse(row));
  const update = database.prepare(
    'UPDATE proposal SET changes = :changes, why = :why, reason = :reason WHERE id = :id',
  );
  const refuse = database.prepare(
    `INSERT INTO decision (proposal, verdict, by, at, why) VALUES (:proposal, 'refused', :by, :at, '')`,
  );
  const emptyWhy = database.prepare(`UPDATE decision SET why = '' WHERE proposal = ? AND why <> ''`);
  for (const { id: proposal, changes, why, reason, waits } of rows) {
    const isAbout = changes.some(({ entry }) => entry === id);
    if (isAbout && waits) refuse.run({ proposal, by, at });
    update.run({
      id: proposal,
      changes: JSON.stringify(changes.map((change) => forgetChange(change, id, instead))),
      why: isAbout ? '' : why,
      reason: isAbout || !reason ? null : JSON.stringify(renamedReason(reason, id, instead)),
    });
    if (isAbout) emptyWhy.run(proposal);
  }
};

const forgetChange = (change: Change, id: string, instead: string): Change => {
  const { reason, ...rest } = change;
  if (change.entry === id) return { ...rest, entry: instead, body: null, why: '' };
  return {
    ...change,
    body: change.body && renameReference(change.kind, change.body, id, instead),
    ...(reason && { reason: renamedReason(reason, id, instead) }),
  };
};

/** Drops every draft that is about the entry, names it or quotes it: in doubt a draft goes, since it is nowhere else. */
const dropDrafts = (database: Database, place: Place, texts: readonly string[]): void => {
  const { team, negotiation, id, named } = place;
  database
    .prepare(`DELETE FROM draft WHERE ${ofRecord} AND instr(form || ' ', :about) > 0`)
    .run({ team, negotiation, about: ` ${id} ` });
  dropQuoting(database, place, [named, ...texts]);
};

const dropQuoting = (database: Database, { team, negotiation }: RecordKey, texts: readonly string[]): void => {
  const drop = database.prepare(
    `DELETE FROM draft WHERE ${ofRecord} AND (instr(memo, :text) > 0 OR instr(typed, :text) > 0)`,
  );
  for (const text of texts) drop.run({ team, negotiation, text });
};

/**
 * Drops the line of each post that may name the entry: by its id or words, or because it asks for one thing by name. The
 * post is then not drawn again; the lines of other posts that show it name something else.
 */
const dropLines = (database: Database, place: Place, first: number, texts: readonly string[]): void => {
  const { team, negotiation, id } = place;
  database
    .prepare(
      `UPDATE post SET line = NULL WHERE ${ofRecord} AND line IS NOT NULL
        AND (${asksByName} AND id IN (SELECT post FROM post_entry WHERE first = :first) OR instr(lower(line), :id) > 0)`,
    )
    .run({ team, negotiation, first, id });
  const drop = database.prepare(
    `UPDATE post SET line = NULL WHERE ${ofRecord} AND instr(lower(line), lower(:text)) > 0`,
  );
  for (const text of texts) drop.run({ team, negotiation, text });
};

/** Whether a line is not one of those whose words name parties, issues and days alone. */
const asksByName = `NOT (${['status', 'next', 'round', 'demand', 'deadline', 'mood', 'issue']
  .flatMap((begin) => [`line GLOB '${begin}*'`, `line GLOB 'as-of ????-??-?? ${begin}*'`])
  .join(' OR ')} OR line = '')`;

/** Changes that are left of a purged proposal; the database lets nothing else take their place. */
const nothingProposed = JSON.stringify([
  { entry: 'purged', kind: 'purged', body: null, knownAt: '', author: '', origin: 'slack', why: '', from: 0 },
]);

/** Empties a proposal that never came on record, and drops the drafts that quote it; one that waits is refused. */
export const forgetProposal = (
  database: Database,
  key: RecordKey,
  proposal: number,
  { by, at }: { readonly by: string; readonly at: string },
): void => {
  const changes = database.prepare('SELECT changes FROM proposal WHERE id = ?').pluck().get(proposal);
  const bodies = Json.pipe(z.array(Change))
    .parse(changes)
    .map(({ body }) => body);
  database
    .prepare(
      `INSERT INTO decision (proposal, verdict, by, at, why)
        SELECT proposal, 'refused', :by, :at, '' FROM waiting WHERE proposal = :proposal`,
    )
    .run({ proposal, by, at });
  database
    .prepare(`UPDATE proposal SET changes = :changes, why = '', reason = NULL WHERE id = :proposal`)
    .run({ proposal, changes: nothingProposed });
  database.prepare(`UPDATE decision SET why = '' WHERE proposal = ? AND why <> ''`).run(proposal);
  dropQuoting(database, key, quotedIn(bodies));
};

/** Returns the words that any revision or proposal of the entry says, as JSON holds them within a longer text. */
const textsOf = (database: Database, { team, negotiation, id, named }: Place): readonly string[] => {
  const bodies = [
    ...database
      .prepare(`SELECT body FROM revision WHERE ${ofRecord} AND entry = :id AND body IS NOT NULL`)
      .pluck()
      .all({ team, negotiation, id })
      .map((body) => Body.parse(body)),
    ...database
      .prepare(`SELECT changes FROM proposal WHERE ${ofRecord} AND instr(changes, :named) > 0`)
      .pluck()
      .all({ team, negotiation, named })
      .flatMap((changes) => Json.pipe(z.array(Change)).parse(changes))
      .flatMap(({ entry, body }) => (entry === id && body ? [body] : [])),
  ];
  return quotedIn(bodies);
};

const quotedIn = (bodies: readonly unknown[]): readonly string[] =>
  [...new Set(bodies.flatMap(wordsIn))].map((text) => JSON.stringify(text).slice(1, -1));

/** Fields whose words say nothing by themselves: places in a source, and names of fields. */
const saysNothing = new Set(['at', 'fields', 'field']);

const wordsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return value.includes(' ') ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) => (saysNothing.has(name) ? [] : wordsIn(one)));
};
