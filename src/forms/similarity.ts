import { distance } from 'fastest-levenshtein';
import { normalise } from '../record/names.ts';

/** Whether two texts may well say the same: one in the other, or a fifth of the letters apart. */
export const isSimilarText = (one: string | undefined, other: string | undefined): boolean => {
  const [a, b] = [one, other].map((text) => normalise(text ?? '').slice(0, 300));
  if (!a || !b) return false;
  const shorter = Math.min(a.length, b.length);
  return (shorter > 7 && (a.includes(b) || b.includes(a))) || distance(a, b) <= Math.max(a.length, b.length) / 5;
};

/** Whether two lists have something in common. */
export const overlap = (one: readonly string[], other: readonly string[]): boolean =>
  one.some((item) => other.includes(item));
