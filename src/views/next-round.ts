import type { Sourced } from '../record/sourced.ts';
import type { Words } from '../words/words.ts';
import { addOne } from './add-one.ts';
import type { Answer } from './answer.ts';
import { fact, paragraph, sourceSpoken } from './kit.ts';
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

/** What is on record about the length, the spacing or the pace of rounds. */
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
  ].join(' '),
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
});

/** What is said about the length, the spacing or the pace of rounds. */
export const paceBlock = ({ label, says, source }: PaceShown, words: Words): Block =>
  fact({ says: md`*${words.rounds[label]}*\n${says}`, source }, words);
