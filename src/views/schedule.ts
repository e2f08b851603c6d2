import type { Hemisphere } from '../record/dates.ts';
import type { Entry, MeetingType } from '../record/entries.ts';
import { normalise } from '../record/names.ts';
import { openConflicts, type Sourced, sourceOf } from '../record/sourced.ts';
import type { PartyName } from '../record/vocabulary.ts';
import type { Words } from '../words/words.ts';
import { fact, paragraph } from './kit.ts';
import { joined, type Markdown, md } from './markdown.ts';
import type { Block } from './message.ts';
import { datesSpoken, sourceSpoken } from './sourcing.ts';

/** A date as it is shown: its EDTF text, where its seasons belong, and how many days from today it begins and ends. */
export interface DateShown {
  readonly when: string;
  readonly hemisphere: Hemisphere;
  readonly toFirst: number;
  readonly toLast: number;
  /** Whether it names days; of a month or a season no number of days away is told. */
  readonly exact: boolean;
}

/** A round as it is shown. */
export interface RoundShown {
  readonly number?: number | undefined;
  readonly name?: string | undefined;
  readonly date: DateShown;
  readonly where?: string | undefined;
  readonly host?: PartyName | undefined;
  /** Whether the statement that closed it is on record. */
  readonly isClosed?: boolean;
  readonly source: Sourced;
}

/** A meeting as it is shown. */
export interface MeetingShown {
  readonly name: string;
  /** Its kind: titles follow it. */
  readonly type: MeetingType;
  readonly date: DateShown;
  readonly where?: string | undefined;
  readonly programme: readonly string[];
  readonly source: Sourced;
}

/** A deadline as it is shown: whose it is and how it stands. */
export interface DeadlineShown {
  readonly name: string;
  readonly date: DateShown;
  readonly of: readonly PartyName[];
  readonly outlook?: Entry<'deadline'>['outlook'] | undefined;
  readonly source: Sourced;
}

/** An election as it is shown. */
export interface ElectionShown {
  readonly name: string;
  readonly party: PartyName;
  readonly date: DateShown;
  readonly source: Sourced;
}

/** A date for the eye. */
export const dateText = ({ when, hemisphere }: DateShown, words: Words): string => words.dates.when(when, hemisphere);

/** A date to be read aloud. */
export const dateSpoken = ({ when, hemisphere }: DateShown, words: Words): string =>
  words.dates.spoken(when, hemisphere);

/** Distance of a date that names days; "under way" once it has begun and is not over. */
export const awayText = ({ toFirst, toLast, exact }: DateShown, words: Words): string => {
  if (!exact) return '';
  if (toFirst > 0 || toFirst === toLast) return words.dates.away(toFirst);
  return toLast < 0 ? words.dates.away(toLast) : words.rounds.underWay(toLast);
};

/** Distance of a round; "closed" once its closing statement is out. */
export const roundAway = ({ date, isClosed }: RoundShown, words: Words): string =>
  isClosed && date.toLast >= 0 ? words.rounds.closed(date.toLast) : awayText(date, words);

const pieces = (texts: readonly (string | undefined | false)[]): Markdown =>
  joined(texts.flatMap((text) => (text ? [md`${text}`] : [])));

/** A round: name, place, date, how far away; with what it is here for, or what is counted from its dates. */
export const roundBlock = (
  round: RoundShown,
  words: Words,
  { label, counted }: { readonly label?: string; readonly counted?: string | undefined } = {},
): Block => {
  const { date, where, host, source } = round;
  const name = words.rounds.name(round);
  const line = pieces([
    where,
    host && words.rounds.host(host.inSentence),
    dateText(date, words),
    date.toLast >= 0 && roundAway(round, words),
  ]);
  const count = counted ? md`\n${counted}` : md``;
  return fact({ says: md`*${label ? words.rounds.labelled(label, name) : name}*\n${line}${count}`, source }, words);
};

/** A meeting: what, when, where and its programme. */
export const meetingBlock = (
  { name, date, where, programme, source }: MeetingShown,
  words: Words,
  label?: string,
): Block => {
  const line = pieces([label && name, where, dateText(date, words), awayText(date, words)]);
  const items = programme.length > 0 ? md`\n${words.meetings.programme(programme)}` : md``;
  return fact({ says: md`*${label ?? name}*\n${line}${items}`, source }, words);
};

/** The next meeting in a sentence, to be read aloud. */
export const meetingSpoken = (meeting: MeetingShown, words: Words): string => {
  const when = [...ownName(meeting, words), whenSpoken(meeting, words)].join(', ');
  return words.meetings.nextSpoken(meeting.type, when);
};

/** A date with who says so, to be read aloud; where reports disagree on it, each value with its own. */
export const whenSpoken = (
  { date, source }: { readonly date: DateShown; readonly source: Sourced },
  words: Words,
): string => {
  const conflict = openConflicts(source).find(({ field }) => field === 'when');
  return conflict
    ? datesSpoken(conflict, words)
    : `${dateSpoken(date, words)} (${sourceSpoken(sourceOf(source, ['when']), words)})`;
};

/** The name of a meeting, where it says more than its kind. */
export const ownName = ({ type, name }: MeetingShown, words: Words): readonly string[] =>
  normalise(name) === normalise(words.meetings.type(type)) ? [] : [name];

/** A deadline: what, whose, how many days are left and how it stands. */
export const deadlineBlock = ({ name, date, of, outlook, source }: DeadlineShown, words: Words): Block => {
  const line = pieces([
    dateText(date, words),
    words.deadlines.left(date.toLast),
    words.deadlines.of(of.map(({ inSentence }) => inSentence)),
  ]);
  const standing = outlook ? md`: ${words.deadlines.outlook(outlook)}` : md``;
  return fact({ says: md`*${name}*${standing}\n${line}`, source }, words);
};

/** Draws a count made from the record, marked as counted: no source said it. */
export const countedBlock = (text: string, words: Words): Block => paragraph(md`${text}\n_${words.deadlines.counted}_`);

/** A round in a sentence, to be read aloud. */
export const roundSpoken = ({ date, where, source, ...named }: RoundShown, words: Words): string =>
  words.rounds.nextSpoken(
    words.rounds.name(named),
    [where ?? '', dateSpoken(date, words), awayText(date, words)].filter(Boolean),
    sourceSpoken(source, words),
  );

/** A deadline in a sentence, to be read aloud. */
export const deadlineSpoken = ({ name, date, outlook, source }: DeadlineShown, words: Words): string =>
  words.deadlines.spoken(
    name,
    dateSpoken(date, words),
    outlook ? words.deadlines.outlook(outlook) : null,
    sourceSpoken(source, words),
  );
