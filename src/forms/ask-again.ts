import { isDeepStrictEqual } from 'node:util';
import type { Day } from '../record/dates.ts';
import type { Citation, Entry } from '../record/entries.ts';
import { normalise } from '../record/names.ts';
import { all, type Negotiation } from '../record/negotiation.ts';
import type { Body, Change } from '../record/revision.ts';
import { partyName } from '../record/vocabulary.ts';
import { choiceInput } from '../views/inputs.ts';
import type { Block } from '../views/message.ts';
import { citationsIn } from './entry-change.ts';
import type { EntryForm } from './entry-form.ts';
import { type FormContext, type FormValues, wordsIn } from './field.ts';
import { word } from './fields.ts';
import { changeBy } from './form.ts';
import type { ModalState } from './modal-state.ts';
import type { Errors } from './read-inputs.ts';
import { fieldLabel } from './second-value.ts';
import { isSpelling } from './spelling.ts';

const bases = ['same-place', 'other-place', 'spelling'] as const;
const basis = word(
  ({ forms }) => forms.basis,
  bases,
  (one, { forms }) => forms.bases[one],
);

/** An edit that was read: the body before and after it, and the citation that now stands first. */
export interface Edited {
  readonly form: EntryForm;
  readonly before: Body;
  readonly after: Body;
  readonly citation: Citation;
  readonly reported: Day;
}

/** The answers to what an edit raises. */
interface Answered {
  readonly isSpelling: boolean;
  /** Changes that withdraw the responses to a demand that are not kept under its new words. */
  readonly withdrawals: readonly Change[];
  /** Sentences for the preview: the old and new spelling, and what is withdrawn. */
  readonly said: readonly string[];
}

/** Result of reading an edit's questions: its answers, errors, or questions that were not asked yet. */
export type Answers = Answered | { readonly errors: Errors } | { readonly more: true; readonly values: FormValues };

/** Draws the questions that an edit has raised; they stay once they were asked. */
export const drawQuestions = (
  { entry = '' }: ModalState,
  values: FormValues,
  context: FormContext,
): readonly Block[] => {
  const name = basisName(entry, context);
  return [
    ...(name in values ? [basis.draw(name, values[name], context)] : []),
    ...drawOthers(entry, values, context),
    ...responsesTo(context.negotiation, entry)
      .filter(({ id }) => keepName(id) in values)
      .map((response) => drawKeep(response, values, context)),
  ];
};

/** Names the question by the version it speaks of: once somebody else changed the entry, it is asked anew. */
const basisName = (entry: string, { negotiation }: FormContext): string =>
  `basis.${negotiation.standing.get(entry)?.version ?? 0}`;

/** Returns whether an input is a question that an edit has raised, and no field of the entry. */
export const isQuestion = (name: string): boolean => name.startsWith('basis.') || name.startsWith('keep.');

const keepName = (response: string): string => `keep.${response}`;

/** Names the question whether the citations after the first say the new words too; no entry has such an id. */
const othersName = (entry: string, { negotiation }: FormContext): string =>
  keepName(`+others.${negotiation.standing.get(entry)?.version ?? 0}`);

const drawOthers = (entry: string, values: FormValues, context: FormContext): readonly Block[] => {
  const { forms } = context.words;
  const name = othersName(entry, context);
  if (!(name in values)) return [];
  const others = citationsIn(context.negotiation.standing.get(entry)?.body ?? undefined).slice(1);
  const choices = Object.entries(forms.keepsSources).map(([value, label]) => ({ value, label }));
  return [choiceInput({ name, label: forms.keepSources(sourcesOf(others, context)) }, choices, wordsIn(values[name]))];
};

const sourcesOf = (cite: readonly Citation[], { negotiation }: FormContext): readonly string[] => [
  ...new Set(cite.map(({ source }) => negotiation.entries.source.get(source)?.short ?? source)),
];

/** An entry before and after an edit, with the form of its kind. */
type Compared = Pick<Edited, 'form' | 'before' | 'after'>;

/** The citations after the first: those that speak for a field that was changed, and those that do not. */
const othersIn = (compared: Compared) => {
  const changed = changedFields(compared);
  const speaks = ({ fields }: Citation) => (fields ?? changed).some((field) => changed.includes(field));
  const others = citationsIn(compared.before).slice(1);
  return { all: others, asked: others.filter(speaks), untouched: others.filter((one) => !speaks(one)) };
};

/** Returns the citations after the first that stay: those that do not say the new words go, where a person said so. */
export const othersKept = (
  { entry = '' }: ModalState,
  values: FormValues,
  context: FormContext,
  compared: Compared,
): readonly Citation[] => {
  const others = othersIn(compared);
  const isDropped = wordsIn(values[othersName(entry, context)]) === 'drop';
  const isSpelling = wordsIn(values[basisName(entry, context)]) === 'spelling';
  return isDropped && !isSpelling ? others.untouched : others.all;
};

const drawKeep = (response: Entry<'response'>, values: FormValues, context: FormContext): Block => {
  const { forms } = context.words;
  const name = keepName(response.id);
  return choiceInput(
    { name, label: forms.keep(answerOf(response, context)) },
    Object.entries(forms.keeps).map(([value, label]) => ({ value, label })),
    wordsIn(values[name]),
  );
};

/** `Canada: red line` */
const answerOf = ({ by, stance }: Entry<'response'>, { negotiation, words }: FormContext): string =>
  `${words.lists.and(by.map((party) => partyName(negotiation, party).name))}: ${words.sourcing.stance(stance)}`;

const responsesTo = (negotiation: Negotiation, demand: string): readonly Entry<'response'>[] =>
  all(negotiation, 'response').filter((response) => response.demand === demand);

/** Reads the answers to what an edit raises: who says so now, and which responses stand under new words. */
export const readAnswers = (state: ModalState, values: FormValues, context: FormContext, edited: Edited): Answers => {
  const changed = changedFields(edited);
  const isCited = !isDeepStrictEqual(edited.citation, citationsIn(edited.before)[0]);
  const name = basisName(state.entry ?? '', context);
  const wrong = (error: string) => ({ errors: { [name]: error } });
  if (wordsIn(values[name]) === 'spelling') {
    const spelling = readSpelling(context, edited, isCited);
    return 'error' in spelling ? wrong(spelling.error) : spelling;
  }
  if (changed.length > 0 && !isCited) {
    if (!(name in values)) return { more: true, values: { [name]: '' } };
    const read = basis.read(values[name], context);
    if ('error' in read) return wrong(read.error);
    if (read.value === 'other-place') return wrong(context.words.forms.otherPlaceNeeded);
  }
  return readOthers(state, values, context, edited) ?? readKept(state, values, context, edited, changed);
};

/** Returns the question whether further sources say the new words too, or its error; `null` once it is answered. */
const readOthers = (
  { entry = '' }: ModalState,
  values: FormValues,
  context: FormContext,
  edited: Edited,
): Answers | null => {
  if (othersIn(edited).asked.length === 0) return null;
  const name = othersName(entry, context);
  if (!(name in values)) return { more: true, values: { [name]: '' } };
  const { forms } = context.words;
  return Object.hasOwn(forms.keepsSources, wordsIn(values[name])) ? null : { errors: { [name]: forms.choose } };
};

/** Fields that name a demand's words and parties. */
const worded = ['asks', 'by', 'on'];

const readKept = (
  { entry = '', kind }: ModalState,
  values: FormValues,
  context: FormContext,
  { reported }: Edited,
  changed: readonly string[],
): Answers => {
  const isReworded = kind === 'demand' && changed.some((field) => worded.includes(field));
  const responses = isReworded ? responsesTo(context.negotiation, entry) : [];
  const unasked = responses.filter(({ id }) => !(keepName(id) in values));
  if (unasked.length > 0)
    return { more: true, values: Object.fromEntries(unasked.map(({ id }) => [keepName(id), ''])) };
  const { forms } = context.words;
  const open = responses.filter(({ id }) => !Object.hasOwn(forms.keeps, wordsIn(values[keepName(id)])));
  if (open.length > 0) return { errors: Object.fromEntries(open.map(({ id }) => [keepName(id), forms.choose])) };
  const dropped = responses.filter(({ id }) => wordsIn(values[keepName(id)]) === 'withdraw');
  return {
    isSpelling: false,
    withdrawals: dropped.map(({ id }) => withdrawal(id, reported, values, context)),
    said: dropped.map((response) => forms.withdrawnToo(answerOf(response, context))),
  };
};

const withdrawal = (entry: string, knownAt: Day, values: FormValues, context: FormContext): Change =>
  changeBy(context, {
    ...{ entry, kind: 'response', body: null, knownAt, why: wordsIn(values.why) },
    from: context.negotiation.standing.get(entry)?.version ?? 0,
    reason: { code: 'demand-reworded' },
  });

/** Returns the own fields in which an entry differs; other names are shown on no line and do not count. */
const changedFields = ({ form: { fields }, before, after }: Compared): readonly string[] =>
  Object.keys(fields).filter((field) => field !== 'aliases' && !isSame(before[field], after[field]));

const isSame = (one: unknown, other: unknown): boolean => isDeepStrictEqual(one ?? [], other ?? []);

/** Fields that hold text in our own or a source's words; every other one is a name, a date, a number or a choice. */
const spelt = ['name', 'says', 'asks', 'quote', 'where', 'role', 'style', 'programme', 'note'];

const readSpelling = (
  context: FormContext,
  edited: Edited,
  isCited: boolean,
): Answered | { readonly error: string } => {
  const { forms } = context.words;
  if (isCited) return { error: forms.spellingLeavesSource };
  const { form, before, after } = edited;
  const differing = [...changedFields(edited), 'note', 'certainty'].filter(
    (field) => !isSame(before[field], after[field]),
  );
  const isName = nameTest(context.negotiation);
  if (!differing.every((field) => spelt.includes(field) && isSpelt(before[field], after[field], isName)))
    return { error: forms.moreThanSpelling };
  const said = differing.map((field) =>
    forms.spelled(
      field === 'note' ? forms.note.label : fieldLabel(form, field, context),
      textOf(before[field]),
      textOf(after[field]),
    ),
  );
  return { isSpelling: true, withdrawals: [], said };
};

const isSpelt = (before: unknown, after: unknown, isName: (word: string) => boolean): boolean => {
  const [old, now] = [linesOf(before), linesOf(after)];
  return old.length === now.length && old.every((line, at) => isSpelling(line, now[at] ?? '', isName));
};

const linesOf = (value: unknown): readonly string[] => [value ?? []].flat().map(String);
const textOf = (value: unknown): string => linesOf(value).join('; ');

/** Returns a test of whether a word is part of a name of a party or a person on record. */
const nameTest = (negotiation: Negotiation): ((word: string) => boolean) => {
  const named = [...all(negotiation, 'party'), ...all(negotiation, 'person')];
  const words = new Set(
    named.flatMap(({ name, aliases }) => [name, ...aliases]).flatMap((name) => normalise(name).split(' ')),
  );
  return (word) => words.has(word);
};

/** Returns the error of an edit without a reason; none for spelling, or where nothing was changed. */
export const unexplained = (values: FormValues, { words }: FormContext): Errors =>
  wordsIn(values.why) === '' ? { why: words.forms.whyMissing } : {};
