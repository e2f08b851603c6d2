import { kindsToAdd } from '../record/kinds-to-add.ts';
import { choiceInput } from '../views/inputs.ts';
import type { Block } from '../views/message.ts';
import { type FormContext, type FormValues, wordsIn } from './field.ts';
import { word } from './fields.ts';

/** Field of the kind of entry to add; in an open form, choosing another kind redraws it at once. */
export const kindField = word(
  ({ forms }) => forms.kindAsked,
  kindsToAdd,
  (kind, { sources }) => sources.kind(kind),
  { dispatch: true },
);

/** A negotiation that the person may edit, by slash command and name. */
export interface Place {
  readonly command: string;
  readonly name: string;
}

/** Draws the choices made before the form: the kind, and the negotiation where there are several. */
export const drawChoice = (
  values: FormValues,
  context: FormContext,
  places: readonly Place[],
  outlet?: string,
): readonly Block[] => {
  const { words } = context;
  const choices = places.map(({ command, name }) => ({ value: command, label: name }));
  const which =
    places.length > 1
      ? [choiceInput({ name: 'place', ...words.forms.negotiationAsked }, choices, wordsIn(values.place))]
      : [];
  const taken = outlet === undefined ? [] : [drawTaken(outlet, values, context)];
  // The kind comes last: choosing it opens the form at once.
  return [...which, ...taken, kindField.draw('kind', values.kind, context)];
};

/** Asks whether a message that passes on a report is taken as what the team knows, which is the default. */
const drawTaken = (outlet: string, values: FormValues, { words }: FormContext): Block => {
  const choices = Object.entries(words.forms.takenAs(outlet)).map(([value, label]) => ({ value, label }));
  return choiceInput({ name: 'taken', ...words.forms.taken }, choices, wordsIn(values.taken) || 'message');
};
