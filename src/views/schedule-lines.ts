import type { Sourced } from '../record/sourced.ts';
import type { Words } from '../words/words.ts';
import { md } from './markdown.ts';
import {
  awayText,
  type DateShown,
  type DeadlineShown,
  dateText,
  type ElectionShown,
  type MeetingShown,
  ownName,
  type RoundShown,
  roundAway,
} from './schedule.ts';
import { isOpenOn, type ShortLine } from './short-form.ts';

/** The next round in one sentence. */
export const nextRoundLine = ({ date, where, source, ...named }: RoundShown, words: Words): ShortLine => {
  const pieces = [where ?? '', dateText(date, words), awayText(date, words)].filter(Boolean);
  return [{ says: md`*${words.rounds.nextLead(words.rounds.name(named), pieces)}*`, source }];
};

/** The round under way, or closed today. */
export const underWayLine = (round: RoundShown, words: Words): ShortLine => [
  {
    says: md`${words.rounds.underWayLine(words.rounds.name(round), round.where, roundAway(round, words))}`,
    source: round.source,
  },
];

/** One round among others: its name, place and days. */
export const roundLine = ({ date, where, source, ...named }: RoundShown, words: Words): ShortLine => {
  const pieces = [where ?? '', briefDate(date, words)].filter(Boolean);
  return [{ says: md`*${words.rounds.name(named)}*: ${pieces.join(', ')}`, source }];
};

/** The next meeting: what, when, how far away. */
export const nextMeetingLine = (meeting: MeetingShown, words: Words): ShortLine => {
  const { type, date, source } = meeting;
  const said = [...ownName(meeting, words), dateLine(date, source, words)].join(', ');
  return [{ says: md`*${words.meetings.next(type)}*: ${said}`, source }];
};

/** A date and how far away it is; where reports disagree on it, both values follow anyway. */
export const dateLine = (date: DateShown, source: Sourced, words: Words): string => {
  const away = awayText(date, words);
  const when = isOpenOn(source, 'when') && away ? '' : dateText(date, words);
  return `${[when, away].filter(Boolean).join(', ')}.`;
};

/** A deadline: how it stands, when it is, how much time is left. */
export const deadlineLine = ({ name, date, outlook, source }: DeadlineShown, words: Words): ShortLine => {
  const standing = outlook ? [words.deadlines.outlook(outlook)] : [];
  const pieces = [dateText(date, words), words.deadlines.left(date.toLast), ...standing];
  return [{ says: md`*${name}*: ${pieces.join(', ')}.`, source }];
};

/** An election: what, where, when. */
export const electionLine = ({ name, party, date, source }: ElectionShown, words: Words): ShortLine => [
  { says: md`*${name}*: ${party.name}, ${dateText(date, words)}`, source },
];

const briefDate = ({ when, hemisphere }: DateShown, words: Words): string => words.dates.brief(when, hemisphere);
