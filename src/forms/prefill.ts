import { findHead, type Named, named as nameWith, type Word, wordsOf } from '../record/names.ts';
import { all, type Negotiation } from '../record/negotiation.ts';
import { readDate } from '../record/read-date.ts';
import { issueNames, meetingNames, partyNames, personNames } from '../record/vocabulary.ts';
import { type EntryForm, nameOf } from './entry-form.ts';
import { type FormContext, type FormValue, type FormValues, wordsIn } from './field.ts';
import { newEntry } from './fields.ts';
import { optionsOf } from './second-value.ts';

/** Words that say which field the next name is for. */
const prepositions: Readonly<Record<string, readonly string[]>> = {
  by: ['by'],
  from: ['by', 'party'],
  on: ['on'],
  of: ['on', 'of', 'party'],
  against: ['on'],
  to: ['to', 'demand'],
  about: ['issue', 'parties'],
  in: ['round', 'party'],
  at: ['meeting'],
  for: ['of', 'party'],
};

/** Words that may precede a name without choosing its field. */
const leading: readonly (string | undefined)[] = ['the', 'and', 'on', 'of', 'by', 'in', 'at', 'about'];

/** Result of prefilling a form from a line. */
export interface Prefilled {
  readonly values: FormValues;
  /** Words that fill in no field. */
  readonly unfilled: string;
  /** `said`: the line is off the record and the form stays empty; `mentioned`: it speaks of something that was. */
  readonly offRecord: 'said' | 'mentioned' | null;
}

/** Longest part of a line that is read for names and dates, in characters; a line that a person types is far shorter. */
const longestRead = 600;

/** Splits a line at a space into the part that is read and the words beyond it. */
const splitRead = (line: string): readonly [read: string, beyond: string] => {
  if (line.length <= longestRead) return [line, ''];
  const end = line.lastIndexOf(' ', longestRead);
  return end > 0 ? [line.slice(0, end), line.slice(end)] : [line.slice(0, longestRead), line.slice(longestRead)];
};

/** Fills in a form from the words after `add <kind>`: names by field, a date at the end, the rest as typed. */
export const prefillValues = (form: EntryForm, said: string, context: FormContext): Prefilled => {
  const offRecord = offRecordIn(said);
  const [line, beyond] = splitRead(said.trim());
  if (offRecord === 'said') return { values: {}, unfilled: '', offRecord };
  const [, before = line, behind] = /^([^:]*?)\s*:\s+(.*)$/su.exec(line.trim()) ?? [];
  const all = behind === undefined || !hasStated(form) ? null : takeNames(form, `${before} ${behind}`, context);
  // `Canada: red line on dairy` is all names, on both sides of its colon.
  const tail = all?.rest === '' ? undefined : behind;
  const taken = all?.rest === '' ? all : takeSurely(form, before, context);
  const fresh = freshIssue(form, taken, tail);
  const left = fresh?.rest ?? taken.rest;
  const text = isSentence(form) ? sentence(line, left, tail) : together(left, tail);
  const { rest, when } = form.prefill.when ? dated(text, left, tail, context) : { rest: text, when: '' };
  const issue = form.fields.issue && !taken.values.issue && !fresh ? issueIn(text, context) : undefined;
  const { own = {}, note, unfilled = '' } = fitting(form, `${rest}${beyond}`.trim(), context);
  const values = {
    ...oneTarget(taken.values, context),
    ...(issue && { issue }),
    ...(fresh && { issue: newEntry }),
    ...(form.prefill.when && when && { [form.prefill.when]: when }),
    ...own,
  };
  const made = fresh ? { [nameOf('issue', 'name')]: fresh.name } : {};
  return { values: { ...named(form, values), ...made, ...(note && { note }) }, unfilled, offRecord };
};

/** Reads `about wine:` at the end of the names, where no issue on record goes by that, as a new issue. */
const freshIssue = (
  { fields }: EntryForm,
  { values, rest }: Taken,
  tail: string | undefined,
): { readonly name: string; readonly rest: string } | null => {
  const [, before = '', name] = /^(.*?)\babout\s+(?:the\s+)?(\S.*)$/isu.exec(rest) ?? [];
  return fields.issue?.fresh && !values.issue && tail !== undefined && name !== undefined
    ? { name, rest: before.trim() }
    : null;
};

/** A response to one demand is to the party that makes it, which goes without saying. */
const oneTarget = ({ to, ...values }: FormValues, { negotiation }: FormContext): FormValues => {
  const demand = negotiation.entries.demand.get(wordsIn(values.demand));
  return { ...values, ...(to !== undefined && to !== demand?.by && { to }) };
};

const named = ({ kind }: EntryForm, values: FormValues): FormValues =>
  Object.fromEntries(Object.entries(values).map(([field, value]) => [nameOf(kind, field), value]));

const offRecordIn = (line: string): Prefilled['offRecord'] => {
  const mark = String.raw`\boff[\s-]*(?:the[\s-]*)?record\b`;
  if (new RegExp(`^\\W*${mark}|^[^:]*${mark}[^:]*:\\s|${mark}\\W*$`, 'iu').test(line)) return 'said';
  return new RegExp(mark, 'iu').test(line) ? 'mentioned' : null;
};

/** Returns whether the rest of the line is a sentence, which needs the names in it as its subject. */
const isSentence = ({ fields }: EntryForm): boolean => 'says' in fields;

/** Returns the whole line as the sentence, or the part after its colon when only names come before. */
const sentence = (line: string, rest: string, tail: string | undefined): string =>
  rest === '' && tail !== undefined ? tail.trim() : line.trim();

/** Joins the words that are no names with the text after the colon. */
const together = (rest: string, tail: string | undefined): string =>
  [rest, tail?.trim() ?? ''].filter(Boolean).join(': ');

/** Place of the remaining words: the form's own fields, the entry's note, or none. */
interface Fitting {
  readonly own?: FormValues;
  readonly note?: string;
  readonly unfilled?: string;
}

const fitting = ({ prefill, fields }: EntryForm, rest: string, context: FormContext): Fitting => {
  if (rest === '') return {};
  if (prefill.rest === 'number') return { own: numbered(rest) };
  if (prefill.rest === 'quote') return quotation(rest);
  if (['name', 'says', 'asks', 'title'].includes(prefill.rest)) return { own: { [prefill.rest]: rest } };
  const read = fields[prefill.rest]?.read(rest, context);
  return read && 'value' in read ? { own: { [prefill.rest]: rest } } : { unfilled: rest };
};

/** Reads a round's number and place: `6 Washington`, `round 6`; without a number all of it is a name. */
const numbered = (rest: string): FormValues => {
  const [, number, behind = ''] =
    /^(?:(?:round|number|no\b\.?|#)\s*)*([1-9]\d{0,5})(?:st|nd|rd|th)?(?:[:,.]?\s+(.*)|[:,.]?)$/isu.exec(rest) ?? [];
  if (number === undefined) return { name: rest };
  const where = behind.replace(/^(?:in|at)\s+/iu, '').trim();
  return { number, ...(where && { where }) };
};

/** Reads a quotation: only text in quotation marks is the speaker's own words. */
const quotation = (rest: string): Fitting => {
  const [, quote] = /^["“„«]\s*([^"“”„«»]+?)\s*["“”»]$/u.exec(rest) ?? [];
  return quote === undefined ? { note: rest } : { own: { quote } };
};

/** A word of a line, with the index of the blank-separated piece that it is in. */
interface PlacedWord extends Word {
  readonly piece: number;
}

interface Taken {
  readonly values: FormValues;
  /** Pieces that are no names, as typed. */
  readonly rest: string;
}

/** Fields that state something by one word of a line. */
const stated = ['stance', 'part'];

const hasStated = ({ prefill }: EntryForm): boolean => stated.some((field) => prefill.names.includes(field));

/** Takes a stance only from a line of nothing but names: “will not open dairy” is not “open to it”. */
const takeSurely = (form: EntryForm, head: string, context: FormContext): Taken => {
  const taken = takeNames(form, head, context);
  const isSure = taken.rest === '' || !stated.some((field) => field in taken.values);
  const names = form.prefill.names.filter((field) => !stated.includes(field));
  return isSure ? taken : takeNames({ ...form, prefill: { ...form.prefill, names } }, head, context);
};

const takeNames = (form: EntryForm, head: string, context: FormContext): Taken => {
  const pieces = head.split(/\s+/u).filter(Boolean);
  const words = pieces.flatMap((one, piece): readonly PlacedWord[] => wordsOf(one).map((word) => ({ ...word, piece })));
  let values: FormValues = {};
  const left = new Set<number>();
  for (let at = 0; at < words.length; ) {
    const found = nameAt(form, values, words.slice(at), context);
    const length = found?.length ?? lengthLeft(form, words.slice(at), context);
    if (found) values = { ...values, [found.field]: found.value };
    else for (const { piece } of words.slice(at, at + length)) left.add(piece);
    at += length;
  }
  const read = new Set(words.map(({ piece }) => piece));
  // A dash or sign that is no word stays with the piece before it.
  const rest = pieces.filter((_, at) =>
    left.has(read.has(at) ? at : pieces.findLastIndex((_one, i) => i < at && read.has(i))),
  );
  return { values, rest: rest.join(' ') };
};

/** Returns the fields that the first word, a preposition, points to. */
const directedBy = ({ fields }: EntryForm, [first]: readonly Word[]): readonly string[] =>
  (prepositions[first?.text ?? ''] ?? []).filter((field) => field in fields);

/** Number of words left over together: `by Mexico`, with that field already filled, fits no other field either. */
const lengthLeft = (form: EntryForm, words: readonly Word[], context: FormContext): number => {
  const [field] = directedBy(form, words);
  const head = field === undefined ? null : findHead(words.slice(1), namesFor(form, field, context));
  return 1 + (head?.length ?? 0);
};

interface FoundName {
  readonly field: string;
  readonly value: FormValue;
  readonly length: number;
}

/** Finds the name that these words begin with, after a word that leads to it. */
const nameAt = (
  form: EntryForm,
  values: FormValues,
  words: readonly Word[],
  context: FormContext,
): FoundName | null => {
  const bare = form.prefill.names.filter((field) => !(field in values));
  const directed = directedBy(form, words);
  const led = directed.length > 0 ? directed : leading.includes(words[0]?.text) ? bare : [];
  const skipped = words[1]?.text === 'the' ? [1, 2] : [1];
  return (
    skipped.map((skip) => nameAhead(form, led, values, words, skip, context)).find(Boolean) ??
    nameAhead(form, bare, values, words, 0, context)
  );
};

const nameAhead = (
  form: EntryForm,
  wanted: readonly string[],
  values: FormValues,
  words: readonly Word[],
  skip: number,
  context: FormContext,
): FoundName | null => {
  for (const field of wanted) {
    const isList = Array.isArray(form.fields[field]?.write([]));
    // A second name for a field that holds one is left over as words.
    const head = isList || !(field in values) ? findHead(words.slice(skip), namesFor(form, field, context)) : null;
    if (!head) continue;
    const value = isList ? [...new Set([values[field] ?? [], head.hit].flat())] : head.hit;
    return { field, value, length: skip + head.length };
  }
  return null;
};

const namesFor = (form: EntryForm, field: string, context: FormContext): readonly Named<string>[] => {
  const { negotiation } = context;
  if (field === 'demand') return demandNames(negotiation);
  if (stated.includes(field))
    return optionsOf(form, field, context).map(({ value, label }) =>
      nameWith(value, label, [value, ...(sayings.get(value) ?? [])]),
    );
  if (field === 'issue') return issueNames(negotiation);
  if (field === 'person') return personNames(negotiation);
  if (field === 'meeting') return meetingNames(negotiation);
  return ['by', 'on', 'to', 'of', 'party', 'parties', 'host'].includes(field) ? partyNames(negotiation) : [];
};

/** Synonyms that people write for a stance or a presence. */
const sayings = new Map([
  ['rejected', ['rejects', 'rejects it', 'refuses', 'refused']],
  ['accepted', ['accepts', 'accepts it', 'agrees']],
  ['open', ['open to', 'is open to']],
  ['absent', ['was absent', 'not there']],
]);

/** The demands by what they ask for, and by their issue where it has no other. */
const demandNames = (negotiation: Negotiation): readonly Named<string>[] => {
  const demands = all(negotiation, 'demand');
  return demands.map(({ id, asks, issue }) => {
    const isOnly = demands.filter((other) => other.issue === issue).length === 1;
    const { name = issue, aliases = [] } = negotiation.entries.issue.get(issue) ?? {};
    return nameWith(id, asks, [id, ...(isOnly ? [name, ...aliases] : [])]);
  });
};

const issueIn = (text: string, { negotiation }: FormContext): string | undefined => {
  const [words, names] = [wordsOf(text), issueNames(negotiation)];
  const heads = words.flatMap((_, at) => findHead(words.slice(at), names) ?? []);
  return heads[0]?.hit;
};

/** Takes the date at the end of the text; without one, at the end of the part before the colon: `1 Dec: notice`. */
const dated = (
  said: string,
  before: string,
  tail: string | undefined,
  context: FormContext,
): ReturnType<typeof takeDate> => {
  const atEnd = takeDate(said, context);
  if (atEnd.when !== '' || tail === undefined) return atEnd;
  const head = takeDate(before, context);
  return head.when === '' ? atEnd : { rest: together(head.rest, tail), when: head.when };
};

/** Takes the longest end of a text that reads as a date. */
const takeDate = (text: string, { today }: FormContext): { readonly rest: string; readonly when: string } => {
  const parts = text.trim().split(/\s+/u);
  const from = parts.findIndex((_, at) => {
    const read = readDate(parts.slice(at).join(' '), today);
    return read !== null && 'when' in read;
  });
  if (from < 0) return { rest: text.trim(), when: '' };
  const rest = parts
    .slice(0, from)
    .join(' ')
    .replace(/(^|\s)(on|in|by|from|for)$/iu, '');
  const when = parts.slice(from).join(' ');
  return { rest: rest.trim(), when: when.replace(/^(on|in|by|for)\s/iu, '') };
};
