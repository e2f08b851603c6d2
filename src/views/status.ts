import type { PartyName } from '../record/vocabulary.ts';
import type { Words } from '../words/words.ts';
import type { Answer } from './answer.ts';
import { paragraph } from './kit.ts';
import { md } from './markdown.ts';
import {
  type DeadlineShown,
  deadlineBlock,
  deadlineSpoken,
  type MeetingShown,
  meetingBlock,
  meetingSpoken,
  type RoundShown,
  roundBlock,
  roundSpoken,
} from './schedule.ts';

/** Where the negotiation stands: what is next, how the deadlines stand, how much is demanded. */
export interface StatusModel {
  readonly negotiation: string;
  readonly underWay: RoundShown | null;
  readonly nextRound: RoundShown | null;
  readonly nextMeeting: MeetingShown | null;
  readonly deadlines: readonly DeadlineShown[];
  readonly openDemands: number;
  readonly demandedBy: readonly PartyName[];
}

/** The status: one block for each thing, and a button to each question behind it. */
export const statusView = (model: StatusModel, words: Words): Answer => ({
  title: words.status.title(model.negotiation),
  text: spoken(model, words),
  body: [
    model.nextRound
      ? roundBlock(model.nextRound, words, { label: words.status.nextRound })
      : paragraph(md`${words.rounds.noNext}`),
    model.nextMeeting
      ? meetingBlock(model.nextMeeting, words, words.meetings.next(model.nextMeeting.isMinisterial))
      : paragraph(md`${words.meetings.noneAhead}`),
    ...model.deadlines.map((deadline) => deadlineBlock(deadline, words)),
    ...(model.underWay ? [roundBlock(model.underWay, words)] : []),
    paragraph(md`*${open(model, words)}*\n_${words.status.openSource}_`),
  ],
  related: [
    { label: words.status.nextRound, line: 'next-round' },
    { label: words.status.attending, line: 'attending' },
    { label: words.status.demands, line: 'demands' },
    { label: words.status.deadlines, line: 'deadlines' },
  ],
  shareable: true,
});

const open = ({ openDemands, demandedBy }: StatusModel, words: Words): string =>
  words.status.open(
    openDemands,
    demandedBy.map(({ inSentence }) => inSentence),
  );

const spoken = (model: StatusModel, words: Words): string =>
  [
    model.nextRound ? roundSpoken(model.nextRound, words) : words.rounds.noNext,
    ...(model.nextMeeting ? [meetingSpoken(model.nextMeeting, words)] : []),
    ...model.deadlines.map((deadline) => deadlineSpoken(deadline, words)),
    open(model, words),
  ].join(' ');
