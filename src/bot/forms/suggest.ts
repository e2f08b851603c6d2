import { citationFields } from '../../forms/citation-fields.ts';
import { nameOf } from '../../forms/entry-form.ts';
import type { Field } from '../../forms/field.ts';
import { entryForms } from '../../forms/index.ts';
import { type ModalState, readModalState } from '../../forms/modal-state.ts';
import { withdrawFields } from '../../forms/withdraw.ts';
import { named, nearest, normalise } from '../../record/names.ts';
import type { Choice } from '../../views/inputs.ts';
import type { Seeking } from './form-answers.ts';
import { type FormServices, formContext } from './form-context.ts';

/** Maximum number of options that Slack takes at once. */
const most = 100;

/** Returns a menu's options for the typed text: names that contain the words, then names a typing slip away. */
export const suggest = async (
  formServices: FormServices,
  { form, input, said, ...filler }: Seeking,
): Promise<readonly Choice[]> => {
  const state = readModalState(form.modalState);
  const context = state && (await formServices.contextFor({ ...filler, channel: state.channel }, state.command));
  if (!state || !context || typeof context === 'string') return [];
  const choices = fieldNamed(state, input)?.choices?.(formContext(context, formServices.services)) ?? [];
  const wanted = normalise(said);
  const holding = choices.filter(({ label, value }) => normalise(`${label} ${value}`).includes(wanted));
  if (holding.length > 0) return holding.slice(0, most);
  return nearest(
    said,
    choices.map((choice) => named(choice, choice.label)),
  ).map(({ value }) => value);
};

const fieldNamed = ({ kind = 'remark' }: ModalState, input: string): Field<unknown> | undefined => {
  const own = Object.entries(entryForms[kind].fields).find(([field]) => nameOf(kind, field) === input)?.[1];
  return own ?? citationFields[input] ?? withdrawFields[input];
};
