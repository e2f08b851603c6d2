import { isDeepStrictEqual } from 'node:util';
import type { Day } from '../record/dates.ts';
import type { Kind } from '../record/entries.ts';
import type { Negotiation } from '../record/negotiation.ts';
import type { Choice } from '../views/inputs.ts';
import type { Block } from '../views/message.ts';
import type { Words } from '../words/words.ts';

/** Value of one input: typed text, the value of a choice, or several values. */
export type FormValue = string | readonly string[];

/** Form values, by input name. */
export type FormValues = Readonly<Record<string, FormValue>>;

/** Record, days and person that a form is filled in against. */
export interface FormContext {
  readonly negotiation: Negotiation;
  /** The day the record speaks of: the one it is frozen on, or today. */
  readonly today: Day;
  /** The day it is in the record's own zone, even where the record is frozen on another. */
  readonly calendarDay: Day;
  readonly person: string;
  readonly words: Words;
}

/** Result of reading an input: its value, or the error in words. */
export type Read<T> = { readonly value: T } | { readonly error: string };

/** Label and hint of a field, in the reader's language. */
export interface Asking {
  readonly label: string;
  readonly hint?: string;
}

/** A field of a form: draws its input, writes a value of the record into it, and reads the input back. */
export interface Field<T> {
  /** Choices of a searched menu; missing where the choices, if any, are drawn with the form. */
  readonly choices?: (context: FormContext) => readonly Choice[];
  /** Kind of the new entry that the menu offers to make inside the same form. */
  readonly fresh?: Kind;
  draw(name: string, value: FormValue | undefined, context: FormContext): Block;
  write(value: unknown): FormValue | undefined;
  read(value: FormValue | undefined, context: FormContext): Read<T>;
  /** Says the value in the record's own terms, where those differ from the typed text. */
  readonly readBack?: (value: unknown, context: FormContext) => string;
}

/** Returns the text of an input, trimmed; several values are joined by line breaks. */
export const wordsIn = (value: FormValue | undefined): string =>
  typeof value === 'string' ? value.trim() : (value ?? []).join('\n');

/** Returns the values chosen in an input; empty where there are none. */
export const chosenIn = (value: FormValue | undefined): readonly string[] =>
  typeof value === 'string' ? [value].filter(Boolean) : (value ?? []);

/** Returns whether two inputs have the same value: empty equals missing, and the order of choices does not count. */
export const sameValue = (one: FormValue | undefined, other: FormValue | undefined): boolean =>
  isDeepStrictEqual(heldIn(one), heldIn(other));

const heldIn = (value: FormValue | undefined): ReadonlySet<string> => new Set(chosenIn(value).map(plainLines));

/** Evens out Slack's changes to text: it may change line ends, and drops blanks around the text. */
const plainLines = (text: string): string => text.replaceAll('\r\n', '\n').trim();
