import type { Words } from '../words/words.ts';
import type { Related } from './kit.ts';

/** Offers the add form, filled in as far as the question says, under an answer that lacks an entry. */
export const addOne = (isLacking: boolean, line: string, words: Words): readonly Related[] =>
  isLacking ? [{ label: words.forms.addOne, line: `add ${line}`, edits: true }] : [];
