import { z } from 'zod';
import { idSchema, kindNames } from '../record/entries.ts';
import { formLimits } from '../views/inputs.ts';
import type { FormValues } from './field.ts';

/** Purposes of a form. */
const formKinds = ['choose', 'add', 'edit', 'confirm', 'withdraw', 'contest'] as const;
export type FormKind = (typeof formKinds)[number];

const values = z.record(z.string(), z.union([z.string(), z.array(z.string()).readonly()])).readonly();

const modalStateSchema = z.object({
  /** Slash command of the negotiation, with its slash. */
  command: z.string(),
  /** Channel where the form was asked for, and to which its entry may be posted. */
  channel: z.string(),
  formKind: z.enum(formKinds),
  kind: z.enum(kindNames).optional(),
  entry: idSchema.optional(),
  /** Version of the entry that the form was made from. */
  version: z.int().optional(),
  /** Id of the new source where it is given beforehand, as for a captured message. */
  source: idSchema.optional(),
  /** Name of the captured message's author, used if it counts as on the record. */
  author: z.string().optional(),
  /** Outlet whose report the captured message passes on: offered at first, taken once `source` is gone. */
  outlet: z.string().optional(),
  /** Level and day of report that the form filled in by itself: they follow the next source that is chosen. */
  settled: z.object({ level: z.string().optional(), reported: z.string().optional() }).readonly().optional(),
  /** Draft key: the root view id, so that two open forms of one kind have separate drafts. */
  draft: z.string().optional(),
  /** Whether the inputs that were left out at first are shown. */
  more: z.boolean().optional(),
  /** Form values of inputs that are not drawn: left out, or of another kind that was chosen before. */
  undrawn: values.optional(),
  /** Notes shown above the inputs while the form is open: words of the line that filled in no input. */
  notes: z.array(z.string()).readonly().optional(),
  /** Text typed after the command, until the form it fills in is chosen. */
  said: z.string().optional(),
  /** Form values, carried while a modal without the inputs is shown, such as the preview. */
  values: values.optional(),
  /** Whether the values are kept as a draft, since Slack has no room for them. */
  kept: z.boolean().optional(),
});

/** Modal state: carried by the modal itself, so that an open form outlives a restart. */
export type ModalState = z.infer<typeof modalStateSchema>;

/** Keys in Slack and in drafts: open modals and drafts on disk have `deed` and `typed`, so these names stay. */
const wireSchema = z
  .looseObject({ deed: z.unknown(), typed: z.unknown().optional() })
  .transform(({ deed, typed, ...rest }): unknown => ({ ...rest, formKind: deed, values: typed }))
  .pipe(modalStateSchema);

/** Serializes the state for a modal's `private_metadata`. */
export const writeModalState = ({ formKind, values, ...rest }: ModalState): string =>
  JSON.stringify({ ...rest, deed: formKind, typed: values });

/** Parses a modal's `private_metadata`; `null` when this bot did not write it. */
export const readModalState = (text: string): ModalState | null => {
  try {
    return wireSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
};

/** Returns whether a state fits into Slack's `private_metadata`. */
export const hasRoomFor = (state: ModalState): boolean => writeModalState(state).length <= formLimits.metadata;

/** Adds the form values; sets `kept` instead where Slack has no room, and the draft holds them. */
export const withValues = (state: ModalState, values: FormValues): ModalState => {
  const full = modalStateSchema.parse({ ...state, values, kept: undefined, undrawn: undefined });
  return hasRoomFor(full) ? full : keptAsDraft(state);
};

/** Drops the values, which the open form's inputs hold, and the notes where Slack has no room for them. */
export const whileOpen = (state: ModalState): ModalState => {
  const open = withoutValues(state);
  return hasRoomFor(open) ? open : keptAsDraft(open);
};

/** Drops the form values and the mark that they are kept. */
export const withoutValues = ({ values: _values, kept: _kept, ...state }: ModalState): ModalState => state;

/** Drops the values, notes and text, which the draft holds, and marks the state as kept. */
export const keptAsDraft = ({
  values: _values,
  undrawn: _undrawn,
  notes: _notes,
  said: _said,
  ...state
}: ModalState): ModalState => ({
  ...state,
  kept: true,
});
