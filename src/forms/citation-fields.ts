import { carriesLevel, defaultLevel, levelsOf } from '../record/carries.ts';
import { type Day, spanOf } from '../record/dates.ts';
import { type Citation, type Level, levels, type SourceType, sourceTypes } from '../record/entries.ts';
import { mayNameSomebody, namesIn } from '../record/identifies-person.ts';
import { choiceInput, cutWords } from '../views/inputs.ts';
import type { Block } from '../views/message.ts';
import { citationsIn } from './entry-change.ts';
import { drawFields } from './entry-form.ts';
import { type Field, type FormContext, type FormValues, wordsIn } from './field.ts';
import { choicesOf, latestDay, newEntry, optional, pastDay, text, word } from './fields.ts';
import { source } from './source.ts';

/** Value of the choice for a source that is not on record yet. */
export const newSource = newEntry;

/** Choices of a source: those cited last, then all others in the order of the record, then a new one. */
const sources = (context: FormContext) => {
  const known = choicesOf(context.negotiation, 'source', context.words);
  const last = recentSources(context);
  return [
    ...last.flatMap((id) => known.filter(({ value }) => value === id)),
    ...known.filter(({ value }) => !last.includes(value)),
    { value: newSource, label: context.words.forms.newSource },
  ];
};

const sourceInput: Field<string> = {
  choices: sources,
  draw: (name, value, context) =>
    choiceInput({ name, ...context.words.forms.cite.source, dispatch: true }, sources(context), wordsIn(value)),
  write: (value) => String(value ?? ''),
  read: (value, { negotiation, words }) => {
    const id = wordsIn(value);
    return id === newSource || negotiation.entries.source.has(id) ? { value: id } : { error: words.forms.choose };
  },
};

const levelInput = word(
  ({ forms }) => forms.cite.level,
  levels,
  (level, { forms }) => forms.level(level),
);

/** Field of the level; off the record is no choice, and is refused with the reason when it is sent anyway. */
const level: Field<Citation['level']> = {
  ...levelInput,
  read: (value, context) =>
    isOffRecord(wordsIn(value)) ? { error: context.words.forms.offRecord } : levelInput.read(value, context),
};

/** Returns whether the text is “off the record”, with or without its punctuation. */
export const isOffRecord = (text: string): boolean => /^off\W*(the\W*)?record$/i.test(text.trim());

const reported = pastDay(({ forms }) => forms.cite.reported);

/** Fields of a citation, and the day of report; every form of a statement begins with them. */
export const citationFields: Readonly<Record<string, Field<unknown>>> = {
  'cite.source': sourceInput,
  'cite.at': optional(text(({ forms }) => forms.cite.at)),
  'cite.level': level,
  'cite.by': optional(text(({ forms }) => forms.cite.by)),
  reported,
};

/** Returns the form values of a citation. */
export const writeCitation = ({ source: id, at, level: said, by, described }: Partial<Citation>): FormValues => ({
  ...(id && { 'cite.source': id }),
  ...(at && { 'cite.at': at }),
  ...(said && { 'cite.level': said }),
  ...(by && { 'cite.by': by }),
  ...(by && described && { 'cite.described': answerFor(by) }),
});

/** Maximum length of a choice's value, in characters. */
const longestValue = 75;

/** Value of the answer that a description names nobody; another description is asked about anew. */
const answerFor = (by: string): string => cutWords(by, longestValue);

/** Returns the description of an unnamed source that may be a name; `null` where there is no doubt. */
export const doubtfulIn = (values: FormValues, { negotiation }: FormContext): string | null => {
  const by = wordsIn(values['cite.by']);
  const isUnnamed = wordsIn(values['cite.level']) === 'background' && by !== '';
  return isUnnamed && mayNameSomebody(namesIn(negotiation), by) ? by : null;
};

/** Returns whether a person has said that the description names nobody. */
export const isDescribed = (values: FormValues): boolean =>
  wordsIn(values['cite.described']) === answerFor(wordsIn(values['cite.by']));

/** Draws the question whether a description is a name, where it may be one. */
const drawDoubt = (values: FormValues, context: FormContext): readonly Block[] => {
  const by = doubtfulIn(values, context);
  if (by === null) return [];
  const { cite } = context.words.forms;
  // Optional to Slack: whoever mends the description instead must get on without calling the name a description.
  const asked = { name: 'cite.described', ...cite.described(by), variant: answerFor(by), optional: true };
  return [choiceInput(asked, [{ value: answerFor(by), label: cite.isDescription }], wordsIn(values['cite.described']))];
};

/** Number of sources that a menu offers first. */
const fewest = 3;

/** Returns the sources that this person cited last, newest first; then those that anybody did. */
export const recentSources = ({ negotiation, person }: FormContext): readonly string[] => {
  const written = [...negotiation.standing.values()]
    .filter(({ origin }) => origin !== 'seed')
    .sort((one, other) => other.seq - one.seq);
  const own = written.filter(({ author }) => author === person);
  const cited = [...own, ...written].flatMap(({ body }) => citationsIn(body ?? undefined).toReversed());
  const known = cited.map(({ source }) => source).filter((id) => negotiation.entries.source.has(id));
  return [...new Set(known)].slice(0, fewest);
};

/** Returns the type of the source that a form cites, or of the new one in it; `undefined` where none is chosen yet. */
export const typeCited = (
  values: FormValues,
  { negotiation }: Pick<FormContext, 'negotiation'>,
): SourceType | undefined =>
  wordsIn(values['cite.source']) === newSource
    ? sourceTypes.find((type) => type === wordsIn(values['source.type']))
    : negotiation.entries.source.get(wordsIn(values['cite.source']))?.type;

/** Returns the level that a form holds: one that its source carries, or the source's default where none was chosen. */
export const levelHeld = (values: FormValues, context: Pick<FormContext, 'negotiation'>): Level | undefined => {
  const type = typeCited(values, context);
  const said = wordsIn(values['cite.level']);
  if (type && said === '') return defaultLevel(type);
  return levels.find((level) => level === said && (!type || carriesLevel(type, level)));
};

/** Returns the day on which the world could know what a source says: when it came out; today where that is not clear. */
export const dayOfSource = (published: string | undefined, { today, calendarDay }: FormContext): Day => {
  const span = spanOf(published ?? '');
  const latest = latestDay({ today, calendarDay });
  return span && span.last <= latest ? span.last : today;
};

/** The type of a new source: its choice settles the level at once. */
const typeField = word(
  ({ forms }) => forms.source.type,
  sourceTypes,
  (type, { sources: said }) => said.type(type),
  { dispatch: true },
);

/** A source added with a statement is not asked how its date was inferred, nor where it is found; its edit form asks that. */
const { inferred: _inferred, found: _found, ...asked } = source.fields;
const newSourceForm = { ...source, fields: { ...asked, type: typeField } };

/** Draws the levels that the chosen source carries; all of them until one is chosen. */
const drawLevel = (values: FormValues, context: FormContext): Block => {
  const type = typeCited(values, context);
  const offered = type ? levelsOf(type) : levels;
  const { forms } = context.words;
  const choices = offered.map((level) => ({ value: level, label: forms.level(level) }));
  const said = { name: 'cite.level', ...forms.cite.level, dispatch: true, variant: type };
  return choiceInput(said, choices, levelHeld(values, context));
};

/** Draws the day of report; another source brings its own. */
const drawReported = (values: FormValues, context: FormContext): readonly Block[] => {
  const block = reported.draw('reported', values.reported, context);
  if (block.type !== 'input' || block.element.type !== 'plain_text_input') return [block];
  const element = { ...block.element, action_id: `reported:${wordsIn(values['cite.source'])}` };
  return [{ ...block, element }];
};

/** Draws the inputs of a citation, and those of a new source once that is chosen. */
export const drawCitation = (values: FormValues, context: FormContext): readonly Block[] =>
  Object.entries(citationFields).flatMap(([name, { draw }]): readonly Block[] => {
    if (name === 'cite.level') return [drawLevel(values, context)];
    if (name === 'reported') return drawReported(values, context);
    if (name === 'cite.by') return [draw(name, values[name], context), ...drawDoubt(values, context)];
    const isNew = name === 'cite.source' && wordsIn(values[name]) === newSource;
    return [draw(name, values[name], context), ...(isNew ? drawFields(newSourceForm, values, context) : [])];
  });
