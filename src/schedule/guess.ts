import { type Near, nearSpelt } from '../record/names.ts';
import { WEEKDAY_NAMES } from '../record/weekdays.ts';
import { citiesNear } from './zone.ts';

/**
 * Guess at words that mean nothing: the kind they were meant as, how many they are, and suggestions, nearest first.
 */
interface Guess {
  readonly kind: 'day' | 'mode' | 'zone';
  readonly length: number;
  readonly suggestions: readonly string[];
}

const DAYS = [...WEEKDAY_NAMES, 'daily', 'weekdays'].map((word) => [word, word] as const);
const MODES = ['always', 'changes'].map((word) => [word, word] as const);

/** Guesses a city out of the first one, two or three words. */
const cityGuesses = (words: readonly string[]) =>
  [1, 2, 3]
    .filter((length) => length <= words.length)
    .map((length) => ({ kind: 'zone', length, near: citiesNear(words.slice(0, length).join(' ')) }) as const);

/** Guesses the first words by the nearest spelling (edits per character); `null` when nothing is near. */
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
