import { type Day, spanOf } from '../record/dates.ts';
import { certainties } from '../record/entries.ts';
import type { Body, Change } from '../record/revision.ts';
import { smallPrint } from '../views/kit.ts';
import { md } from '../views/markdown.ts';
import type { Block } from '../views/message.ts';
import { announcedAfter } from './announced.ts';
import { drawQuestions, othersKept, readAnswers, unexplained } from './ask-again.ts';
import { certaintyErrors, drawCertainty, safeCertainty } from './certainty.ts';
import { kindField } from './choose.ts';
import { type Cited, readCitation } from './citation.ts';
import { drawCitation, newSource, writeCitation } from './citation-fields.ts';
import { citationsIn, entryChange, standingBody } from './entry-change.ts';
import { type EntryForm, nameOf, readFields, states, writeFields } from './entry-form.ts';
import { type Field, type FormContext, type FormValues, wordsIn } from './field.ts';
import { instant, latestDay, optional, text, word } from './fields.ts';
import { folded } from './fold.ts';
import type { Form, Meant } from './form.ts';
import { drawWithFresh, type Ground, readFresh } from './fresh.ts';
import { entryForms } from './index.ts';
import type { ModalState } from './modal-state.ts';
import { defined, type Errors, errorsOf, type InputsRead, readInputs } from './read-inputs.ts';
import { ownDay } from './settle.ts';
import { typeErrors } from './source-type.ts';

const certainty = word(
  ({ forms }) => forms.certainty,
  certainties,
  (one, { forms }) => forms.certainties[one],
);
/** Fields that every statement has after its own. */
const statementFields: Readonly<Record<string, Field<unknown>>> = {
  certainty,
  note: optional(text(({ forms }) => forms.note)),
  embargo: optional(instant(({ forms }) => forms.embargo)),
};
const { certainty: _certainty, ...besideCertainty } = statementFields;
const why = optional(text(({ forms }) => forms.why));

const formOf = ({ kind = 'remark' }: ModalState): EntryForm => entryForms[kind];

/** Form that adds or edits an entry: what it says, then who says so, then all the rest, which can wait. */
export const recordForm: Form = {
  title: ({ formKind, kind = 'remark' }, { forms }) => (formKind === 'edit' ? forms.edit(kind) : forms.add(kind)),

  opening: (state, context) => {
    const body = standingBody(state, context) ?? {};
    const [first] = citationsIn(body);
    const own = writeFields(formOf(state), body);
    if (!states(formOf(state).kind)) return own;
    const said = first ? writeCitation(first) : {};
    const sure = typeof body.certainty === 'string' ? body.certainty : safeCertainty;
    const note = typeof body.note === 'string' ? { note: body.note } : {};
    return {
      ...own,
      ...said,
      reported: first ? reportedFirst(first.source, context) : context.today,
      certainty: sure,
      ...note,
    };
  },

  draw: (state, typed, context) => {
    const [form, values] = [formOf(state), withAuthor(state, typed)];
    const isStatement = states(form.kind);
    const own = drawWithFresh(form, values, context);
    const citation = isStatement ? drawCitation(values, context) : [];
    const blocks = [
      ...(state.source ? [kindField.draw('kind', state.kind ?? '', context)] : []),
      ...(state.formKind === 'edit' ? drawQuestions(state, values, context) : []),
      ...own.filter((block) => !isLater(block, form)),
      ...citation.filter((block) => !isLater(block, form)),
      ...own.filter((block) => isLater(block, form)),
      ...citation.filter((block) => isLater(block, form)),
      ...(isStatement
        ? [
            ...otherCitations(standingBody(state, context), context),
            drawCertainty(standingBody(state, context), values, context),
            ...draw(besideCertainty, values, context),
          ]
        : []),
      ...(state.formKind === 'edit' ? draw({ why }, values, context) : []),
    ];
    return folded(blocks, form, state, context);
  },

  read: (state, values, context) => {
    const reason = readInputs({ why }, values, context);
    return states(formOf(state).kind)
      ? statementMeant(state, values, context, reason)
      : nameMeant(state, values, context, reason);
  },
};

/** Whether an input stands behind the first questions: what, who, of whom, which source, which place in it. */
const isLater = (block: Block, { kind, more }: EntryForm): boolean =>
  block.type === 'input' &&
  (['cite.level', 'cite.by', 'cite.described', 'reported'].includes(block.block_id ?? '') ||
    more.some((field) => block.block_id === nameOf(kind, field)));

/** Returns the default day of report: today, or the day the source came out where that is later. */
export const reportedFirst = (source: string, { negotiation, today, calendarDay }: FormContext): Day => {
  const published = spanOf(negotiation.entries.source.get(source)?.published ?? '')?.first ?? today;
  return published > today && published <= latestDay({ today, calendarDay }) ? published : today;
};

const draw = (
  fields: Readonly<Record<string, Field<unknown>>>,
  values: FormValues,
  context: FormContext,
): readonly Block[] => Object.entries(fields).map(([name, field]) => field.draw(name, values[name], context));

/** Draws the citations after the first, which are kept; only the first can be edited. */
const otherCitations = (body: Body | undefined, { negotiation, words }: FormContext): readonly Block[] => {
  const others = citationsIn(body).slice(1);
  const names = [...new Set(others.map(({ source }) => negotiation.entries.source.get(source)?.short ?? source))];
  return names.length > 0 ? [smallPrint(md`${words.forms.alsoCites(words.lists.and(names))}`)] : [];
};

const nameMeant = (state: ModalState, values: FormValues, context: FormContext, reason: InputsRead): Meant => {
  const own = readFields(formOf(state), values, context, standingBody(state, context));
  const errors = errorsOf(own, reason);
  if (errors || 'errors' in own || 'errors' in reason) return { errors: errors ?? {} };
  const change = entryChange(state, own.body, context, reason.values);
  const silent = whySilent(state, values, context, change.changes);
  const wrong = errorsOf({ errors: typeErrors(change.changes, context) }, { errors: silent ?? {} });
  return wrong ? { errors: wrong } : { ...change, readBack: own.readBack, embargo: null };
};

const statementMeant = (state: ModalState, typed: FormValues, context: FormContext, reason: InputsRead): Meant => {
  const values = withAuthor(state, typed);
  const before = standingBody(state, context);
  const citation = citationsIn(before)[0];
  const cited = readCitation(values, context, { source: state.source, citation, day: ownDay(state, context) });
  if ('more' in cited) return cited;
  const rest = readInputs(statementFields, values, context);
  const made = readFresh(formOf(state), values, context, groundOf(cited, rest, context));
  if ('more' in made) return made;
  const own = 'errors' in made ? made : readFields(formOf(state), made.values, made.context, before);
  const unlinked = withoutLink(state, values, context);
  const errors = errorsOf({ errors: unlinked }, cited, own, rest, reason);
  if (errors || 'errors' in cited || 'errors' in own || 'errors' in rest || 'errors' in reason || 'errors' in made)
    return { errors: errors ?? {} };
  const { embargo, ...said } = rest.values;
  const others = before ? othersKept(state, values, context, { form: formOf(state), before, after: own.body }) : [];
  const kept = {
    cite: [cited.citation, ...others],
    contested: before?.contested,
    ...announcedAfter(context.negotiation, before, own.body, cited.citation),
  };
  const body = defined({ ...own.body, ...kept, ...said });
  const unsure = certaintyErrors(body, cited.sources, context);
  if (Object.keys(unsure).length > 0) return { errors: unsure };
  const changed = changeMeant(state, values, made.context, body, { ...cited, why: reason.values.why });
  if (!('said' in changed)) return changed;
  return {
    entry: changed.entry,
    // The entry itself comes last: the form is about it.
    changes: changed.changes.length > 0 ? [...cited.sources, ...made.changes, ...changed.changes] : [],
    readBack: [...cited.readBack, ...own.readBack, ...made.said, ...changed.said],
    embargo: embargo === undefined ? null : new Date(String(embargo)),
  };
};

/** Names who wrote a captured message where it counts as on the record, unless somebody else is named. */
const withAuthor = ({ author, source }: ModalState, values: FormValues): FormValues => {
  const isTheirs = source !== undefined && wordsIn(values['cite.source']) === newSource;
  const isNamed = wordsIn(values['cite.level']) !== 'on-record' || wordsIn(values['cite.by']) !== '';
  return author !== undefined && isTheirs && !isNamed ? { ...values, 'cite.by': author } : values;
};

/** Returns the error of a report that a message passes on and that nobody could check. */
const withoutLink = ({ outlet, source }: ModalState, values: FormValues, { words }: FormContext): Errors =>
  outlet !== undefined &&
  source === undefined &&
  wordsIn(values['cite.source']) === newSource &&
  wordsIn(values['source.url']) === ''
    ? { 'source.url': words.forms.linkNeeded }
    : {};

/** Citation of new entries; a stand-in where it has errors, so that theirs are told as well. */
const groundOf = (
  cited: Cited | { readonly errors: Errors },
  rest: InputsRead,
  { today }: Pick<FormContext, 'today'>,
): Ground =>
  'errors' in cited || 'errors' in rest
    ? { citation: { source: 'any', level: 'team' }, reported: today, sources: [], certainty: 'possible' }
    : { ...cited, certainty: String(rest.values.certainty) };

/** Returns the change of the entry itself, after those of the responses that it takes along. */
const changeMeant = (
  state: ModalState,
  values: FormValues,
  context: FormContext,
  after: Body,
  { why: said, ...cited }: Cited & { readonly why: unknown },
) => {
  const before = standingBody(state, context);
  const answers = before
    ? readAnswers(state, values, context, { form: formOf(state), before, after, ...cited })
    : { isSpelling: false, withdrawals: [], said: [] };
  if (!('said' in answers)) return answers;
  const change = answers.isSpelling
    ? entryChange(state, after, context, spelling, { ...cited, reported: knownSince(state, context) })
    : entryChange(state, after, context, { why: said }, cited);
  const silent = answers.isSpelling ? null : whySilent(state, values, context, change.changes);
  if (silent) return { errors: silent };
  return {
    ...change,
    changes: change.changes.length > 0 ? [...answers.withdrawals, ...change.changes] : [],
    said: answers.said,
  };
};

const spelling = { reason: { code: 'spelling' } } as const;

/** Returns the day since which the standing version is known: mended letters tell the world nothing new. */
const knownSince = ({ entry = '' }: ModalState, { negotiation, today }: FormContext): Day =>
  negotiation.standing.get(entry)?.knownAt ?? today;

/** Returns the errors of an edit that changes something and does not say why. */
const whySilent = (
  { formKind }: ModalState,
  values: FormValues,
  context: FormContext,
  changes: readonly Change[],
): Errors | null =>
  formKind === 'edit' && changes.length > 0 ? errorsOf({ errors: unexplained(values, context) }) : null;
