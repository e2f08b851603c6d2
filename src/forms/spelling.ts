import { distance } from 'fastest-levenshtein';
import { normalise } from '../record/names.ts';
import { differsLittle } from './similarity.ts';

/** Words that a slip of one letter turns into another meaning. */
const weighty = new Set(
  (
    'not no never none nor neither now more less fewer most least all any some each every both either only ' +
    'must may might can cannot could shall should will would wont cant dont doesnt didnt isnt wasnt is are was were ' +
    'has had have in on at to from of off out into onto by for against with without over under above below up down ' +
    'before after until till since within beyond and or but if unless ' +
    'zero one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty seventy ' +
    'eighty ninety hundred thousand million billion trillion half third quarter double twice once first second ' +
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august ' +
    'september october november december accept accepts reject rejects'
  ).split(' '),
);

/** Articles, which may come and go. */
const articles = new Set(['a', 'an', 'the']);

/**
 * Returns whether two texts differ in their spelling alone: word by word a slip of the finger, and neither a name, a
 * number nor a word that turns the meaning. `isName` tells the names on record, to which a slip may be mended.
 */
export const isSpelling = (before: string, after: string, isName: (word: string) => boolean): boolean => {
  const [old, now] = comparable(wordsIn(before), wordsIn(after));
  return (
    signsIn(before) === signsIn(after) &&
    old.length === now.length &&
    old.every((word, at) => isSlip(word, now[at] ?? '', at === 0, isName)) &&
    differsLittle(normalise(before), normalise(after))
  );
};

/** Signs that stand for an amount, and numbers with their points. */
const signsIn = (text: string): string => (text.match(/[%‰$€£¥±<>≤≥=+−]|-(?=\d)|\d+(?:[.,:/]\d+)*/gu) ?? []).join(' ');

const wordsIn = (text: string): readonly string[] =>
  text
    .replaceAll(/['’‘`]/gu, '')
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word, at, all) => word !== '' && word !== all[at - 1]);

/** Returns the words of both texts, without articles where one of them has more words. */
const comparable = (
  one: readonly string[],
  other: readonly string[],
): readonly [readonly string[], readonly string[]] => {
  const bare = (words: readonly string[]) => words.filter((word) => !articles.has(word.toLowerCase()));
  return one.length === other.length ? [one, other] : [bare(one), bare(other)];
};

const isSlip = (old: string, now: string, isFirst: boolean, isName: (word: string) => boolean): boolean => {
  const [a, b] = [normalise(old), normalise(now)];
  if (a === b) return true;
  if (/\d/u.test(a + b) || weighty.has(a) || weighty.has(b) || isName(a)) return false;
  if (!isName(b) && (isCapital(old) || isCapital(now)) && !(isFirst && Math.min(a.length, b.length) > 4)) return false;
  const shorter = Math.min(a.length, b.length);
  return isSwap(a, b) || (shorter > 3 && distance(a, b) <= (shorter > 4 ? 2 : 1));
};

const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);

/** The same letters in another order: `teh`. */
const isSwap = (a: string, b: string): boolean =>
  distance(a, b) <= 2 && [...a].sort().join('') === [...b].sort().join('');
