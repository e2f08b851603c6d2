import type { Mode } from '../record/digest-rule.ts';
import { normaliseSigned } from '../record/names.ts';
import type { Weekday } from '../record/weekdays.ts';
import { clockTime } from './clock-time.ts';
import { dayNamed, daysNamed } from './day-words.ts';
import { guess } from './guess.ts';
import { type Vague, zoneNamed, zonesNear } from './zone.ts';

/** Part of a typed rule that cannot be read: `word` as it was typed, `suggestions` to type instead, nearest first. */
export interface Unread {
  readonly kind: 'time' | 'zone' | 'day' | 'mode' | 'unknown' | Vague;
  readonly word: string;
  readonly suggestions: readonly string[];
}

type Meaning =
  | { readonly part: 'time' | 'zone'; readonly value: string }
  | { readonly part: 'mode'; readonly value: Mode }
  | { readonly part: 'days'; readonly value: readonly Weekday[] }
  | { readonly part: 'filling'; readonly value: null }
  | { readonly part: 'unread'; readonly value: Omit<Unread, 'word'> };

/** One or more words of a typed rule: their meaning, and how they were typed. */
export type Piece = Meaning & { readonly word: string };

/** Meaning of the first `length` words. */
type Reading = Meaning & { readonly length: number };

const MODES: ReadonlyMap<string, Mode> = new Map([
  ['always', 'always'],
  ['changes', 'changes'],
  ['changed', 'changes'],
  ['change', 'changes'],
]);
const FILLING: ReadonlySet<string> = new Set(
  'at in on every each and the only when if for time zone something -'.split(' '),
);
const LONGEST_ZONE = 4;
const MOST_UNREAD = 5;
const MOST_SUGGESTIONS = 3;

const unread = (kind: Unread['kind'], suggestions: readonly string[], length = 1): Reading => ({
  part: 'unread',
  value: { kind, suggestions: suggestions.slice(0, MOST_SUGGESTIONS) },
  length,
});

const modeAt = ([word = '']: readonly string[]): Reading | null => {
  const value = MODES.get(word);
  return value ? { part: 'mode', value, length: 1 } : null;
};

const daysAt = ([word = '']: readonly string[]): Reading | null => {
  const value = daysNamed(word);
  return value && { part: 'days', value, length: 1 };
};

const fillingAt = ([word = '']: readonly string[]): Reading | null =>
  FILLING.has(word) ? { part: 'filling', value: null, length: 1 } : null;

/** Reads a time of one or two words: `8:30 pm`, `20 h`. */
const timeAt = ([word = '', next = '']: readonly string[]): Reading | null => {
  const length = /^(?:[ap]\.?m\.?|h)$/.test(next) ? 2 : 1;
  const read = clockTime(length === 2 ? word + next : word);
  if (!read) return null;
  return 'time' in read ? { part: 'time', value: read.time, length } : unread('time', read.suggestions, length);
};

/** Reads a zone; the longest run of words that names one wins, as in `new york`. */
const zoneAt = (words: readonly string[]): Reading | null => {
  for (let length = words.length; length > 0; length -= 1) {
    const read = zoneNamed(words.slice(0, length).join(' '));
    if (read && 'zone' in read) return { part: 'zone', value: read.zone, length };
    if (read) return unread(read.vague, read.suggestions, length);
  }
  return null;
};

const unknownAt = (words: readonly string[]): Reading => {
  const [word = ''] = words;
  if (word.split('-').some(dayNamed)) return unread('day', []);
  if (word.includes('/')) return unread('zone', zonesNear(word));
  const guessed = guess(words);
  return guessed ? unread(guessed.kind, guessed.suggestions, guessed.length) : unread('unknown', []);
};

const readAt = (words: readonly string[]): Reading =>
  fillingAt(words) ?? modeAt(words) ?? daysAt(words) ?? timeAt(words) ?? zoneAt(words) ?? unknownAt(words);

/** Splits a line into words; `mon to fri` is one word, and a comma is as good as a space. */
const typedWords = (line: string): readonly string[] =>
  line
    .replaceAll(/(?<=\p{L})\s+(?:\p{Pd}|to|through)\s+(?=\p{L})/giu, '-')
    .split(/[\s,;]+/)
    .filter((typed) => normaliseSigned(typed) !== '');

const isUnread = ({ part }: Piece): boolean => part === 'unread';

/** Splits a typed rule into its parts, in any order; stops after five parts that cannot be read. */
export const piecesOf = (line: string): readonly Piece[] => {
  const typed = typedWords(line);
  const words = typed.map(normaliseSigned);
  const pieces: Piece[] = [];
  for (let at = 0; at < words.length && pieces.filter(isUnread).length < MOST_UNREAD; ) {
    const { length, ...meaning } = readAt(words.slice(at, at + LONGEST_ZONE));
    pieces.push({ ...meaning, word: typed.slice(at, at + length).join(' ') });
    at += length;
  }
  return pieces;
};
