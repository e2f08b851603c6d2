import type { RecordKey } from './record-key.ts';

/** Draft of a form: its values, and its modal state. */
export interface Draft {
  /** Modal state of the form (Slack's `private_metadata`). */
  readonly modalState: string;
  readonly values: Readonly<Record<string, string | readonly string[]>>;
  readonly keptAt: string;
}

/** Key of a draft: record, person, form, and which of several such forms. */
export interface DraftKey extends RecordKey {
  readonly person: string;
  /** Kind of the form. */
  readonly form: string;
  /** Tells several forms of one kind apart. */
  readonly draft: string;
}

/** Store of form values that were not published; a draft is kept until it is dropped or 30 days old. */
export interface DraftStore {
  keep(key: DraftKey, draft: Draft): Promise<void>;
  find(key: DraftKey): Promise<Draft | null>;
  /** Returns the latest draft of this form, whatever `draft` the key names; `null` when there is none. */
  last(key: DraftKey): Promise<Draft | null>;
  drop(key: DraftKey): Promise<void>;
}
