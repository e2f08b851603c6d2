import { z } from 'zod';
import type { Revision } from '../record/revision.ts';

/** The columns of a revision under the names that TypeScript knows them by. */
export const columns = `revision.seq, revision.team, revision.negotiation, revision.entry, revision.kind, revision.version,
  revision.body, revision.known_at AS knownAt, revision.recorded_at AS recordedAt, revision.author, revision.origin, revision.why,
  revision.cleared_by AS clearedBy`;

const Body = z
  .string()
  .transform((text): unknown => JSON.parse(text))
  .pipe(z.record(z.string(), z.unknown()));

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
  clearedBy: z.string().nullable(),
});

/** One row of the log, read back. */
export const revisionOf = (row: unknown): Revision => {
  const { clearedBy, ...revision } = Row.parse(row);
  return clearedBy === null ? revision : { ...revision, clearedBy };
};
