import { type Day, spanOf } from '../record/dates.ts';
import type { Kind } from '../record/entries.ts';
import { labelOf } from '../record/label.ts';
import { all, type Negotiation } from '../record/negotiation.ts';
import { readDate } from '../record/read-date.ts';
import { type Choice, choiceInput, choicesInput, formLimits, instantInput, wordsInput } from '../views/inputs.ts';
import type { Words } from '../words/words.ts';
import { type Asking, chosenIn, type Field, type FormRoom, type Read, wordsIn } from './field.ts';

/** The words that ask for a field. */
export type Ask = (words: Words) => Asking;

/** The longest a line of the record may be. */
const longestLine = 300;

const written = (value: unknown): string => (value === undefined ? '' : String(value));

const within = (text: string, limit: number, { words }: FormRoom): Read<string> => {
  if (text === '') return { error: words.forms.missing };
  return text.length <= limit ? { value: text } : { error: words.forms.tooLong(text.length, limit) };
};

/** How a text is asked for: with how much of it there is room for, before Slack stops at that. */
const limited = ({ label, hint }: Asking, most: string): Asking => ({ label, hint: hint ? `${hint} ${most}` : most });

/** A line of text. */
export const text = (ask: Ask, { limit = longestLine, tall = false } = {}): Field<string> => ({
  draw: (name, typed, { words }) =>
    wordsInput({ name, ...limited(ask(words), words.forms.atMost(limit)) }, { initial: wordsIn(typed), limit, tall }),
  write: written,
  read: (typed, room) => within(wordsIn(typed), limit, room),
});

/** Any number of lines of text, one below the other. */
export const lines = (ask: Ask): Field<string[]> => ({
  draw: (name, typed, { words }) =>
    wordsInput(
      {
        name,
        ...limited(ask(words), words.forms.atMostALine(longestLine, formLimits.text)),
        optional: true,
      },
      { initial: wordsIn(typed), limit: formLimits.text, tall: true },
    ),
  write: (value) => (Array.isArray(value) ? value.map(String).join('\n') : ''),
  read: (typed, { words }) => {
    const said = wordsIn(typed)
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);
    const long = said.find((line) => line.length > longestLine);
    return long ? { error: words.forms.tooLong(long.length, longestLine) } : { value: said };
  },
});

/** A field that may be left empty. */
export const optional = <T>(field: Field<T>): Field<T | undefined> => ({
  ...(field.choices && { choices: field.choices }),
  ...(field.readBack && { readBack: field.readBack }),
  draw: (name, typed, room) => {
    const block = field.draw(name, typed, room);
    return block.type === 'input' ? { ...block, optional: true } : block;
  },
  write: field.write,
  read: (typed, room) => (chosenIn(typed).join('').trim() === '' ? { value: undefined } : field.read(typed, room)),
});

/** A date as people write it. */
export const date = (ask: Ask): Field<string> => ({
  ...text(ask, { limit: 60 }),
  read: (typed, room) => {
    const said = wordsIn(typed);
    return said === '' ? { error: room.words.forms.missing } : dateRead(said, room);
  },
  readBack: (value, { words, negotiation }) => {
    const when = String(value);
    return words.forms.readBack(ask(words).label, when, words.dates.when(when, negotiation.header.hemisphere));
  },
});

const dateRead = (said: string, { today, words }: FormRoom): Read<string> => {
  const read = readDate(said, today);
  if (!read) return { error: words.forms.noDate(said) };
  return 'either' in read ? { error: words.forms.eitherDate(said, read.either) } : { value: read.when };
};

/** The last day that has come, on the calendar or on the record's own. */
export const latestDay = ({ today, calendarDay }: Pick<FormRoom, 'today' | 'calendarDay'>): Day =>
  [today, calendarDay].sort().at(-1) ?? today;

/** A day that has come, on the calendar or on the record's own. */
export const pastDay = (ask: Ask): Field<string> => ({
  ...date(ask),
  read: (typed, { today, calendarDay, words }) => {
    const said = wordsIn(typed);
    const latest = latestDay({ today, calendarDay });
    const read = readDate(said, today, 'past');
    if (!read) return { error: said === '' ? words.forms.missing : words.forms.noDay(said, today) };
    if ('either' in read) return { error: words.forms.eitherDate(said, read.either) };
    const span = spanOf(read.when);
    if (!span || span.first !== span.last) return { error: words.forms.noDay(said, today) };
    return span.first > latest ? { error: words.forms.ahead(said, latest) } : { value: span.first };
  },
});

/** A whole number above nothing. */
export const whole = (ask: Ask): Field<number> => ({
  ...text(ask, { limit: 6 }),
  read: (typed, { words }) => {
    const said = wordsIn(typed);
    return /^[1-9]\d{0,5}$/.test(said) ? { value: Number(said) } : { error: words.forms.noNumber(said) };
  },
});

/** Whole numbers: `7, 10` or `7 or 10`. */
export const wholes = (ask: Ask): Field<number[]> => ({
  ...text(ask, { limit: 100 }),
  write: (value) => (Array.isArray(value) ? value.join(', ') : ''),
  read: (typed, { words }) => {
    const said = wordsIn(typed);
    const parts = said.split(/\s*(?:,|;|\bor\b|\band\b|\s)\s*/u).filter(Boolean);
    const fine = parts.length > 0 && parts.every((part) => /^[1-9]\d{0,5}$/.test(part));
    return fine ? { value: parts.map(Number) } : { error: words.forms.noNumber(said) };
  },
});

/** One of a few words that the record knows. */
export const word = <W extends string>(
  ask: Ask,
  among: readonly W[],
  label: (one: W, words: Words) => string,
  { dispatch = false } = {},
): Field<W> => ({
  draw: (name, typed, { words }) =>
    choiceInput(
      { name, ...ask(words), dispatch },
      among.map((value) => ({ value, label: label(value, words) })),
      wordsIn(typed),
    ),
  write: written,
  read: (typed, { words }) => {
    const value = among.find((one) => one === wordsIn(typed));
    return value === undefined ? { error: words.forms.choose } : { value };
  },
});

/** The entries of a kind, to choose from. */
export const choicesOf = (negotiation: Negotiation, kind: Kind, words: Words): readonly Choice[] =>
  all(negotiation, kind).map((entry) => ({
    value: entry.id,
    label: entry.kind === 'round' ? words.rounds.name(entry) : labelOf(negotiation, entry),
  }));

/** One entry of a kind. */
export const one = (kind: Kind, ask: Ask): Field<string> => ({
  choices: ({ negotiation, words }) => choicesOf(negotiation, kind, words),
  draw: (name, typed, { words, negotiation }) =>
    choiceInput({ name, ...ask(words) }, orNone(choicesOf(negotiation, kind, words), words), wordsIn(typed)),
  write: written,
  read: (typed, { words, negotiation }) => {
    const id = wordsIn(typed);
    return negotiation.entries[kind].has(id) ? { value: id } : { error: words.forms.choose };
  },
});

/** Any number of entries of a kind, one at least unless none is fine. */
export const several = (kind: Kind, ask: Ask, { least = 1 } = {}): Field<string[]> => ({
  choices: ({ negotiation, words }) => choicesOf(negotiation, kind, words),
  draw: (name, typed, { words, negotiation }) =>
    choicesInput(
      { name, ...ask(words), optional: least === 0 },
      orNone(choicesOf(negotiation, kind, words), words),
      chosenIn(typed),
    ),
  write: (value) => (Array.isArray(value) ? value.map(String) : []),
  read: (typed, { words, negotiation }) => {
    const ids = chosenIn(typed).filter((id) => negotiation.entries[kind].has(id));
    return ids.length < least ? { error: words.forms.choose } : { value: ids };
  },
});

/** Slack refuses a menu with nothing in it. */
const nothing = '+none';
const orNone = (choices: readonly Choice[], words: Words): readonly Choice[] =>
  choices.length > 0 ? choices : [{ value: nothing, label: words.forms.noneYet }];

/** An instant, as ISO in UTC. */
export const instant = (ask: Ask): Field<string> => ({
  draw: (name, typed, { words }) => instantInput({ name, ...ask(words) }, wordsIn(typed)),
  write: (value) => (value === undefined ? '' : String(Math.floor(Date.parse(String(value)) / 1000))),
  read: (typed, { words }) => {
    const seconds = Number(wordsIn(typed));
    return seconds > 0 ? { value: new Date(seconds * 1000).toISOString() } : { error: words.forms.choose };
  },
});
