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
import { deadlineLine, nextMeetingLine, nextRoundLine, underWayLine } from './schedule-lines.ts';
import { listed, type ShortForm, shortForm } from './short-form.ts';

/** Where the negotiation stands: what is next, how the deadlines stand, how much is demanded. */
export interface StatusModel {
  readonly negotiation: string;
  readonly underWay: RoundShown | null;
  readonly nextRound: RoundShown | null;
  readonly nextMeeting: MeetingShown | null;
  readonly deadlines: readonly DeadlineShown[];
  readonly demands: number;
  readonly demandedBy: readonly PartyName[];
}

/** The status: one block for each thing, and a button to each question behind it. */
export const statusView = (model: StatusModel, words: Words): Answer => ({
  title: words.status.title(model.negotiation),
  text: spoken(model, words),
  short: short(model, words),
  body: [
    model.nextRound
      ? roundBlock(model.nextRound, words, { label: words.status.nextRound })
      : paragraph(md`${words.rounds.noNext}`),
    model.nextMeeting
      ? meetingBlock(model.nextMeeting, words, words.meetings.next(model.nextMeeting.type))
      : paragraph(md`${words.meetings.noneAhead}`),
    ...model.deadlines.map((deadline) => deadlineBlock(deadline, words)),
    ...(model.underWay ? [roundBlock(model.underWay, words)] : []),
    paragraph(md`*${demanded(model, words)}*\n_${words.status.demandedSource}_`),
  ],
  related: [
    { label: words.status.nextRound, line: 'next-round' },
    { label: words.status.attending, line: 'attending' },
    { label: words.status.demands, line: 'demands' },
    { label: words.status.deadlines, line: 'deadlines' },
  ],
  shareable: true,
  saysAlone: true,
});

const deadlinesShown = 2;

/** The questions behind what it says, in one row of a phone. */
const leadsTo = 3;

const short = (model: StatusModel, words: Words): ShortForm => {
  const { nextRound, underWay, nextMeeting, deadlines } = model;
  const rounds = [
    ...(nextRound ? [nextRoundLine(nextRound, words)] : []),
    ...(underWay ? [underWayLine(underWay, words)] : []),
  ];
  const form = shortForm(
    [
      ...(nextRound ? [] : [md`*${words.rounds.noNext}*`]),
      ...(rounds.length > 0 ? [rounds] : []),
      nextMeeting ? [nextMeetingLine(nextMeeting, words)] : md`${words.meetings.noneAhead}`,
      ...listed(
        deadlines.map((deadline) => deadlineLine(deadline, words)),
        deadlinesShown,
        'next',
        'deadlines',
        words,
      ),
      md`*${words.status.demands}*: ${words.status.demandedShort(model.demands, parties(model))}.`,
    ],
    words,
    { saysAlone: true },
  );
  return { ...form, leadsTo };
};

const parties = ({ demandedBy }: StatusModel): readonly string[] => demandedBy.map(({ inSentence }) => inSentence);

const demanded = (model: StatusModel, words: Words): string => words.status.demanded(model.demands, parties(model));

const spoken = (model: StatusModel, words: Words): readonly string[] => [
  model.nextRound ? roundSpoken(model.nextRound, words) : words.rounds.noNext,
  ...(model.nextMeeting ? [meetingSpoken(model.nextMeeting, words)] : []),
  ...model.deadlines.map((deadline) => deadlineSpoken(deadline, words)),
  demanded(model, words),
];
