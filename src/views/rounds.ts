import type { Words } from '../words/words.ts';
import { addOne } from './add-one.ts';
import type { Answer } from './answer.ts';
import { paragraph } from './kit.ts';
import { md } from './markdown.ts';
import { type PaceShown, paceBlock } from './next-round.ts';
import { countedBlock, dateSpoken, type RoundShown, roundBlock } from './schedule.ts';
import { roundLine } from './schedule-lines.ts';
import { ruleOf, type ShortForm, shortForm } from './short-form.ts';
import { sourceSpoken } from './sourcing.ts';

/** A numbered round with what its dates give: days, and days since the round before it. */
interface CountedRound extends RoundShown {
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
      : [
          lead(numbered, words),
          ...[...numbered.toReversed(), ...further].map(
            ({ date, source, ...named }) =>
              `${words.rounds.name(named)}: ${dateSpoken(date, words)} (${sourceSpoken(source, words)}).`,
          ),
        ],
  ...(numbered.length + further.length > 0 && { short: short({ numbered, further }, words) }),
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

const roundsShown = 5;
const furtherShown = 2;

/** The latest rounds with a number, then what is sought beyond them. */
const short = ({ numbered, further }: Pick<RoundsModel, 'numbered' | 'further'>, words: Words): ShortForm =>
  shortForm(
    [
      md`*${lead(numbered, words)}*`,
      [...numbered.slice(-roundsShown), ...further.slice(0, furtherShown)].map((round) => roundLine(round, words)),
      ...ruleOf('latest', 'rounds', Math.min(roundsShown, numbered.length), numbered.length, words),
      ...ruleOf('next', 'talks', Math.min(furtherShown, further.length), further.length, words),
    ],
    words,
  );

const lead = (numbered: readonly CountedRound[], words: Words): string => {
  const next = numbered.find(({ date }) => date.toFirst > 0);
  const begun = numbered.filter(({ date }) => date.toFirst <= 0).length;
  return words.rounds.lead(begun, next ? words.rounds.name(next) : null);
};

const counts = ({ days, sinceStart, sinceEnd }: CountedRound, words: Words): string =>
  words.rounds.counted(days, sinceStart, sinceEnd);

/** Lists the gaps between rounds that have begun: the claim on spacing speaks of rounds so far. */
const gaps = (numbered: readonly CountedRound[], words: Words): readonly string[] => {
  const begun = numbered.filter(({ date }) => date.toFirst <= 0);
  const starts = begun.flatMap(({ sinceStart }) => (sinceStart === null ? [] : [sinceStart]));
  const ends = begun.flatMap(({ sinceEnd }) => (sinceEnd === null ? [] : [sinceEnd]));
  return starts.length === 0 ? [] : [words.rounds.gaps(starts, ends)];
};
