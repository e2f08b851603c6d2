import { type Day, spanOf } from '../record/dates.ts';
import { certainties } from '../record/entries.ts';
import type { Body } from '../record/revision.ts';
import { smallPrint } from '../views/kit.ts';
import { md } from '../views/markdown.ts';
import type { Block } from '../views/message.ts';
import { announcedAfter } from './announced.ts';
import { kindField } from './choose.ts';
import { readCitation } from './citation.ts';
import { drawCitation, lastSource, writeCitation } from './citation-fields.ts';
import { citationsIn, entryChange, standingBody } from './entry-change.ts';
import { drawFields, type EntryForm, type FieldsRead, readFields, states, writeFields } from './entry-form.ts';
import type { Field, FormContext, FormValues } from './field.ts';
import { instant, latestDay, optional, text, word } from './fields.ts';
import type { Form, Meant } from './form.ts';
import { entryForms } from './index.ts';
import type { ModalState } from './modal-state.ts';
import { defined, errorsOf, type InputsRead, readInputs } from './read-inputs.ts';

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
const why = optional(text(({ forms }) => forms.why));

const formOf = ({ kind = 'remark' }: ModalState): EntryForm => entryForms[kind];

/** Form that adds or edits an entry: the citation first, then the entry's own fields. */
export const recordForm: Form = {
  title: ({ formKind, kind = 'remark' }, { forms }) => (formKind === 'edit' ? forms.edit(kind) : forms.add(kind)),

  opening: (state, context) => {
    const body = standingBody(state, context) ?? {};
    const [first] = citationsIn(body);
    const own = writeFields(formOf(state), body);
    if (!states(formOf(state).kind)) return own;
    const said = first ? writeCitation(first) : { 'cite.source': lastSource(context) };
    const sure = typeof body.certainty === 'string' ? body.certainty : 'confirmed';
    const note = typeof body.note === 'string' ? { note: body.note } : {};
    return {
      ...own,
      ...said,
      reported: reportedFirst(first?.source ?? lastSource(context), context),
      certainty: sure,
      ...note,
    };
  },

  draw: (state, values, context) => {
    const isStatement = states(formOf(state).kind);
    return [
      ...(state.source ? [kindField.draw('kind', state.kind ?? '', context)] : []),
      ...(isStatement
        ? [...drawCitation(values, context), ...otherCitations(standingBody(state, context), context)]
        : []),
      ...drawFields(formOf(state), values, context),
      ...(isStatement ? draw(statementFields, values, context) : []),
      ...(state.formKind === 'edit' ? draw({ why }, values, context) : []),
    ];
  },

  read: (state, values, context) => {
    const reason = readInputs({ why }, values, context);
    const own = readFields(formOf(state), values, context, standingBody(state, context));
    return states(formOf(state).kind)
      ? statementMeant(state, values, context, own, reason)
      : nameMeant(state, context, own, reason);
  },
};

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

const nameMeant = (state: ModalState, context: FormContext, own: FieldsRead, reason: InputsRead): Meant => {
  const errors = errorsOf(own, reason);
  if (errors || 'errors' in own || 'errors' in reason) return { errors: errors ?? {} };
  const change = entryChange(state, own.body, context, reason.values);
  return { ...change, readBack: own.readBack, embargo: null };
};

const statementMeant = (
  state: ModalState,
  values: FormValues,
  context: FormContext,
  own: FieldsRead,
  reason: InputsRead,
): Meant => {
  const before = standingBody(state, context);
  const citation = citationsIn(before)[0];
  const cited = readCitation(values, context, { source: state.source, citation });
  if ('more' in cited) return cited;
  const rest = readInputs(statementFields, values, context);
  const errors = errorsOf(cited, own, rest, reason);
  if (errors || 'errors' in cited || 'errors' in own || 'errors' in rest || 'errors' in reason)
    return { errors: errors ?? {} };
  const { embargo, ...said } = rest.values;
  const kept = {
    cite: [cited.citation, ...citationsIn(before).slice(1)],
    contested: before?.contested,
    ...announcedAfter(context.negotiation, before, own.body, cited.citation),
  };
  const body = defined({ ...own.body, ...kept, ...said });
  const change = entryChange(state, body, context, reason.values, cited);
  return {
    ...change,
    changes: change.changes.length > 0 ? [...cited.sources, ...change.changes] : [],
    readBack: [...cited.readBack, ...own.readBack],
    embargo: embargo === undefined ? null : new Date(String(embargo)),
  };
};
