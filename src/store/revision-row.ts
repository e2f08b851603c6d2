import { z } from 'zod';
import { type Reason, reasonSchema } from '../record/reason.ts';
import type { Revision } from '../record/revision.ts';

/** The columns of a revision under the names that TypeScript knows them by. */
export const columns = `revision.seq, revision.team, revision.negotiation, revision.entry, revision.kind, revision.version,
  revision.body, revision.known_at AS knownAt, revision.recorded_at AS recordedAt, revision.author, revision.origin, revision.why,
  revision.reason, revision.cleared_by AS clearedBy`;

const Body = z
  .string()
  .transform((text): unknown => JSON.parse(text))
  .pipe(z.record(z.string(), z.unknown()));

/** A reason as JSON; none where a row has none. */
export const reasonColumn = z
  .string()
  .transform((text): unknown => JSON.parse(text))
  .pipe(reasonSchema)
  .nullable();

/** The English that stood for a code before there were codes. */
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

/** What a person wrote and the code, told apart: a row of before there were codes holds both in one English line. */
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

/** One row of the log, read back. */
export const revisionOf = (row: unknown): Revision => {
  const { clearedBy, reason, why, ...revision } = Row.parse(row);
  return { ...revision, ...tellApart({ why, reason }), ...(clearedBy !== null && { clearedBy }) };
};

/** A reason as its column holds it. */
export const reasonText = (reason: Reason | undefined): string | null => (reason ? JSON.stringify(reason) : null);
