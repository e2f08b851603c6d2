import { distance } from 'fastest-levenshtein';

/** A word of a line: how it was typed, and how it is compared. */
export interface Word {
  readonly text: string;
  readonly typed: string;
}

/** Something that goes by several names. */
export interface Named<T> {
  readonly value: T;
  /** The name to show and to type. */
  readonly label: string;
  /** Every name as it is compared: normalised, without spaces. */
  readonly keys: readonly string[];
  /** The single words of its names, normalised. */
  readonly words: readonly string[];
}

/** Result of finding a phrase: one thing, or none, with the nearest (three at most). */
export type Found<T> = { readonly hit: T } | { readonly near: readonly Named<T>[] };

/** A date as typed, which keeps its hyphens and slashes. */
const dateLike = /^\d{1,4}[-/.]\d{1,2}([-/.]\d{1,4})?[?~%]?$/;

/** Lower case, without accents and invisible marks. */
const bare = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\p{Cf}]/gu, '');

/** One spelling for all: case, accents, quotes, dashes, colons and invisible marks do not count. */
export const normalise = (text: string): string =>
  bare(text)
    .replace(/['’‘`]s\b|['’‘`]/gu, '')
    .replace(/[^\p{L}\p{N}\p{Regional_Indicator}\p{Extended_Pictographic}]+/gu, ' ')
    .trim();

/** Normalises a text whose signs matter: only quotation marks and the punctuation around it are dropped. */
export const normaliseSigned = (text: string): string =>
  bare(text)
    .replaceAll(/['"‘’“”«»]/g, '')
    .replaceAll(/\p{Pd}|−/gu, '-')
    .replaceAll(/^[.!?()]+|[!?()]+$|(?<!\b[ap]\.m)\.+$/g, '')
    .trim();

/**
 * A line as the person typed it, where Slack wrote people, channels and links by their ids and addresses; marks that turn the direction of a text are left out.
 * @example asTyped('who <@U1|anna> on <https://cbc.ca|cbc.ca> &amp; co') // who @anna on cbc.ca & co
 */
export const asTyped = (line: string): string =>
  line
    .replace(/<([@#]?)[^<>|]*\|([^<>]*)>/gu, (_whole, mark: string, label: string) =>
      label === '' || label.startsWith(mark) ? label : `${mark}${label}`,
    )
    .replace(/<(https?:[^<>|]*)>/gu, '$1')
    .replace(/&(lt|gt|amp);/gu, (_whole, name: string) => (name === 'amp' ? '&' : name === 'lt' ? '<' : '>'))
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '');

/** An ampersand, no word of its own: it stays with the one before, so that `chips & salsa` is quoted whole. */
const ampersand = /^&(?:amp;)?$/;

/** The words of a typed line; `next-round` is two. */
export const wordsOf = (line: string): readonly Word[] => {
  const pieces = line.split(/\s+/u).filter(Boolean);
  return pieces.flatMap((piece, at) => {
    const next = pieces[at + 1] ?? '';
    const typed = ampersand.test(next) ? `${piece} ${next}` : piece;
    const texts = dateLike.test(piece) ? [piece] : normalise(asTyped(piece)).split(' ').filter(Boolean);
    return texts.map((text) => ({ text, typed }));
  });
};

/** Words joined as they are compared. */
export const phrase = (words: readonly Word[]): string => words.map(({ text }) => text).join(' ');

/** Words joined as they were typed, without the marks that Slack puts around names and signs. */
export const quoted = (words: readonly Word[]): string =>
  asTyped(
    words
      .map(({ typed }) => typed)
      .filter((typed, index, all) => typed !== all[index - 1])
      .join(' '),
  );

/** Makes something findable by its label and its other names. */
export const named = <T>(value: T, label: string, others: readonly string[] = []): Named<T> => {
  const names = [label, ...others].map(normalise).filter(Boolean);
  return {
    value,
    label,
    keys: [...new Set(names.map(tight))],
    words: [...new Set(names.flatMap((name) => name.split(' ')))],
  };
};

const tight = (text: string): string => text.replaceAll(' ', '');

/** Finds the thing that a whole phrase names, exactly or by words that only one name has; otherwise the nearest. */
export const find = <T>(text: string, among: readonly Named<T>[]): Found<T> => {
  const wanted = normalise(text);
  const exact = among.filter(({ keys }) => keys.includes(tight(wanted)));
  const matches = exact.length > 0 ? exact : among.filter(({ words }) => hasAll(words, wanted));
  const [only] = matches;
  if (only && matches.length === 1) return { hit: only.value };
  return { near: only ? matches.slice(0, 3) : nearest(text, among) };
};

const hasAll = (words: readonly string[], wanted: string): boolean =>
  wanted !== '' && wanted.split(' ').every((part) => words.includes(part));

/** The longest run of leading words that names something exactly, and how many words it took. */
export const findHead = <T>(words: readonly Word[], among: readonly Named<T>[]): { hit: T; length: number } | null => {
  for (let length = Math.min(words.length, longestName); length > 0; length -= 1) {
    const head = tight(phrase(words.slice(0, length)));
    const match = among.find(({ keys }) => keys.includes(head));
    if (match) return { hit: match.value, length };
  }
  return null;
};

const longestName = 8;

/** Something that is near, and how many edits away. */
export interface Near<T> {
  readonly one: T;
  readonly edits: number;
}

/** Returns those within this number of edits, nearest first. */
const within = <T>(most: number, among: readonly Near<T>[]): readonly Near<T>[] =>
  among.filter(({ edits }) => edits <= most).sort((a, b) => a.edits - b.edits);

/** Everything whose names are a slip of the finger away, nearest first. */
export const allNear = <T>(text: string, among: readonly Named<T>[]): readonly Near<Named<T>>[] => {
  const said = normalise(text);
  const wanted = tight(said).slice(0, 60);
  const parts = said.split(' ', mostParts).filter(isLong);
  return within(
    Math.ceil(wanted.length / 3),
    among.map((one) => ({ one, edits: Math.min(editsTo(wanted, one), editsByWord(parts, one)) })),
  );
};

/** Finds meanings whose spelling is near this text, sign for sign: at most a third of it may differ. */
export const nearSpelt = <T>(text: string, spellings: Iterable<readonly [string, T]>): readonly Near<T>[] =>
  within(
    text.length / 3,
    [...spellings].map(([spelling, one]) => ({ one, edits: distance(text, spelling) })),
  );

/** At most three things whose names are a slip of the finger away, nearest first. */
export const nearest = <T>(text: string, among: readonly Named<T>[]): readonly Named<T>[] =>
  allNear(text, among)
    .slice(0, 3)
    .map(({ one }) => one);

/** Most words of a phrase that are compared one by one: no name has more distinguishing words. */
const mostParts = 8;

/** Tells whether a name has more than two letters; a flag is made of two. */
const isLong = (name: string): boolean => [...name].length > 2;

/** Counts edits to the closest name or long word; 1 for a prefix. Short names are never near. */
const editsTo = (wanted: string, { keys, words }: Named<unknown>): number =>
  [...keys, ...words]
    .filter((name) => isLong(name) && isLong(wanted))
    .map((name) => (name.startsWith(wanted) ? 1 : distance(wanted, name)))
    .reduce((least, far) => Math.min(least, far), Number.POSITIVE_INFINITY);

/** Counts edits in all, where each word is a slip away from one of the name’s own: `minister freelnd`. */
const editsByWord = (parts: readonly string[], { words }: Named<unknown>): number => {
  if (parts.length === 0) return Number.POSITIVE_INFINITY;
  const own = words.filter(isLong);
  return parts
    .map((part) => own.reduce((least, word) => Math.min(least, distance(part, word)), Number.POSITIVE_INFINITY))
    .reduce((sum, edits, at) => (edits <= slipIn(parts[at] ?? '') ? sum + edits : Number.POSITIVE_INFINITY), 0);
};

/** Edits allowed in a word: one in a short word (4 letters or fewer), two in a longer one. */
const slipIn = (word: string): number => (word.length <= 4 ? 1 : 2);
