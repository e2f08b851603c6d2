import { type Near, nearSpelt } from '../record/names.ts';
import { WEEKDAY_NAMES } from '../record/weekdays.ts';
import { citiesNear } from './zone.ts';

/** What some words that mean nothing were probably meant as: how many of them, what kind of thing, and what to write instead. */
interface Guess {
  readonly kind: 'day' | 'mode' | 'zone';
  readonly length: number;
  readonly suggestions: readonly string[];
}

const DAYS = [...WEEKDAY_NAMES, 'daily', 'weekdays'].map((word) => [word, word] as const);
const MODES = ['always', 'changes'].map((word) => [word, word] as const);

/** A city's name may have three words. */
const cityGuesses = (words: readonly string[]) =>
  [1, 2, 3]
    .filter((length) => length <= words.length)
    .map((length) => ({ kind: 'zone', length, near: citiesNear(words.slice(0, length).join(' ')) }) as const);

/** Guesses what the first of these words, with some that follow it, was meant as: whatever is spelt most nearly so. */
export const guess = (words: readonly string[]): Guess | null => {
  const [word = ''] = words;
  const guesses = [
    { kind: 'day', length: 1, near: nearSpelt(word, DAYS) } as const,
    { kind: 'mode', length: 1, near: nearSpelt(word, MODES) } as const,
    ...cityGuesses(words),
  ];
  const share = ({ length, near: [first] }: { length: number; near: readonly Near<string>[] }): number =>
    first ? first.edits / words.slice(0, length).join(' ').length : 1;
  const best = guesses.reduce((one, other) => (share(other) < share(one) ? other : one));
  if (best.near.length === 0) return null;
  return { kind: best.kind, length: best.length, suggestions: best.near.map(({ one }) => one) };
};
