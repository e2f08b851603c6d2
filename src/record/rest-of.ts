import { wordsOf } from './names.ts';

/**
 * A line without its first words, as it was typed.
 * @example restOf('add demand  us: “textiles”', 2) // us: “textiles”
 */
export const restOf = (line: string, count: number): string => {
  let left = count;
  for (const { 0: typed, index } of line.matchAll(/\S+/gu)) {
    if (left <= 0) return line.slice(index).trimEnd();
    left -= wordsOf(typed).length;
  }
  return '';
};
