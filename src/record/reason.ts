import { z } from 'zod';
import { idSchema } from './entries.ts';

/** Codes without a subject. */
const plainCodes = [
  'added',
  'corrected',
  /** Only letters were mended: the entry says what it said. */
  'spelling',
  'confirmed',
  'second-value',
  'imported',
  'as-in-file',
  'changed-in-file',
  'dropped-from-file',
  'taken-from-file',
  'kept-beside-file',
  /** A response whose demand got other words or parties. */
  'demand-reworded',
  'purged',
  /** The store found the revision changed by another hand: it is never written, only read. */
  'altered',
] as const;

/** Reason of a revision: a code and the entry or revision it is about; the words for it are in `words/`. */
export const reasonSchema = z.discriminatedUnion('code', [
  z.object({ code: z.enum(plainCodes) }).readonly(),
  /** An entry that is no longer shown, and the one that replaced it, where one did. */
  z.object({ code: z.literal('withdrawn'), replacedBy: idSchema.optional() }).readonly(),
  /** Takes back the change that began with this revision. */
  z.object({ code: z.literal('undone'), revision: z.int() }).readonly(),
]);

export type Reason = z.infer<typeof reasonSchema>;

/** Returns the subject of a reason for a table: an entry's id, or the `seq` of a revision. */
export const aboutOf = (reason: Reason): string => {
  if (reason.code === 'withdrawn') return reason.replacedBy ?? '';
  return reason.code === 'undone' ? String(reason.revision) : '';
};
