import type { Sourced } from '../record/sourced.ts';
import type { Words } from '../words/words.ts';
import { addOne } from './add-one.ts';
import type { Answer } from './answer.ts';
import { fact, paragraph } from './kit.ts';
import { md } from './markdown.ts';
import type { Block } from './message.ts';
import {
  type DeadlineShown,
  dateSpoken,
  deadlineBlock,
  deadlineSpoken,
  type RoundShown,
  roundBlock,
  roundSpoken,
} from './schedule.ts';
import { nextRoundLine, roundLine } from './schedule-lines.ts';
import { ruleOf, type ShortForm, type ShortLine, shortForm } from './short-form.ts';
import { sourceSpoken } from './sourcing.ts';

/** A statement on the length, the spacing or the pace of rounds. */
export interface PaceShown {
  readonly label: 'length' | 'spacing' | 'pace';
  readonly says: string;
  readonly source: Sourced;
}

/** The next round, the one under way, how long a round lasts, what comes after, and the deadline over it all. */
export interface NextRoundModel {
  readonly underWay: RoundShown | null;
  readonly next: RoundShown | null;
  readonly pace: readonly PaceShown[];
  readonly further: readonly RoundShown[];
  readonly deadlines: readonly DeadlineShown[];
}

/** The next round first; then what bears on it. */
export const nextRoundView = ({ underWay, next, pace, further, deadlines }: NextRoundModel, words: Words): Answer => ({
  title: words.rounds.nextTitle,
  text: [
    next ? roundSpoken(next, words) : words.rounds.noNext,
    ...pace.map(({ says, source }) => `${says} (${sourceSpoken(source, words)}).`),
    ...further.map(
      (talks) =>
        `${words.rounds.name(talks)}: ${dateSpoken(talks.date, words)} (${sourceSpoken(talks.source, words)}).`,
    ),
    ...deadlines.map((deadline) => deadlineSpoken(deadline, words)),
  ],
  short: short({ underWay, next, pace, further, deadlines }, words),
  body: [
    next ? roundBlock(next, words) : paragraph(md`${words.rounds.noNext}`),
    ...pace.map((one) => paceBlock(one, words)),
    ...further.map((talks) => roundBlock(talks, words)),
    ...deadlines.map((deadline) => deadlineBlock(deadline, words)),
    ...(underWay ? [roundBlock(underWay, words)] : []),
  ],
  related: [
    { label: words.rounds.title, line: 'rounds' },
    { label: words.meetings.who, line: 'attending' },
    ...addOne(next === null, 'round', words),
  ],
  shareable: true,
  saysAlone: true,
});

const paceShown = 2;
const furtherShown = 2;

/** Makes the short form: the round, its length and the talks sought after it; the rest is in the full form. */
const short = ({ next, pace, further }: NextRoundModel, words: Words): ShortForm => {
  const lengths = pace.filter(({ label }) => label === 'length');
  return shortForm(
    [
      ...(next ? [] : [md`*${words.rounds.noNext}*`]),
      [
        ...(next ? [nextRoundLine(next, words)] : []),
        ...lengths.slice(0, paceShown).map(({ says, source }): ShortLine => [{ says: md`${says}`, source }]),
        ...further.slice(0, furtherShown).map((talks) => roundLine(talks, words)),
      ],
      ...ruleOf('first', 'lengths', Math.min(paceShown, lengths.length), lengths.length, words),
      ...ruleOf('next', 'talks', Math.min(furtherShown, further.length), further.length, words),
    ],
    words,
    { saysAlone: true },
  );
};

/** Draws a statement on the length, the spacing or the pace of rounds. */
export const paceBlock = ({ label, says, source }: PaceShown, words: Words): Block =>
  fact({ says: md`*${words.rounds[label]}*\n${says}`, source }, words);
