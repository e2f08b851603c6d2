import { distance } from 'fastest-levenshtein';
import { normalise } from '../record/names.ts';

/** Returns whether two texts may say the same: one contains the other, or at most a fifth of the letters differ. */
export const isSimilarText = (one: string | undefined, other: string | undefined): boolean => {
  const [a, b] = [one, other].map((text) => normalise(text ?? '').slice(0, 300));
  if (!a || !b) return false;
  const shorter = Math.min(a.length, b.length);
  return (shorter > 7 && (a.includes(b) || b.includes(a))) || differsLittle(a, b);
};

/** Returns whether at most a fifth of the letters differ. */
export const differsLittle = (one: string, other: string): boolean =>
  distance(one, other) <= Math.max(one.length, other.length) / 5;

/** Returns whether two lists share an item. */
export const overlap = (one: readonly string[], other: readonly string[]): boolean =>
  one.some((item) => other.includes(item));
