import { shownCertainty, typeIn } from '../record/carries.ts';
import type { Day } from '../record/dates.ts';
import { type Certainty, type Citation, certainties, type Kind } from '../record/entries.ts';
import { labelOf } from '../record/label.ts';
import { newId } from '../record/new-id.ts';
import { preview } from '../record/preview.ts';
import type { Body, Change } from '../record/revision.ts';
import type { Block } from '../views/message.ts';
import { addition } from './entry-change.ts';
import { drawFields, type EntryForm, nameOf, readFields, states } from './entry-form.ts';
import { type FormContext, type FormValues, wordsIn } from './field.ts';
import { newEntry } from './fields.ts';
import { entryForms } from './index.ts';
import { type Errors, errorsOf } from './read-inputs.ts';

/** Citation of an entry made inside another one's form: the same source, known on the same day. */
export interface Ground {
  readonly citation: Citation;
  readonly reported: Day;
  readonly sources: readonly Change[];
  readonly certainty: string;
}

/** Form values and context with the new entries on record, and the changes that put them there. */
interface Made {
  readonly values: FormValues;
  readonly context: FormContext;
  readonly changes: readonly Change[];
  /** Sentences on entries on record that a new one may repeat. */
  readonly said: readonly string[];
}

/** Draws a kind's own fields, and below a menu the inputs of a new entry once that is chosen. */
export const drawWithFresh = (form: EntryForm, values: FormValues, context: FormContext): readonly Block[] =>
  drawFields(form, values, context).flatMap((block) => {
    const kind = block.type === 'input' ? freshIn(form, block.block_id ?? '', values) : undefined;
    return kind ? [block, ...drawFresh(kind, values, context)] : [block];
  });

/** Inputs of a new entry: the same as in its own form, without those that can wait. */
const drawFresh = (kind: Kind, values: FormValues, context: FormContext): readonly Block[] =>
  drawFields(shortForm(kind), values, context).map((block) =>
    block.type === 'input'
      ? { ...block, label: { ...block.label, text: context.words.forms.ofNew(kind, block.label.text) } }
      : block,
  );

const shortForm = (kind: Kind): EntryForm => {
  const { fields, more, ...form } = entryForms[kind];
  return {
    ...form,
    more: [],
    fields: Object.fromEntries(Object.entries(fields).filter(([field]) => !more.includes(field))),
  };
};

/** Returns the kind of the new entry that an input asks for; `undefined` where it names one on record. */
const freshIn = ({ kind, fields }: EntryForm, name: string, values: FormValues): Kind | undefined =>
  wordsIn(values[name]) === newEntry
    ? Object.entries(fields).find(([field]) => nameOf(kind, field) === name)?.[1].fresh
    : undefined;

/** Reads the new entries of a form: afterwards its own fields are read as though they had been on record before. */
export const readFresh = (
  form: EntryForm,
  values: FormValues,
  context: FormContext,
  ground: Ground,
): Made | { readonly errors: Errors } | { readonly more: true } => {
  const names = Object.keys(form.fields).map((field) => nameOf(form.kind, field));
  const asked = names.flatMap((name) => {
    const kind = freshIn(form, name, values);
    return kind ? [{ name, kind }] : [];
  });
  // Slack sends back every input that was drawn, even an empty one.
  if (asked.some(({ kind }) => !(nameOf(kind, 'name') in values))) return { more: true };
  const reads = asked.map(({ name, kind }) => ({ name, kind, ...readFields(shortForm(kind), values, context) }));
  const errors = errorsOf(...reads);
  if (errors) return { errors };
  return reads.reduce<Made>(
    (made, read) => ('body' in read ? withNew(made, read.name, read.kind, read.body, ground) : made),
    { values, context, changes: [], said: [] },
  );
};

const withNew = (made: Made, name: string, kind: Kind, read: Body, ground: Ground): Made => {
  const { citation, reported, sources } = ground;
  const taken = sources.map(({ entry }) => entry);
  const id = newId(made.context.negotiation, entryForms[kind].idOf(read), taken);
  const sure = soleCertainty(made.context, ground);
  const body = states(kind) ? { ...read, cite: [citation], certainty: sure } : read;
  const change = addition(kind, id, body, made.context, states(kind) ? reported : undefined);
  const negotiation = preview(made.context.negotiation, [change]);
  const twins = entryForms[kind].possibleDuplicates(negotiation, id);
  const { forms } = made.context.words;
  return {
    values: { ...made.values, [name]: id },
    context: { ...made.context, negotiation },
    changes: [...made.changes, change],
    said: [
      ...made.said,
      ...twins.flatMap((twin) => {
        const entry = negotiation.entries[kind].get(twin);
        return entry ? [forms.twin(labelOf(negotiation, entry))] : [];
      }),
    ],
  };
};

/**
 * Returns how sure a new entry is by its one citation: what is confirmed through another source of the form's entry, or
 * contested there, is not so for the new one.
 */
const soleCertainty = ({ negotiation }: FormContext, { citation, certainty, sources }: Ground): Certainty => {
  const said = certainties.find((one) => one === certainty && one !== 'contested') ?? 'reported';
  const typeOf = typeIn(preview(negotiation, sources));
  return shownCertainty({ cite: [citation], contested: [], certainty: said }, typeOf);
};
