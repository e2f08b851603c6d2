import type { Kind } from '../record/entries.ts';
import { findHead, type Named, quoted, type Word, wordsOf } from '../record/names.ts';
import { readDate } from '../record/read-date.ts';
import { issueNames, meetingNames, partyNames, personNames } from '../record/vocabulary.ts';
import { type EntryForm, nameOf } from './entry-form.ts';
import type { FormRoom, Typed, TypedValue } from './field.ts';

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

/** How the words behind `add <kind>` stand in its form: names where a name is asked for, a date at the end, the rest as it was typed. */
export const prefill = (form: EntryForm, line: string, room: FormRoom): Typed => {
  const [, head = line, tail] = /^([^:]*?)\s*:\s+(.*)$/su.exec(line.trim()) ?? [];
  const taken = takeNames(form, wordsOf(head), room);
  const said = tail ?? quoted(taken.rest);
  const { rest, when } = form.heads.when ? takeDate(said, room) : { rest: said.trim(), when: '' };
  const issue = form.fields.issue && !taken.typed.issue ? issueIn(said, room) : undefined;
  return named(form.kind, {
    ...taken.typed,
    ...(issue && { issue }),
    ...(form.heads.when && when && { [form.heads.when]: when }),
    ...fitting(form, rest, room),
  });
};

const named = (kind: Kind, typed: Typed): Typed =>
  Object.fromEntries(Object.entries(typed).map(([field, value]) => [nameOf(kind, field), value]));

/** What is left is for the field that is for it, where that field takes it; else for what the entry says. */
const fitting = ({ heads, fields }: EntryForm, rest: string, room: FormRoom): Typed => {
  if (rest === '') return {};
  const read = fields[heads.rest]?.read(rest.replace(/^(no\.?|number|#)\s*/iu, ''), room);
  if (read && 'value' in read) return { [heads.rest]: rest };
  const field = ['name', 'says', 'asks', 'title'].find((name) => name in fields) ?? heads.rest;
  return { [field]: rest };
};

interface Taken {
  readonly typed: Typed;
  readonly rest: readonly Word[];
}

const takeNames = (form: EntryForm, words: readonly Word[], room: FormRoom): Taken => {
  let typed: Typed = {};
  const rest: Word[] = [];
  let wanted: readonly string[] = form.heads.names;
  for (let at = 0; at < words.length; ) {
    const directed = (prepositions[words[at]?.text ?? ''] ?? []).filter((field) => field in form.fields);
    const ahead = words.slice(directed.length > 0 ? at + 1 : at);
    const found = nameAhead(form, directed.length > 0 ? directed : wanted, typed, ahead, room);
    if (found) typed = { ...typed, [found.field]: found.value };
    else rest.push(...words.slice(at, at + 1));
    at += found ? found.length + (directed.length > 0 ? 1 : 0) : 1;
    wanted = form.heads.names.filter((field) => !(field in typed));
  }
  return { typed, rest };
};

const nameAhead = (
  form: EntryForm,
  wanted: readonly string[],
  typed: Typed,
  words: readonly Word[],
  room: FormRoom,
): { readonly field: string; readonly value: TypedValue; readonly length: number } | null => {
  for (const field of wanted) {
    const head = findHead(words, namesFor(field, room));
    if (!head) continue;
    const isList = Array.isArray(form.fields[field]?.write([]));
    const stood = typed[field];
    const before = typeof stood === 'string' ? [stood] : (stood ?? []);
    return { field, value: isList ? [...before, head.hit] : head.hit, length: head.length };
  }
  return null;
};

const namesFor = (field: string, { negotiation }: FormRoom): readonly Named<string>[] => {
  if (field === 'issue') return issueNames(negotiation);
  if (field === 'person') return personNames(negotiation);
  if (field === 'meeting') return meetingNames(negotiation);
  return ['by', 'on', 'to', 'of', 'party', 'parties', 'host'].includes(field) ? partyNames(negotiation) : [];
};

const issueIn = (text: string, { negotiation }: FormRoom): string | undefined => {
  const words = wordsOf(text);
  const heads = words.flatMap((_, at) => findHead(words.slice(at), issueNames(negotiation)) ?? []);
  return heads[0]?.hit;
};

/** The longest end of a text that reads as a date. */
const takeDate = (text: string, { today }: FormRoom): { readonly rest: string; readonly when: string } => {
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
