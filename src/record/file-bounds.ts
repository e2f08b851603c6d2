import { Lexer } from 'yaml';

/** Longer files are not read: a negotiation has some hundred entries. In characters, or in the bytes of a file. */
export const longestFile = 2_000_000;

/** Files with more keys and values are not read: what is checked of each would take minutes. */
export const mostValues = 100_000;

// What the lexer says before a scalar, and where a list, a map or an item of a list begins.
const begins: ReadonlySet<string> = new Set(['\u001f', '[', '{', '-']);

/** Whether a text holds more keys and values than are read; looks no further than to where it does. */
export const holdsTooMuch = (text: string): boolean => {
  let count = 0;
  for (const lexeme of new Lexer().lex(text)) {
    if (begins.has(lexeme) || lexeme.startsWith('*')) count += 1;
    if (count > mostValues) return true;
  }
  return false;
};
