import type { Change } from '../record/revision.ts';
import type { Block } from '../views/message.ts';
import type { Words } from '../words/words.ts';
import type { FormContext, FormValues } from './field.ts';
import type { ModalState } from './modal-state.ts';

/** Result of reading a form: errors, a need for more inputs, or an intent. */
export type Meant =
  /** Errors by input name, shown beside their inputs. */
  | { readonly errors: Readonly<Record<string, string>> }
  /** Asks for inputs that were not drawn yet: those named in `values`, and those that its choices draw. */
  | { readonly more: true; readonly values?: FormValues }
  | Intent;

/** Changes that a form would make, before they are published. */
export interface Intent {
  readonly changes: readonly Change[];
  /** Id of the entry that the changes are about. */
  readonly entry: string;
  /** Sentences on how typed values, such as dates, were understood. */
  readonly readBack: readonly string[];
  /** Instant before which the changes may not appear; `null` without an embargo. */
  readonly embargo: Date | null;
}

/** A form: its first values, its inputs, and how it is read. All of it is pure. */
export interface Form {
  readonly title: (title: ModalState, words: Words) => string;
  readonly opening: (title: ModalState, context: FormContext) => FormValues;
  readonly draw: (title: ModalState, values: FormValues, context: FormContext) => readonly Block[];
  readonly read: (title: ModalState, values: FormValues, context: FormContext) => Meant;
}

/** Returns a change with the form's person as author and the form as origin. */
export const changeBy = ({ person }: FormContext, change: Omit<Change, 'author' | 'origin'>): Change => ({
  ...change,
  author: person,
  origin: 'slack',
});
