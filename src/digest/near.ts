import { distance } from 'fastest-levenshtein';

/** A word that is almost another, how far it is from it, and what to write instead. */
export interface Near {
  readonly away: number;
  readonly suggestion: string;
}

/** Vocabulary near a folded word, nearest first: at most a third of its letters may differ. */
export const nearTo = (word: string, vocabulary: Iterable<readonly [string, string]>): readonly Near[] =>
  [...vocabulary]
    .map(([known, suggestion]) => ({ away: distance(word, known), suggestion }))
    .filter(({ away }) => away <= word.length / 3)
    .sort((a, b) => a.away - b.away);
