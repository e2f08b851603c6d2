import { distance } from 'fastest-levenshtein';
import { normalise } from '../record/names.ts';

/** Returns whether two texts may say the same: one contains the other, or at most a fifth of the letters differ. */
export const isSimilarText = (one: string | undefined, other: string | undefined): boolean => {
  const [a, b] = [one, other].map((text) => normalise(text ?? '').slice(0, 300));
  if (!a || !b) return false;
  const shorter = Math.min(a.length, b.length);
  return (shorter > 7 && (a.includes(b) || b.includes(a))) || distance(a, b) <= Math.max(a.length, b.length) / 5;
};

/** Returns whether two lists share an item. */
export const overlap = (one: readonly string[], other: readonly string[]): boolean =>
  one.some((item) => other.includes(item));
