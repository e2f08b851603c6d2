import { z } from 'zod';

/** Columns that a revision is written in, renamed to the fields of `Revision`. */
export const writtenColumns = `revision.seq, revision.team, revision.negotiation, revision.entry, revision.kind, revision.version,
  revision.body, revision.known_at AS knownAt, revision.recorded_at AS recordedAt, revision.author, revision.origin, revision.why,
  revision.reason, revision.cleared_by AS clearedBy, revision.together`;

/** Schema of a row of the log: every column as it is stored. */
export const WrittenRow = z.object({
  seq: z.int(),
  team: z.string(),
  negotiation: z.string(),
  entry: z.string(),
  kind: z.string(),
  version: z.int(),
  body: z.string().nullable(),
  knownAt: z.string(),
  recordedAt: z.string(),
  author: z.string(),
  origin: z.enum(['seed', 'slack', 'import']),
  why: z.string(),
  reason: z.string().nullable(),
  clearedBy: z.string().nullable(),
  together: z.int().nullable(),
});

export type WrittenRow = z.infer<typeof WrittenRow>;

/** Reads a row without its hash; throws when it is none. */
export const writtenRowOf = (row: unknown): WrittenRow => WrittenRow.parse(row);
