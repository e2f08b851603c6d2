import { kindsToAdd } from '../record/kinds-to-add.ts';
import { choiceInput } from '../views/inputs.ts';
import type { Block } from '../views/message.ts';
import { type FormContext, type FormValues, wordsIn } from './field.ts';
import { word } from './fields.ts';

/** The kind of what is to be added; where the form is there already, it changes as soon as this is chosen. */
export const kindField = word(
  ({ forms }) => forms.kindAsked,
  kindsToAdd,
  (kind, { sources }) => sources.kind(kind),
  { dispatch: true },
);

/** A negotiation that something can be added to. */
export interface Place {
  readonly command: string;
  readonly name: string;
}

/** What has to be known before a form can be shown: which kind, and of which negotiation where there are several. */
export const drawChoice = (values: FormValues, context: FormContext, places: readonly Place[]): readonly Block[] => {
  const { words } = context;
  const choices = places.map(({ command, name }) => ({ value: command, label: name }));
  const which =
    places.length > 1
      ? [choiceInput({ name: 'place', ...words.forms.negotiationAsked }, choices, wordsIn(values.place))]
      : [];
  return [...which, kindField.draw('kind', values.kind, context)];
};
