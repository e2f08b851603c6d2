import type { Words } from '../words/words.ts';
import type { Related } from './kit.ts';

/** Under an answer that lacks something: the form that adds it, filled in as far as the question says. */
export const addOne = (isLacking: boolean, line: string, words: Words): readonly Related[] =>
  isLacking ? [{ label: words.forms.addOne, line: `add ${line}`, edits: true }] : [];
