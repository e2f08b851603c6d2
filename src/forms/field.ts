import { isDeepStrictEqual } from 'node:util';
import type { Day } from '../record/dates.ts';
import type { Negotiation } from '../record/negotiation.ts';
import type { Choice } from '../views/inputs.ts';
import type { Block } from '../views/message.ts';
import type { Words } from '../words/words.ts';

/** What stands in one input: words, the value of a choice, or several values. */
export type FormValue = string | readonly string[];

/** What stands in a form, by the names of its inputs. */
export type FormValues = Readonly<Record<string, FormValue>>;

/** What a form is filled in against. */
export interface FormContext {
  readonly negotiation: Negotiation;
  /** The day the record speaks of: the one it is frozen on, or today. */
  readonly today: Day;
  /** The day it is in the record's own zone, whatever the record is frozen on. */
  readonly calendarDay: Day;
  readonly person: string;
  readonly words: Words;
}

/** What an input was read as, or what is wrong with it, in words. */
export type Read<T> = { readonly value: T } | { readonly error: string };

/** How a field is asked for, in the reader's language. */
export interface Asking {
  readonly label: string;
  readonly hint?: string;
}

/** One field, declared once: how it is drawn, how a value of the record stands in it, and how it is read back. */
export interface Field<T> {
  /** What there is to choose from, where that is not drawn with the form because it is too much. */
  readonly choices?: (context: FormContext) => readonly Choice[];
  draw(name: string, value: FormValue | undefined, context: FormContext): Block;
  write(value: unknown): FormValue | undefined;
  read(value: FormValue | undefined, context: FormContext): Read<T>;
  /** What was read, said back in the record's own terms, where that differs from what was typed. */
  readonly readBack?: (value: unknown, context: FormContext) => string;
}

/** The words in an input. */
export const wordsIn = (value: FormValue | undefined): string =>
  typeof value === 'string' ? value.trim() : (value ?? []).join('\n');

/** The values chosen in an input. */
export const chosenIn = (value: FormValue | undefined): readonly string[] =>
  typeof value === 'string' ? [value].filter(Boolean) : (value ?? []);

/** Whether two inputs hold the same: one that is empty is like one that is not there, and a menu knows no order. */
export const sameValue = (one: FormValue | undefined, other: FormValue | undefined): boolean =>
  isDeepStrictEqual(heldIn(one), heldIn(other));

const heldIn = (value: FormValue | undefined): ReadonlySet<string> => new Set(chosenIn(value).map(plainLines));

/** Slack may change how lines end, and drops blanks around them. */
const plainLines = (text: string): string => text.replaceAll('\r\n', '\n').trim();
