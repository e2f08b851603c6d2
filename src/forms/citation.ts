import { type Day, spanOf } from '../record/dates.ts';
import { type Citation, citationSchema } from '../record/entries.ts';
import { identifiesPerson } from '../record/identifies-person.ts';
import { newId } from '../record/new-id.ts';
import type { Change } from '../record/revision.ts';
import { citationFields, newSource, writeCitation } from './citation-fields.ts';
import { readFields } from './entry-form.ts';
import { type FormRoom, sameTyped, type Typed, wordsIn } from './field.ts';
import { latestDay } from './fields.ts';
import { changeBy } from './form.ts';
import { defined, type Errors, errorsOf, readInputs } from './read-inputs.ts';
import { source as sourceForm } from './source.ts';

/** Who says so, since when, and the source that has to be added first. */
export interface Cited {
  readonly citation: Citation;
  readonly reported: Day;
  readonly sources: readonly Change[];
  readonly readBack: readonly string[];
}

/** What is known of a citation beforehand: the name for its new source, or how the citation stood. */
export interface Beforehand {
  readonly source?: string | undefined;
  readonly citation?: Citation | undefined;
}

/** What a citation's inputs mean; as they stood, they mean what they meant. */
export const readCitation = (
  typed: Typed,
  room: FormRoom,
  before: Beforehand = {},
): Cited | { readonly errors: Errors } | { readonly more: true } => {
  const isNew = wordsIn(typed['cite.source']) === newSource;
  // An input that was drawn comes back, be it empty.
  if (isNew && !('source.title' in typed)) return { more: true };
  const stands = isUntouched(typed, before);
  const own = readInputs(stands ? dayField : citationFields, typed, room);
  const fresh = isNew ? readFields(sourceForm, typed, room) : null;
  const errors = errorsOf(own, fresh ?? {}, { errors: stands ? {} : nameless(typed, room) });
  if (errors || 'errors' in own || (fresh && 'errors' in fresh)) return { errors: errors ?? {} };
  const day = String(own.values.reported);
  const added = fresh ? [sourceChange(fresh.body, day, room, before.source)] : [];
  const early = tooEarly(day, typed, added, room);
  return early
    ? { errors: { reported: early } }
    : {
        citation: citationOf(own.values, typed, added, before),
        reported: day,
        sources: added,
        readBack: fresh?.readBack ?? [],
      };
};

const { reported } = citationFields;
const dayField = reported ? { reported } : {};

const citationOf = (
  values: Readonly<Record<string, unknown>>,
  typed: Typed,
  added: readonly Change[],
  { citation: stood }: Beforehand,
): Citation => {
  if (stood && isUntouched(typed, { citation: stood })) return stood;
  const said = { at: values['cite.at'], level: values['cite.level'], by: values['cite.by'], fields: stood?.fields };
  return citationSchema.parse(defined({ source: added[0]?.entry ?? values['cite.source'], ...said }));
};

const isUntouched = (typed: Typed, { citation }: Beforehand): boolean => {
  const stood = citation && writeCitation(citation);
  const names = Object.keys(citationFields).filter((name) => name.startsWith('cite.'));
  return stood !== undefined && names.every((name) => sameTyped(stood[name], typed[name]));
};

/** An unnamed source is described and never named; on the record is somebody. */
const nameless = (typed: Typed, { words, negotiation }: FormRoom): Errors => {
  const [level, who] = [wordsIn(typed['cite.level']), wordsIn(typed['cite.by'])];
  if (level === 'on-record' && who === '') return { 'cite.by': words.forms.unnamed };
  if (level !== 'background') return {};
  if (who === '') return { 'cite.by': words.forms.undescribed };
  const person = identifiesPerson(negotiation, who);
  return person ? { 'cite.by': words.forms.named(who, person) } : {};
};

/** A source is known as soon as anything that rests on it. */
const sourceChange = (
  body: Readonly<Record<string, unknown>>,
  day: Day,
  room: FormRoom,
  named: string | undefined,
): Change => {
  const published = spanOf(String(body.published))?.last ?? day;
  const entry = named ?? newId(room.negotiation, sourceForm.idOf(body));
  return changeBy(room, {
    entry,
    kind: 'source',
    body,
    // The source of a message keeps its name, also when it was taken back before.
    from: room.negotiation.standing.get(entry)?.version ?? 0,
    knownAt: published < day ? published : day,
    why: room.words.forms.whys.add,
  });
};

/** Nobody reports what a source says before it came out. */
const tooEarly = (day: Day, typed: Typed, [added]: readonly Change[], room: FormRoom): string | null => {
  const { negotiation, words } = room;
  const { published = '', short = '' } =
    added?.body ?? negotiation.entries.source.get(wordsIn(typed['cite.source'])) ?? {};
  const first = spanOf(String(published))?.first;
  const isEarly = first !== undefined && day < first && first <= latestDay(room);
  return isEarly ? words.forms.beforeSource(day, String(short), first) : null;
};
