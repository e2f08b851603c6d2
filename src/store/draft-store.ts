import type { RecordKey } from './record-key.ts';

/** What somebody typed into a form. */
export interface Draft {
  /** What the form carried with it. */
  readonly modalState: string;
  readonly values: Readonly<Record<string, string | readonly string[]>>;
  readonly keptAt: string;
}

/** Whose draft it is, of which form. */
export interface DraftKey extends RecordKey {
  readonly person: string;
  /** What the form is for. */
  readonly form: string;
  /** Which of several such forms it is. */
  readonly draft: string;
}

/** What was typed into forms and not published, until it is dropped or a month old. */
export interface DraftStore {
  keep(key: DraftKey, draft: Draft): Promise<void>;
  find(key: DraftKey): Promise<Draft | null>;
  /** The one kept last of all such forms, whichever the key names. */
  last(key: DraftKey): Promise<Draft | null>;
  drop(key: DraftKey): Promise<void>;
}
