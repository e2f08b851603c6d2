import { z } from 'zod';
import { type Reason, reasonSchema } from '../record/reason.ts';
import type { Revision } from '../record/revision.ts';

/** Columns of a revision, renamed to the fields of `Revision`. */
export const columns = `revision.seq, revision.team, revision.negotiation, revision.entry, revision.kind, revision.version,
  revision.body, revision.known_at AS knownAt, revision.recorded_at AS recordedAt, revision.author, revision.origin, revision.why,
  revision.reason, revision.cleared_by AS clearedBy`;

const Body = z
  .string()
  .transform((text): unknown => JSON.parse(text))
  .pipe(z.record(z.string(), z.unknown()));

/** Column of a reason as JSON; no reason for a row without one. */
export const reasonColumn = z
  .string()
  .transform((text): unknown => JSON.parse(text))
  .pipe(reasonSchema)
  .nullable();

/** Reason codes by the English line that older rows hold in their place. */
const codesBefore: ReadonlyMap<string, Reason> = new Map([
  ['added', { code: 'added' }],
  ['corrected', { code: 'corrected' }],
  ['confirmed: still true', { code: 'confirmed' }],
  ['a second value', { code: 'second-value' }],
  ['imported', { code: 'imported' }],
  ['as in the data file', { code: 'as-in-file' }],
  ['changed in the data file', { code: 'changed-in-file' }],
  ['no longer in the data file', { code: 'dropped-from-file' }],
  ['our own kept beside the data file', { code: 'kept-beside-file' }],
]);

interface Told {
  readonly why: string;
  readonly reason?: Reason | null | undefined;
}

/** Separates a person's words from the reason code; a row older than the codes holds both in one English line. */
export const tellApart = ({ why, reason }: Told): { readonly why: string; readonly reason?: Reason } => {
  if (reason) return { why, reason };
  const before = codesBefore.get(why);
  if (before) return { why: '', reason: before };
  const [, undone] = /^took back revision (\d{1,15})$/u.exec(why) ?? [];
  if (undone !== undefined) return { why: '', reason: { code: 'undone', revision: Number(undone) } };
  const [, written, replacedBy] = /^(.*) \(replaced by ([a-z0-9-]{1,60})\)$/su.exec(why) ?? [];
  return written === undefined ? { why } : { why: written, reason: { code: 'withdrawn', replacedBy } };
};

const Row = z.object({
  seq: z.int(),
  team: z.string(),
  negotiation: z.string(),
  entry: z.string(),
  kind: z.string(),
  version: z.int(),
  body: Body.nullable(),
  knownAt: z.string(),
  recordedAt: z.string(),
  author: z.string(),
  origin: z.enum(['seed', 'slack', 'import']),
  why: z.string(),
  reason: reasonColumn,
  clearedBy: z.string().nullable(),
});

/** Reads a row of the log as a revision; throws when it is not one. */
export const revisionOf = (row: unknown): Revision => {
  const { clearedBy, reason, why, ...revision } = Row.parse(row);
  return { ...revision, ...tellApart({ why, reason }), ...(clearedBy !== null && { clearedBy }) };
};

/** Returns the column text of a reason: JSON, or null for none. */
export const reasonText = (reason: Reason | undefined): string | null => (reason ? JSON.stringify(reason) : null);
