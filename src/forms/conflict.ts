import type { Body, Revision } from '../record/revision.ts';
import { joined, type Markdown, md, mention } from '../views/markdown.ts';
import type { Block } from '../views/message.ts';
import { isQuestion } from './ask-again.ts';
import { citationFields } from './citation-fields.ts';
import { nameOf } from './entry-form.ts';
import { chosenIn, type Field, type FormContext, type FormValue, type FormValues, sameValue } from './field.ts';
import { entryForms } from './index.ts';
import type { ModalState } from './modal-state.ts';
import { recordForm } from './record-form.ts';

/** Two edits of one entry: its body before, the revision made meanwhile, and the values of the open form. */
export interface Overtaken {
  readonly before: Body;
  readonly theirs: Revision;
}

/** Returns the open form's values over the revision made meanwhile: inputs left alone take the current value. */
export const onTopOf = (
  state: ModalState,
  values: FormValues,
  { before, theirs }: Overtaken,
  context: FormContext,
): FormValues => {
  if (state.formKind !== 'edit' || theirs.body === null) return values;
  const [was, is] = [openingOf(state, before, theirs, context), openingOf(state, theirs.body, theirs, context)];
  const names = [...new Set([...Object.keys(was), ...Object.keys(is), ...Object.keys(values)])];
  const touched = names.filter((name) => !sameValue(values[name], was[name]));
  // A citation is taken as a whole or not at all: a place in one source means nothing in another.
  const isCiting = touched.some(isOfCitation);
  const isOwn = (name: string) =>
    isOfCitation(name) ? isCiting : touched.includes(name) || isQuestion(name) || (name === 'reported' && isCiting);
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = isOwn(name) ? values[name] : is[name];
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
};

/** Returns whether an input belongs to the citation; the day of report does not: it begins as today, which moves. */
const isOfCitation = (name: string): boolean => name.startsWith('cite.') || name.startsWith('source.');

/** Returns the first values of an entry's edit form, were this its body. */
const openingOf = (state: ModalState, body: Body, theirs: Revision, context: FormContext): FormValues => {
  const standing = new Map(context.negotiation.standing).set(theirs.entry, { ...theirs, body });
  return recordForm.opening(
    { ...state, formKind: 'edit' },
    { ...context, negotiation: { ...context.negotiation, standing } },
  );
};

/** Writes what became of an entry while its form was open, field by field, with the form's own values beside it. */
export const overtakenText = (
  state: ModalState,
  values: FormValues,
  { before, theirs }: Overtaken,
  context: FormContext,
): Markdown => {
  const { forms } = context.words;
  const who = theirs.origin === 'slack' ? mention(theirs.author) : md`${theirs.author}`;
  if (theirs.body === null) return md`*${who}* ${forms.withdrawnMeanwhile}`;
  const [was, is] = [openingOf(state, before, theirs, context), openingOf(state, theirs.body, theirs, context)];
  const yours = state.formKind === 'edit' ? values : is;
  const lines = inputsOf(state, yours, context).flatMap((input) => differing(input, { was, is, yours }, context));
  return joined([md`*${who}* ${forms.overtaken}`, ...lines], '\n');
};

interface Input {
  readonly name: string;
  readonly block: Extract<Block, { type: 'input' }>;
  readonly field: Field<unknown> | undefined;
}

/** Returns the inputs about the entry: its own fields first, then its citation, and its certainty. */
const inputsOf = (state: ModalState, values: FormValues, context: FormContext): readonly Input[] => {
  const { kind, fields } = entryForms[state.kind ?? 'remark'];
  const own = new Map(Object.entries(fields).map(([field, declared]) => [nameOf(kind, field), declared]));
  const inputs = recordForm
    .draw({ ...state, formKind: 'edit' }, values, context)
    .flatMap((block) => (block.type === 'input' ? [block] : []))
    .filter(({ block_id: name = '' }) => !['why', 'kind', 'embargo'].includes(name) && !isQuestion(name))
    .map((block) => {
      const name = block.block_id ?? '';
      return { name, block, field: own.get(name) ?? citationFields[name] };
    });
  return [...inputs.filter(({ name }) => own.has(name)), ...inputs.filter(({ name }) => !own.has(name))];
};

type Sides = Readonly<Record<'was' | 'is' | 'yours', FormValues>>;

const differing = (input: Input, sides: Sides, context: FormContext): readonly Markdown[] => {
  const { forms } = context.words;
  const [was, is, yours] = [sides.was[input.name], sides.is[input.name], sides.yours[input.name]];
  if (sameValue(was, is) && sameValue(is, yours)) return [];
  const shown = (value: FormValue | undefined) => shownTyped(input, value, context) || forms.empty;
  const theirs = sameValue(was, is)
    ? md`${forms.stillIs(shown(is))}`
    : md`${forms.wasAndIs(shown(was))} *${shown(is)}*`;
  const mine = sameValue(is, yours) ? md`` : md`; ${forms.youHave} *${shown(yours)}*`;
  return [md`• ${input.block.label.text}: ${theirs}${mine}`];
};

/** Returns an input's value in a reader's words: a choice by its label, a date in words. */
const shownTyped = ({ block, field }: Input, held: FormValue | undefined, context: FormContext): string => {
  const { words, negotiation } = context;
  const listed =
    'options' in block.element && Array.isArray(block.element.options)
      ? block.element.options.map(({ text, value }) => ({ label: text.text, value }))
      : [];
  const choices = field?.choices?.(context) ?? listed;
  const inWords = (value: string) => (field?.readBack ? words.dates.when(value, negotiation.header.hemisphere) : value);
  return chosenIn(held)
    .map((value) => choices.find((choice) => choice.value === value)?.label ?? inWords(value))
    .join(', ');
};
