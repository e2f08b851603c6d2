import { Lexer } from 'yaml';

/** Longest file that is read, in characters or in bytes of a file; a negotiation has some hundred entries. */
export const longestFile = 2_000_000;

/** Most keys and values of a file that is read: checking more would take minutes. */
export const mostValues = 100_000;

// Tokens of the lexer that announce a scalar, or begin a list, a map or an item of a list.
const begins: ReadonlySet<string> = new Set(['\u001f', '[', '{', '-']);

/** Tells whether a text holds more keys and values than are read; stops looking as soon as it does. */
export const holdsTooMuch = (text: string): boolean => {
  let count = 0;
  for (const lexeme of new Lexer().lex(text)) {
    if (begins.has(lexeme) || lexeme.startsWith('*')) count += 1;
    if (count > mostValues) return true;
  }
  return false;
};
