import { type Named, named, nearest } from './names.ts';

/** A step from the whole file to one value in it: a key, or a place in a list. */
export type Path = readonly (string | number)[];

/** A fault at one path, before its line and column are looked up in the text. */
export interface Fault {
  readonly path: Path;
  /** Whether the key at the end of the path is at fault, or its value. */
  readonly on: 'key' | 'value';
  readonly what: string;
  readonly expected: string | null;
  readonly nearest: string | null;
}

/** Something in a data file that has to be put right. */
export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly path: Path;
  readonly what: string;
  readonly expected: string | null;
  /** The valid value that looks most like what was written. */
  readonly nearest: string | null;
}

/** A problem in one line, which editors and terminals can follow to its place. */
export const problemLine = ({ file, line, column, what, expected, nearest }: Problem): string =>
  [
    `${file}:${line}:${column}  ${what}`,
    ...(expected === null ? [] : [`expected: ${expected}`]),
    ...(nearest === null ? [] : [`nearest: ${nearest}`]),
  ].join('; ');

/** Words of the file, safe to print in one line and cut short; a list or a map is called that. */
export const quoted = (value: unknown): string => {
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? 'a list' : 'a map';
  const text = String(value).replace(/[\p{C}\s]+/gu, ' ');
  return `“${text.length > 60 ? `${text.slice(0, 59)}…` : text}”`;
};

/** Joins the valid choices, cut short. */
export const oneOf = (choices: readonly string[]): string => {
  if (choices.length === 0) return 'none: there is none';
  return choices.length > 10 ? `one of ${choices.slice(0, 10).join(', ')}, …` : `one of ${choices.join(', ')}`;
};

/** Returns the nearest choice, for a limited number of faults: thousands of wrong names would take minutes. */
export type Suggest = (written: unknown, choices: () => readonly Named<string>[]) => string | null;

/** Most faults of one file that get a suggestion. */
const mostSuggestions = 100;

/** Makes a suggester with the allowance of one file. */
export const suggesting = (): Suggest => {
  let left = mostSuggestions;
  return (written, choices) => {
    left -= 1;
    return left < 0 ? null : (nearest(String(written), choices())[0]?.label ?? null);
  };
};

/** Makes plain values findable by their own text. */
export const asNamed = (choices: readonly string[]): readonly Named<string>[] =>
  choices.map((choice) => named(choice, choice));
