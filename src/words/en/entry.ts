import type { Kind } from '../../record/entries.ts';
import { keeping } from './keeping.ts';

/** One line of the record by itself. */
export const entry = {
  withdrawn: (label: string): string => `“${label}” was withdrawn and is no longer shown. Its history stays.`,
  takenBack: (label: string): string => `“${label}” was taken back and is no longer shown. Its history stays.`,
  /** Name of an entry without words: `Withdrawn demand`. */
  wordless: (kind: Kind): string => `Withdrawn ${keeping.kind(kind)}`,
  why: (why: string): string => `Why: “${why}”`,
  replacedBy: (label: string): string => `Replaced by: ${label}`,
  others: (names: readonly string[]): string => `Also: ${names.join(', ')}`,
  question: 'Ask about it',
};
