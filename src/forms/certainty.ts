import { certaintiesOf, type TypeOf, typeIn } from '../record/carries.ts';
import { type Certainty, sourceTypes } from '../record/entries.ts';
import type { Body, Change } from '../record/revision.ts';
import { choiceInput } from '../views/inputs.ts';
import type { Block } from '../views/message.ts';
import { levelHeld, newSource, typeCited } from './citation-fields.ts';
import { citationsIn } from './entry-change.ts';
import { type FormContext, type FormValues, wordsIn } from './field.ts';
import type { Errors } from './read-inputs.ts';

/** Certainty of a new statement: never stronger than a report unless a person says so. */
export const safeCertainty: Certainty = 'reported';

const contestedIn = (body: Body | undefined): readonly unknown[] =>
  Array.isArray(body?.contested) ? body.contested : [];

/** The citations of a form as they stand in its inputs: the first is edited, the others stay. */
const citationsHeld = (body: Body | undefined, values: FormValues, context: FormContext) => {
  const level = levelHeld(values, context);
  // Whoever is on the record is named before the form is read: until then the choice is open.
  const first = { source: wordsIn(values['cite.source']), by: wordsIn(values['cite.by']) || 'any' };
  return [...(level ? [{ ...first, level }] : []), ...citationsIn(body).slice(1)];
};

const typesHeld =
  (values: FormValues, context: FormContext): TypeOf =>
  (source) =>
    source === newSource ? typeCited(values, context) : typeIn(context.negotiation)(source);

/** Draws the certainties that the citations of a form carry; “contested” only where there is a second value. */
export const drawCertainty = (body: Body | undefined, values: FormValues, context: FormContext): Block => {
  const contested = contestedIn(body);
  const carried = certaintiesOf({ cite: citationsHeld(body, values, context), contested }, typesHeld(values, context));
  const held = wordsIn(values.certainty);
  const offered = carried.filter((one) => one !== 'contested' || contested.length > 0 || held === one);
  const { forms } = context.words;
  const choices = offered.map((one) => ({ value: one, label: forms.certainties[one] }));
  const chosen = offered.find((one) => one === held) ?? (held === '' ? '' : safeCertainty);
  return choiceInput({ name: 'certainty', ...forms.certainty, variant: offered.join('+') }, choices, chosen);
};

/** Returns the error of a certainty that the citations of a statement do not carry. */
export const certaintyErrors = (body: Body, sources: readonly Change[], context: FormContext): Errors => {
  const { carrying } = context.words;
  const added: ReadonlyMap<string, unknown> = new Map(sources.map((source) => [source.entry, source.body?.type]));
  const types = typeIn(context.negotiation);
  const typeOf: TypeOf = (id) => sourceTypes.find((type) => type === added.get(id)) ?? types(id);
  const contested = contestedIn(body);
  const carried = certaintiesOf({ cite: citationsIn(body), contested }, typeOf);
  if (carried.some((one) => one === body.certainty)) return {};
  return { certainty: contested.length > 0 ? carrying.disputed : carrying.unconfirmed };
};
