import { z } from 'zod';
import { idSchema, kindNames } from '../record/entries.ts';
import { formLimits } from '../views/inputs.ts';
import type { FormValues } from './field.ts';

/** What a form is for. */
const formKinds = ['choose', 'add', 'edit', 'confirm', 'withdraw', 'contest'] as const;
export type FormKind = (typeof formKinds)[number];

const values = z.record(z.string(), z.union([z.string(), z.array(z.string()).readonly()])).readonly();

const modalStateSchema = z.object({
  /** The slash command of the negotiation. */
  command: z.string(),
  /** Where it was asked for, and may be posted. */
  channel: z.string(),
  formKind: z.enum(formKinds),
  kind: z.enum(kindNames).optional(),
  entry: idSchema.optional(),
  /** The version of the entry that the form was made from. */
  version: z.int().optional(),
  /** The name of the new source, where it is given beforehand: that of a message. */
  source: idSchema.optional(),
  /** The draft of it: the form with which it began, so that two forms of one kind are never taken for each other. */
  draft: z.string().optional(),
  /** What stands above the inputs for as long as the form is open: words of the line that filled in none of them. */
  notes: z.array(z.string()).readonly().optional(),
  /** What was typed behind the command, until it is known which form it is for. */
  said: z.string().optional(),
  /** What stood in the form, while something else is shown. */
  values: values.optional(),
  /** Whether the rest of it is kept as a draft, since Slack has no room for it. */
  kept: z.boolean().optional(),
});

/** What a modal carries with it, so that no process has to remember what is open: it outlives a restart. */
export type ModalState = z.infer<typeof modalStateSchema>;

/** Its keys in Slack and in drafts: modals that are open and drafts on disk have them, so these two names stay. */
const wireSchema = z
  .looseObject({ deed: z.unknown(), typed: z.unknown().optional() })
  .transform(({ deed, typed, ...rest }): unknown => ({ ...rest, formKind: deed, values: typed }))
  .pipe(modalStateSchema);

/** Serializes the state for a modal's `private_metadata`. */
export const writeModalState = ({ formKind, values, ...rest }: ModalState): string =>
  JSON.stringify({ ...rest, deed: formKind, typed: values });

/** Parses a modal's `private_metadata`; `null` when it is not one of ours. */
export const readModalState = (text: string): ModalState | null => {
  try {
    return wireSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
};

/** Whether Slack has room for a state. */
export const hasRoomFor = (state: ModalState): boolean => writeModalState(state).length <= formLimits.metadata;

/** Adds the form's values, or says that they are kept as a draft where Slack has no room for them. */
export const withValues = (state: ModalState, values: FormValues): ModalState => {
  const full = modalStateSchema.parse({ ...state, values, kept: undefined });
  return hasRoomFor(full) ? full : keptAsDraft(state);
};

/** Drops the values, since they stand in the inputs of the open form; and the notes above it where Slack has no room for them. */
export const whileOpen = (state: ModalState): ModalState => {
  const open = withoutValues(state);
  return hasRoomFor(open) ? open : keptAsDraft(open);
};

/** Drops the values. */
export const withoutValues = ({ values: _values, kept: _kept, ...state }: ModalState): ModalState => state;

/** Drops what the draft of the form holds. */
export const keptAsDraft = ({ values: _values, notes: _notes, ...state }: ModalState): ModalState => ({
  ...state,
  kept: true,
});
