import type { Citation, Contested } from '../record/entries.ts';
import type { Body } from '../record/revision.ts';
import { choiceInput } from '../views/inputs.ts';
import type { Block } from '../views/message.ts';
import { type Cited, readCitation } from './citation.ts';
import { drawCitation } from './citation-fields.ts';
import { citationsIn, entryChange, standingBody } from './entry-change.ts';
import type { EntryForm } from './entry-form.ts';
import { type FormContext, type FormValues, wordsIn } from './field.ts';
import { text, word } from './fields.ts';
import type { Form } from './form.ts';
import { entryForms } from './index.ts';
import type { ModalState } from './modal-state.ts';
import { type Errors, errorsOf, readInputs } from './read-inputs.ts';
import { contestable, fieldLabel, optionsOf, readSecond, shownValue } from './second-value.ts';
import { ownDay } from './settle.ts';

const value = text(({ forms }) => forms.contested.value);
const why = text(({ forms }) => forms.contested.why);
const preferred = word(
  ({ forms }) => forms.contested.preferred,
  ['standing', 'second'],
  (one, { forms }) => forms.preferences[one],
);

const formOf = ({ kind = 'remark' }: ModalState) => entryForms[kind];

/** Form that puts a second value beside the first: which value, then who says so, and which is preferred. */
export const contestForm: Form = {
  title: (_state, { forms }) => forms.contestTitle,
  opening: (state, context) => ({
    reported: context.today,
    field: likeliest(contestable(formOf(state), standingBody(state, context) ?? {})),
    preferred: 'standing',
  }),
  draw: (state, values, context) => {
    const [form, body] = [formOf(state), standingBody(state, context) ?? {}];
    const choices = contestable(form, body).map((field) => ({
      value: field,
      label: context.words.forms.contested.nowIs(
        fieldLabel(form, field, context),
        shownValue(form, field, body, context),
      ),
    }));
    return [
      choiceInput(
        { name: 'field', ...context.words.forms.contested.field, dispatch: true },
        choices,
        wordsIn(values.field),
      ),
      drawSecond(form, wordsIn(values.field), values, body, context),
      ...drawCitation(values, context),
      preferred.draw('preferred', values.preferred, context),
      why.draw('why', values.why, context),
    ];
  },
  read: (state, values, context) => {
    const cited = readCitation(values, context, { day: ownDay(state, context) });
    if ('more' in cited) return cited;
    const body = standingBody(state, context) ?? {};
    const second = readValue(state, values, body, context);
    if ('more' in second) return second;
    const rest = readInputs({ why, preferred }, values, context);
    const errors = errorsOf(cited, second, rest);
    if (errors || 'errors' in cited || 'errors' in second || 'errors' in rest) return { errors: errors ?? {} };
    const said = { field: wordsIn(values.field), value: second.value, why: String(rest.values.why) };
    const after = rest.values.preferred === 'second' ? preferring(body, said, cited) : beside(body, said, cited);
    const reason = { code: 'second-value' } as const;
    const change = entryChange(state, { ...after, certainty: 'contested' }, context, { reason }, cited);
    return { ...change, changes: [...cited.sources, ...change.changes], readBack: second.readBack, embargo: null };
  },
};

/** A second value of a field, put beside the first or preferred to it. */
interface Said {
  readonly field: string;
  readonly value: unknown;
  readonly why: string;
}

/** The field on which sources disagree most often, else the first. */
const likeliest = (fields: readonly string[]): string =>
  ['when', 'where'].find((field) => fields.includes(field)) ?? fields[0] ?? '';

/** Input of the other value: a menu where the field has one, else typed text. */
const drawSecond = (form: EntryForm, field: string, values: FormValues, body: Body, context: FormContext): Block => {
  const choices = optionsOf(form, field, context).filter(({ value: one }) => isOther(one, body[field]));
  const name = secondName(field);
  return choices.length === 0
    ? value.draw('value', values.value, context)
    : choiceInput({ name, label: context.words.forms.contested.value.label }, choices, wordsIn(values[name]));
};

const isOther = (choice: string, standing: unknown): boolean => !choice.startsWith('+') && choice !== String(standing);

const secondName = (field: string): string => `value.${field}`;

const readValue = (
  state: ModalState,
  values: FormValues,
  body: Body,
  context: FormContext,
):
  | { readonly value: unknown; readonly readBack: readonly string[] }
  | { readonly errors: Errors }
  | { readonly more: true } => {
  const [form, field] = [formOf(state), wordsIn(values.field)];
  const { forms } = context.words;
  if (!contestable(form, body).includes(field)) return { errors: { field: forms.choose } };
  const name = secondName(field) in values ? secondName(field) : 'value';
  // The field was chosen without the form being drawn again for it.
  if (!(name in values)) return { more: true };
  const said = wordsIn(values[name]);
  const read = said === '' ? { error: forms.missing } : readSecond(form, field, said, context);
  if ('error' in read) return { errors: { [name]: read.error } };
  if (String(read.value) === String(body[field])) return { errors: { [name]: forms.sameValue } };
  const back = form.fields[field]?.readBack?.(read.value, context);
  return { value: read.value, readBack: back ? [back] : [] };
};

const contestedIn = (body: Body): readonly unknown[] => (Array.isArray(body.contested) ? body.contested : []);

const beside = (body: Body, { field, value: second, why: reason }: Said, { citation }: Cited): Body => {
  const other: Contested = { field, value: String(second), cite: [citation], why: reason };
  return { ...body, contested: [...contestedIn(body), other] };
};

/** Returns the body with the new value preferred; the first stays as contested, with its citations. */
const preferring = (body: Body, { field, value: second, why: reason }: Said, { citation }: Cited): Body => {
  const stood = citationsIn(body);
  const naming = stood.filter(({ fields }) => fields?.includes(field));
  const cite = (naming.length > 0 ? naming : stood.filter(({ fields }) => fields === undefined)).map(whole);
  const other: Contested = {
    field,
    value: String(body[field]),
    cite: cite.length > 0 ? cite : stood.map(whole),
    why: reason,
  };
  return {
    ...body,
    [field]: second,
    cite: [...stood.flatMap((one) => without(one, field)), { ...citation, fields: [field] }],
    contested: [...contestedIn(body), other],
  };
};

const whole = ({ fields: _fields, ...citation }: Citation): Citation => citation;

/** Returns a citation without one of its fields; none where it supported no other. */
const without = (citation: Citation, field: string): readonly Citation[] => {
  if (!citation.fields?.includes(field)) return [citation];
  const fields = citation.fields.filter((one) => one !== field);
  return fields.length > 0 ? [{ ...citation, fields }] : [];
};
