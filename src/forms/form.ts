import type { Change } from '../record/revision.ts';
import type { Block } from '../views/message.ts';
import type { Words } from '../words/words.ts';
import type { FormContext, FormValues } from './field.ts';
import type { ModalState } from './modal-state.ts';

/** What a filled-in form means. */
export type Meant =
  /** Something is wrong, said beside the input it concerns. */
  | { readonly errors: Readonly<Record<string, string>> }
  /** What was chosen asks for inputs that were not there yet. */
  | { readonly more: true }
  | Intent;

/** Changes that somebody wants to make, before they count. */
export interface Intent {
  readonly changes: readonly Change[];
  /** The entry that they are about. */
  readonly entry: string;
  /** What was typed, as it was understood. */
  readonly readBack: readonly string[];
  /** The instant before which it may not appear. */
  readonly embargo: Date | null;
}

/** A form: how it stands at first, how it is drawn, what it means. All of it pure. */
export interface Form {
  readonly title: (title: ModalState, words: Words) => string;
  readonly opening: (title: ModalState, context: FormContext) => FormValues;
  readonly draw: (title: ModalState, values: FormValues, context: FormContext) => readonly Block[];
  readonly read: (title: ModalState, values: FormValues, context: FormContext) => Meant;
}

/** A change that a person makes through a form. */
export const changeBy = ({ person }: FormContext, change: Omit<Change, 'author' | 'origin'>): Change => ({
  ...change,
  author: person,
  origin: 'slack',
});
