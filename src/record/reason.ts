import { z } from 'zod';
import { idSchema } from './entries.ts';

/** Codes that say all there is to say by themselves. */
const plainCodes = [
  'added',
  'corrected',
  'confirmed',
  'second-value',
  'imported',
  'as-in-file',
  'changed-in-file',
  'dropped-from-file',
  'taken-from-file',
  'kept-beside-file',
] as const;

/** What a revision was written down for, as a code and what it is about; words for it stand in `words/`. */
export const reasonSchema = z.discriminatedUnion('code', [
  z.object({ code: z.enum(plainCodes) }).readonly(),
  /** An entry that is no longer shown, and the one that replaced it, where one did. */
  z.object({ code: z.literal('withdrawn'), replacedBy: idSchema.optional() }).readonly(),
  /** Takes back the change that began with this revision. */
  z.object({ code: z.literal('undone'), revision: z.int() }).readonly(),
]);

export type Reason = z.infer<typeof reasonSchema>;

/** What a reason is about, for a table: an entry's id, or the `seq` of a revision. */
export const aboutOf = (reason: Reason): string => {
  if (reason.code === 'withdrawn') return reason.replacedBy ?? '';
  return reason.code === 'undone' ? String(reason.revision) : '';
};
