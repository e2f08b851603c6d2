import { type Citation, citationSchema, levels } from '../record/entries.ts';
import { all } from '../record/negotiation.ts';
import { choiceInput } from '../views/inputs.ts';
import type { Block } from '../views/message.ts';
import { drawFields } from './entry-form.ts';
import { type Field, type FormContext, type FormValues, wordsIn } from './field.ts';
import { choicesOf, optional, pastDay, text, word } from './fields.ts';
import { source } from './source.ts';

/** Value of the choice for a source that is not on record yet; no entry can have this id. */
export const newSource = '+new';

const sources = ({ negotiation, words }: FormContext) => [
  ...choicesOf(negotiation, 'source', words),
  { value: newSource, label: words.forms.newSource },
];

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

/** Fields of a citation, and the day of report; every form of a statement begins with them. */
export const citationFields: Readonly<Record<string, Field<unknown>>> = {
  'cite.source': sourceInput,
  'cite.at': optional(text(({ forms }) => forms.cite.at)),
  'cite.level': level,
  'cite.by': optional(text(({ forms }) => forms.cite.by)),
  reported: pastDay(({ forms }) => forms.cite.reported),
};

/** Returns the form values of a citation. */
export const writeCitation = ({ source: id, at, level: said, by }: Partial<Citation>): FormValues => ({
  ...(id && { 'cite.source': id }),
  ...(at && { 'cite.at': at }),
  ...(said && { 'cite.level': said }),
  ...(by && { 'cite.by': by }),
});

/** Returns the source this person cited last, else the one added last; `newSource` where there is none. */
export const lastSource = ({ negotiation, person }: FormContext): string => {
  const own = [...negotiation.standing.values()]
    .filter(({ author }) => author === person)
    .sort((one, other) => other.seq - one.seq);
  const used = own
    .flatMap(({ body }) => citationSchema.array().safeParse(body?.cite).data ?? [])
    .find((citation) => negotiation.entries.source.has(citation.source));
  return used?.source ?? all(negotiation, 'source').at(-1)?.id ?? newSource;
};

/** A source added with a statement is not asked how its date was inferred, nor where it is found; its edit form asks that. */
const { inferred: _inferred, found: _found, ...asked } = source.fields;
const newSourceForm = { ...source, fields: asked };

/** Draws the inputs of a citation, and those of a new source once that is chosen. */
export const drawCitation = (values: FormValues, context: FormContext): readonly Block[] =>
  Object.entries(citationFields).flatMap(([name, { draw }]) => [
    draw(name, values[name], context),
    ...(name === 'cite.source' && wordsIn(values[name]) === newSource
      ? drawFields(newSourceForm, values, context)
      : []),
  ]);
