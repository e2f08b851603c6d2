import { carriesLevel } from '../record/carries.ts';
import { type Day, spanOf } from '../record/dates.ts';
import { type Citation, citationSchema, levels } from '../record/entries.ts';
import { identifiesPerson, namesIn } from '../record/identifies-person.ts';
import { isDescription } from '../record/is-description.ts';
import { normalise } from '../record/names.ts';
import { facts, type Negotiation } from '../record/negotiation.ts';
import { newId } from '../record/new-id.ts';
import type { Body, Change } from '../record/revision.ts';
import {
  citationFields,
  dayOfSource,
  doubtfulIn,
  isDescribed,
  levelHeld,
  newSource,
  typeCited,
  writeCitation,
} from './citation-fields.ts';
import { readFields } from './entry-form.ts';
import { type FormContext, type FormValues, sameValue, wordsIn } from './field.ts';
import { latestDay } from './fields.ts';
import { changeBy } from './form.ts';
import { defined, type Errors, errorsOf, readInputs } from './read-inputs.ts';
import { source as sourceForm } from './source.ts';

/** A citation that was read, with its day of report and the change that adds its new source, if any. */
export interface Cited {
  readonly citation: Citation;
  readonly reported: Day;
  readonly sources: readonly Change[];
  readonly readBack: readonly string[];
}

/** Facts given before a citation is read: the id for its new source, or the citation as it stood. */
interface Beforehand {
  readonly source?: string | undefined;
  readonly citation?: Citation | undefined;
  /** The day of report that the form filled in by itself: a new source brings its own in its place. */
  readonly day?: string | undefined;
}

/** Reads a citation's inputs; untouched ones keep the citation they were drawn from. */
export const readCitation = (
  typed: FormValues,
  context: FormContext,
  before: Beforehand = {},
): Cited | { readonly errors: Errors } | { readonly more: true } => {
  // A citation that stands at a level of its own is never given another one unasked.
  const values = before.citation ? typed : withLevel(typed, context);
  const isNew = wordsIn(values['cite.source']) === newSource;
  // Slack sends back every input that was drawn, even an empty one.
  if (isNew && !('source.title' in values)) return { more: true };
  const stands = isUntouched(values, before);
  const own = readInputs(stands ? dayField : citationFields, values, context);
  const fresh = isNew ? readFields(sourceForm, values, context) : null;
  const errors = errorsOf(own, fresh ?? {}, {
    errors: stands ? {} : { ...nameless(values, context), ...uncarried(values, context) },
  });
  if (errors || 'errors' in own || (fresh && 'errors' in fresh)) return { errors: errors ?? {} };
  const isDoubtful = !stands && doubtfulIn(values, context) !== null;
  // Nobody is put on record by a slip: whoever writes it down says that it is no name.
  if (isDoubtful && !isDescribed(values)) return { more: true };
  const day = dayRead(String(own.values.reported), values, fresh?.body, { ...before, context });
  const added = fresh ? [sourceChange(fresh.body, day, context, before.source)] : [];
  const early = tooEarly(day, values, added, context);
  return early
    ? { errors: { reported: early } }
    : {
        citation: citationOf({ ...own.values, described: isDoubtful || undefined }, values, added, before),
        reported: day,
        sources: added,
        readBack: fresh?.readBack ?? [],
      };
};

/** Returns the day of report: where nobody typed one, that on which the new source came out. */
const dayRead = (
  day: Day,
  values: FormValues,
  fresh: Body | undefined,
  { day: own, context }: Beforehand & { readonly context: FormContext },
): Day =>
  fresh && own !== undefined && wordsIn(values.reported) === own ? dayOfSource(String(fresh.published), context) : day;

/** Fills in the level that the source brings where none was chosen. */
const withLevel = (values: FormValues, context: FormContext): FormValues => {
  const level = wordsIn(values['cite.level']) || levelHeld(values, context);
  return level ? { ...values, 'cite.level': level } : values;
};

/** Returns the error of a level that the chosen source does not carry. */
const uncarried = (values: FormValues, context: FormContext): Errors => {
  const { negotiation, words } = context;
  const type = typeCited(values, context);
  const level = levels.find((one) => one === wordsIn(values['cite.level']));
  if (!type || !level || carriesLevel(type, level)) return {};
  const source = negotiation.entries.source.get(wordsIn(values['cite.source']))?.short;
  const named = source ?? (wordsIn(values['source.short']) || words.forms.thisSource);
  return { 'cite.level': words.carrying.level(named, type, level) };
};

const { reported } = citationFields;
const dayField = reported ? { reported } : {};

const citationOf = (
  values: Readonly<Record<string, unknown>>,
  filled: FormValues,
  added: readonly Change[],
  { citation: stood }: Beforehand,
): Citation => {
  if (stood && isUntouched(filled, { citation: stood })) return stood;
  const said = { at: values['cite.at'], level: values['cite.level'], by: values['cite.by'], fields: stood?.fields };
  const { described } = values;
  return citationSchema.parse(defined({ source: added[0]?.entry ?? values['cite.source'], ...said, described }));
};

const isUntouched = (values: FormValues, { citation }: Beforehand): boolean => {
  const stood = citation && writeCitation(citation);
  const names = Object.keys(citationFields).filter((name) => name.startsWith('cite.'));
  // The question whether a description is a name is drawn of few: what was answered before stays where it is not.
  const asked = 'cite.described' in values ? [...names, 'cite.described'] : names;
  return stood !== undefined && asked.every((name) => sameValue(stood[name], values[name]));
};

/** Returns errors in the speaker: an unnamed source is described, never named; on the record a name is needed. */
const nameless = (values: FormValues, { words, negotiation }: FormContext): Errors => {
  const [level, who] = [wordsIn(values['cite.level']), wordsIn(values['cite.by'])];
  if (level === 'on-record' && who === '') return { 'cite.by': words.forms.unnamed };
  if (level === 'on-record' && (isDescription(who) || describesUnnamed(negotiation, who)))
    return { 'cite.by': words.forms.described(who) };
  if (level !== 'background') return {};
  if (who === '') return { 'cite.by': words.forms.undescribed };
  const person = identifiesPerson(namesIn(negotiation), who);
  return person ? { 'cite.by': words.forms.named(who, person) } : {};
};

/** Whether an unnamed source on record goes by these words. */
const describesUnnamed = (negotiation: Negotiation, who: string): boolean =>
  facts(negotiation)
    .flatMap(({ cite, contested }) => [...cite, ...contested.flatMap((other) => other.cite)])
    .some(({ level, by = '' }) => level === 'background' && normalise(by) === normalise(who));

/** Returns the change that adds a source, known no later than the statement that cites it. */
const sourceChange = (
  body: Readonly<Record<string, unknown>>,
  day: Day,
  context: FormContext,
  named: string | undefined,
): Change => {
  const published = spanOf(String(body.published))?.last ?? day;
  const entry = named ?? newId(context.negotiation, sourceForm.idOf(body));
  return changeBy(context, {
    entry,
    kind: 'source',
    body,
    // The source of a message keeps its id, even when it was withdrawn before.
    from: context.negotiation.standing.get(entry)?.version ?? 0,
    knownAt: published < day ? published : day,
    why: '',
    reason: { code: 'added' },
  });
};

/** Returns the error of a report dated before its source came out; `null` when the day is fine. */
const tooEarly = (day: Day, values: FormValues, [added]: readonly Change[], context: FormContext): string | null => {
  const { negotiation, words } = context;
  const { published = '', short = '' } =
    added?.body ?? negotiation.entries.source.get(wordsIn(values['cite.source'])) ?? {};
  const first = spanOf(String(published))?.first;
  const isEarly = first !== undefined && day < first && first <= latestDay(context);
  return isEarly ? words.forms.beforeSource(day, String(short), first) : null;
};
