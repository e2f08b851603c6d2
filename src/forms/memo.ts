import { z } from 'zod';
import { idSchema, kindNames } from '../record/entries.ts';
import { formLimits } from '../views/inputs.ts';
import type { Typed } from './field.ts';

/** What a form is for. */
export const deeds = ['choose', 'add', 'edit', 'confirm', 'withdraw', 'contest'] as const;
export type Deed = (typeof deeds)[number];

const typed = z.record(z.string(), z.union([z.string(), z.array(z.string()).readonly()])).readonly();

const memoSchema = z.object({
  /** The slash command of the negotiation. */
  command: z.string(),
  /** Where it was asked for, and may be posted. */
  channel: z.string(),
  deed: z.enum(deeds),
  kind: z.enum(kindNames).optional(),
  entry: idSchema.optional(),
  /** The version of the entry that the form was made from. */
  version: z.int().optional(),
  /** The name of the new source, where it is given beforehand: that of a message. */
  source: idSchema.optional(),
  /** The draft of it: the form with which it began, so that two forms of one kind are never taken for each other. */
  draft: z.string().optional(),
  /** What was typed behind the command: for the form that it turns out to be for, and for the notes above that. */
  said: z.string().optional(),
  /** Characters of the message that the form is about, where a quotation does not hold all of them. */
  message: z.int().optional(),
  /** What stood in the form, while something else is shown. */
  typed: typed.optional(),
  /** Whether what stood in it is kept elsewhere, since Slack has no room for it. */
  kept: z.boolean().optional(),
});

/** What a form carries with it, so that nobody has to remember what is open: it outlives a restart. */
export type Memo = z.infer<typeof memoSchema>;

/** A memo as Slack carries it. */
export const writeMemo = (memo: Memo): string => JSON.stringify(memo);

/** A memo as it comes back; `null` when it is not one of ours. */
export const readMemo = (text: string): Memo | null => {
  try {
    return memoSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
};

/** A memo that holds what stands in the form, or says that it is kept elsewhere. */
export const withTyped = (memo: Memo, typed: Typed): Memo => {
  const full = memoSchema.parse({ ...memo, typed, kept: undefined });
  return writeMemo(full).length <= formLimits.metadata ? full : { ...memo, typed: undefined, kept: true };
};

/** A memo of a form that is open again. */
export const withoutTyped = ({ typed: _typed, kept: _kept, ...memo }: Memo): Memo => memo;
