import { citationFields } from '../../forms/citation-fields.ts';
import type { Field } from '../../forms/field.ts';
import { newEntry } from '../../forms/fields.ts';
import { entryForms } from '../../forms/index.ts';
import { readModalState } from '../../forms/modal-state.ts';
import { withdrawFields } from '../../forms/withdraw.ts';
import { kindNames } from '../../record/entries.ts';
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
  const choices = fieldNamed(input)?.choices?.(formContext(context, formServices.services)) ?? [];
  const wanted = normalise(said);
  const holding = choices.filter(({ label, value }) => normalise(`${label} ${value}`).includes(wanted));
  const found =
    holding.length > 0
      ? holding
      : nearest(
          said,
          choices.map((choice) => named(choice, choice.label)),
        ).map(({ value }) => value);
  // Whatever is typed, what is not on record yet can be made.
  const [isNew, onRecord] = [choices.filter(isFresh), found.filter((choice) => !isFresh(choice))];
  return [...onRecord.slice(0, most - isNew.length), ...isNew];
};

const isFresh = ({ value }: Choice): boolean => value === newEntry;

/** Finds a field by its input: the form's own, or one of an entry that is made inside it. */
const fieldNamed = (input: string): Field<unknown> | undefined => {
  const [kind, field] = input.split('.', 2);
  const own = kindNames.find((name) => name === kind);
  return (own && field ? entryForms[own].fields[field] : undefined) ?? citationFields[input] ?? withdrawFields[input];
};
