import type { Words } from '../words/words.ts';
import { addOne } from './add-one.ts';
import type { Answer } from './answer.ts';
import { paragraph, spokenInTurn } from './kit.ts';
import { md } from './markdown.ts';
import { type PaceShown, paceBlock } from './next-round.ts';
import { countedBlock, dateSpoken, type RoundShown, roundBlock } from './schedule.ts';

/** A numbered round with what its dates give: days, and days since the round before it. */
export interface CountedRound extends RoundShown {
  readonly days: number;
  readonly sinceStart: number | null;
  readonly sinceEnd: number | null;
}

/** Every round, what is said of their spacing, and what their dates give. */
export interface RoundsModel {
  readonly numbered: readonly CountedRound[];
  readonly further: readonly RoundShown[];
  readonly spacing: readonly PaceShown[];
}

/** The rounds in order, each with its length and gap; then the claim about their spacing beside the count. */
export const roundsView = ({ numbered, further, spacing }: RoundsModel, words: Words): Answer => ({
  title: words.rounds.title,
  text:
    numbered.length + further.length === 0
      ? words.rounds.none
      : words.rounds.summary(
          spokenInTurn(
            [...numbered, ...further].map(({ date, source, ...named }) => ({
              says: `${words.rounds.name(named)}, ${dateSpoken(date, words)}`,
              source,
            })),
            words,
          ),
        ),
  body: [
    ...numbered.map((round) => roundBlock(round, words, { counted: counts(round, words) })),
    ...further.map((round) => roundBlock(round, words)),
    ...spacing.map((pace) => paceBlock(pace, words)),
    ...gaps(numbered, words).map((text) => countedBlock(text, words)),
    ...(numbered.length + further.length === 0 ? [paragraph(md`${words.rounds.none}`)] : []),
  ],
  related: [
    { label: words.rounds.nextTitle, line: 'next-round' },
    ...addOne(numbered.length + further.length === 0, 'round', words),
  ],
  shareable: true,
});

const counts = ({ days, sinceStart, sinceEnd }: CountedRound, words: Words): string =>
  words.rounds.counted(days, sinceStart, sinceEnd);

/** The claim speaks of rounds so far: only those that have begun are counted against it. */
const gaps = (numbered: readonly CountedRound[], words: Words): readonly string[] => {
  const begun = numbered.filter(({ date }) => date.toFirst <= 0);
  const starts = begun.flatMap(({ sinceStart }) => (sinceStart === null ? [] : [sinceStart]));
  const ends = begun.flatMap(({ sinceEnd }) => (sinceEnd === null ? [] : [sinceEnd]));
  return starts.length === 0 ? [] : [words.rounds.gaps(starts, ends)];
};
