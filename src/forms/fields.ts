import { type Day, spanOf } from '../record/dates.ts';
import type { Kind } from '../record/entries.ts';
import { labelOf } from '../record/label.ts';
import { all, type Negotiation } from '../record/negotiation.ts';
import { readDate } from '../record/read-date.ts';
import { type Choice, choiceInput, choicesInput, formLimits, instantInput, wordsInput } from '../views/inputs.ts';
import type { Words } from '../words/words.ts';
import { type Asking, chosenIn, type Field, type FormContext, type Read, wordsIn } from './field.ts';
import { unquoted } from './quotation.ts';

/** Returns the label and hint of a field from the words of a language. */
export type Ask = (words: Words) => Asking;

/** Maximum length of a line of the record, in characters. */
const longestLine = 300;

const written = (value: unknown): string => (value === undefined ? '' : String(value));

const within = (text: string, limit: number, { words }: FormContext): Read<string> => {
  if (text === '') return { error: words.forms.missing };
  return text.length <= limit ? { value: text } : { error: words.forms.tooLong(text.length, limit) };
};

/** Adds the maximum length to a text's hint, since Slack silently stops the typing there. */
const limited = ({ label, hint }: Asking, most: string): Asking => ({ label, hint: hint ? `${hint} ${most}` : most });

/** Field of one text, at most `limit` characters; `tall` makes its input several lines high. */
export const text = (ask: Ask, { limit = longestLine, tall = false } = {}): Field<string> => ({
  draw: (name, value, { words }) =>
    wordsInput({ name, ...limited(ask(words), words.forms.atMost(limit)) }, { initial: wordsIn(value), limit, tall }),
  write: written,
  read: (value, context) => within(wordsIn(value), limit, context),
});

/** Field of a quotation: the marks around it are left out, and those in it are single. */
export const quotation = (ask: Ask, { tall = false } = {}): Field<string> => ({
  ...text(ask, { tall }),
  read: (value, context) => within(unquoted(wordsIn(value)), longestLine, context),
});

/** Field of several texts, one a line. */
export const lines = (ask: Ask): Field<string[]> => ({
  draw: (name, value, { words }) =>
    wordsInput(
      {
        name,
        ...limited(ask(words), words.forms.atMostALine(longestLine, formLimits.text)),
        optional: true,
      },
      { initial: wordsIn(value), limit: formLimits.text, tall: true },
    ),
  write: (value) => (Array.isArray(value) ? value.map(String).join('\n') : ''),
  read: (value, { words }) => {
    const said = wordsIn(value)
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);
    const long = said.find((line) => line.length > longestLine);
    return long ? { error: words.forms.tooLong(long.length, longestLine) } : { value: said };
  },
});

/** Makes a field optional: an empty input is read as `undefined`. */
export const optional = <T>(field: Field<T>): Field<T | undefined> => ({
  ...(field.choices && { choices: field.choices }),
  ...(field.readBack && { readBack: field.readBack }),
  draw: (name, value, context) => {
    const block = field.draw(name, value, context);
    return block.type === 'input' ? { ...block, optional: true } : block;
  },
  write: field.write,
  read: (value, context) =>
    chosenIn(value).join('').trim() === '' ? { value: undefined } : field.read(value, context),
});

/** Field of a date as people write it. */
export const date = (ask: Ask): Field<string> => ({
  ...text(ask, { limit: 60 }),
  read: (value, context) => {
    const said = wordsIn(value);
    return said === '' ? { error: context.words.forms.missing } : dateRead(said, context);
  },
  readBack: (value, { words, negotiation }) => {
    const when = String(value);
    return words.forms.readBack(ask(words).label, when, words.dates.when(when, negotiation.header.hemisphere));
  },
});

const dateRead = (said: string, { today, words }: FormContext): Read<string> => {
  const read = readDate(said, today);
  if (!read) return { error: words.forms.noDate(said) };
  return 'either' in read ? { error: words.forms.eitherDate(said, read.either) } : { value: read.when };
};

/** Returns the later of the calendar's day and the record's own. */
export const latestDay = ({ today, calendarDay }: Pick<FormContext, 'today' | 'calendarDay'>): Day =>
  [today, calendarDay].sort().at(-1) ?? today;

/** Field of a date that is not after the latest day. */
export const pastDay = (ask: Ask): Field<string> => ({
  ...date(ask),
  read: (value, { today, calendarDay, words }) => {
    const said = wordsIn(value);
    const latest = latestDay({ today, calendarDay });
    const read = readDate(said, today, 'past');
    if (!read) return { error: said === '' ? words.forms.missing : words.forms.noDay(said, today) };
    if ('either' in read) return { error: words.forms.eitherDate(said, read.either) };
    const span = spanOf(read.when);
    if (!span || span.first !== span.last) return { error: words.forms.noDay(said, today) };
    return span.first > latest ? { error: words.forms.ahead(said, latest) } : { value: span.first };
  },
});

/** Field of a whole number, 1 or more. */
export const whole = (ask: Ask): Field<number> => ({
  ...text(ask, { limit: 6 }),
  read: (value, { words }) => {
    const said = wordsIn(value);
    return /^[1-9]\d{0,5}$/.test(said) ? { value: Number(said) } : { error: words.forms.noNumber(said) };
  },
});

/** Field of whole numbers: `7, 10` or `7 or 10`. */
export const wholes = (ask: Ask): Field<number[]> => ({
  ...text(ask, { limit: 100 }),
  write: (value) => (Array.isArray(value) ? value.join(', ') : ''),
  read: (value, { words }) => {
    const said = wordsIn(value);
    const parts = said.split(/\s*(?:,|;|\bor\b|\band\b|\s)\s*/u).filter(Boolean);
    const fine = parts.length > 0 && parts.every((part) => /^[1-9]\d{0,5}$/.test(part));
    return fine ? { value: parts.map(Number) } : { error: words.forms.noNumber(said) };
  },
});

/** Field of one word of a fixed set, such as a level or a status. */
export const word = <W extends string>(
  ask: Ask,
  among: readonly W[],
  label: (one: W, words: Words) => string,
  { dispatch = false } = {},
): Field<W> => ({
  draw: (name, held, { words }) =>
    choiceInput(
      { name, ...ask(words), dispatch },
      among.map((value) => ({ value, label: words.lists.capital(label(value, words)) })),
      wordsIn(held),
    ),
  write: written,
  read: (held, { words }) => {
    const value = among.find((one) => one === wordsIn(held));
    return value === undefined ? { error: words.forms.choose } : { value };
  },
});

/** Returns the entries of a kind as choices. */
export const choicesOf = (negotiation: Negotiation, kind: Kind, words: Words): readonly Choice[] =>
  all(negotiation, kind).map((entry) => ({
    value: entry.id,
    label: entry.kind === 'round' ? words.rounds.name(entry) : labelOf(negotiation, entry),
  }));

/** Value of the choice for an entry that is not on record yet; no entry can have this id. */
export const newEntry = '+new';

/** Field of one entry of a kind that may also be made inside the same form; choosing that redraws it at once. */
export const oneOrNew = (kind: 'issue' | 'person', ask: Ask): Field<string> => {
  const choices = ({ negotiation, words }: FormContext) => [
    ...choicesOf(negotiation, kind, words),
    { value: newEntry, label: words.forms.newOnes[kind] },
  ];
  return {
    ...one(kind, ask),
    fresh: kind,
    choices,
    draw: (name, value, context) =>
      choiceInput({ name, ...ask(context.words), dispatch: true }, choices(context), wordsIn(value)),
  };
};

/** Field of one entry of a kind, by its id. */
export const one = (kind: Kind, ask: Ask): Field<string> => ({
  choices: ({ negotiation, words }) => choicesOf(negotiation, kind, words),
  draw: (name, value, { words, negotiation }) =>
    choiceInput({ name, ...ask(words) }, orNone(choicesOf(negotiation, kind, words), words), wordsIn(value)),
  write: written,
  read: (value, { words, negotiation }) => {
    const id = wordsIn(value);
    return negotiation.entries[kind].has(id) ? { value: id } : { error: words.forms.choose };
  },
});

/** Field of several entries of a kind, by their ids; at least `least`, 1 by default. */
export const several = (kind: Kind, ask: Ask, { least = 1 } = {}): Field<string[]> => ({
  choices: ({ negotiation, words }) => choicesOf(negotiation, kind, words),
  draw: (name, value, { words, negotiation }) =>
    choicesInput(
      { name, ...ask(words), optional: least === 0 },
      orNone(choicesOf(negotiation, kind, words), words),
      chosenIn(value),
    ),
  write: (value) => (Array.isArray(value) ? value.map(String) : []),
  read: (value, { words, negotiation }) => {
    const ids = chosenIn(value).filter((id) => negotiation.entries[kind].has(id));
    return ids.length < least ? { error: words.forms.choose } : { value: ids };
  },
});

/** Value of the placeholder choice, since Slack refuses a menu with no options. */
const nothing = '+none';
const orNone = (choices: readonly Choice[], words: Words): readonly Choice[] =>
  choices.length > 0 ? choices : [{ value: nothing, label: words.forms.noneYet }];

/** Field of an instant, as ISO in UTC. */
export const instant = (ask: Ask): Field<string> => ({
  draw: (name, value, { words }) => instantInput({ name, ...ask(words) }, wordsIn(value)),
  write: (value) => (value === undefined ? '' : String(Math.floor(Date.parse(String(value)) / 1000))),
  read: (value, { words }) => {
    const seconds = Number(wordsIn(value));
    return seconds > 0 ? { value: new Date(seconds * 1000).toISOString() } : { error: words.forms.choose };
  },
});
