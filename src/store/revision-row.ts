import { z } from 'zod';
import { type Reason, reasonSchema } from '../record/reason.ts';
import type { Revision } from '../record/revision.ts';
import { isAsHashed } from './revision-hash.ts';
import { WrittenRow, writtenColumns } from './written-row.ts';

/** Columns of a revision with the salt and the hash by which it is known to be as it was written. */
export const columns = `${writtenColumns},
  (SELECT salt || hash FROM revision_hash WHERE revision_hash.seq = revision.seq) AS saltedHash`;

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

const Row = WrittenRow.extend({ saltedHash: z.string().nullable() });

/** Reads a row of the log as a revision, whose hash is not looked at. */
export const asWritten = ({ body, clearedBy, reason, why, together, ...row }: WrittenRow): Revision => ({
  ...row,
  body: body === null ? null : Body.parse(body),
  ...tellApart({ why, reason: reasonColumn.parse(reason) }),
  ...(clearedBy !== null && { clearedBy }),
});

/**
 * Reads a row of the log as a revision; throws when it is not one. What was changed by another hand says nothing of
 * its entry any more: it reads as a withdrawal for that reason.
 */
export const revisionOf = (row: unknown): Revision => {
  const { saltedHash, ...written } = Row.parse(row);
  return isAsHashed(written, saltedHash)
    ? asWritten(written)
    : asWritten({ ...written, body: null, why: '', reason: JSON.stringify({ code: 'altered' }) });
};

/** Returns the column text of a reason: JSON, or null for none. */
export const reasonText = (reason: Reason | undefined): string | null => (reason ? JSON.stringify(reason) : null);
