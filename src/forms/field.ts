import { isDeepStrictEqual } from 'node:util';
import type { Day } from '../record/dates.ts';
import type { Negotiation } from '../record/negotiation.ts';
import type { Choice } from '../views/inputs.ts';
import type { Block } from '../views/message.ts';
import type { Words } from '../words/words.ts';

/** What stands in one input: words, the value of a choice, or several values. */
export type TypedValue = string | readonly string[];

/** What stands in a form, by the names of its inputs. */
export type Typed = Readonly<Record<string, TypedValue>>;

/** What a form is filled in against. */
export interface FormRoom {
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
  readonly choices?: (room: FormRoom) => readonly Choice[];
  draw(name: string, typed: TypedValue | undefined, room: FormRoom): Block;
  write(value: unknown): TypedValue | undefined;
  read(typed: TypedValue | undefined, room: FormRoom): Read<T>;
  /** What was read, said back in the record's own terms, where that differs from what was typed. */
  readonly readBack?: (value: unknown, room: FormRoom) => string;
}

/** The words in an input. */
export const wordsIn = (typed: TypedValue | undefined): string =>
  typeof typed === 'string' ? typed.trim() : (typed ?? []).join('\n');

/** The values chosen in an input. */
export const chosenIn = (typed: TypedValue | undefined): readonly string[] =>
  typeof typed === 'string' ? [typed].filter(Boolean) : (typed ?? []);

/** Whether two inputs hold the same: one that is empty is like one that is not there, and a menu knows no order. */
export const sameTyped = (one: TypedValue | undefined, other: TypedValue | undefined): boolean =>
  isDeepStrictEqual(heldIn(one), heldIn(other));

const heldIn = (typed: TypedValue | undefined): ReadonlySet<string> => new Set(chosenIn(typed).map(plainLines));

/** Slack may change how lines end, and drops blanks around them. */
const plainLines = (text: string): string => text.replaceAll('\r\n', '\n').trim();
