import { type Day, plusDays, type Span, spanOf, startOf } from '../record/dates.ts';
import type { Entry, Meeting, MeetingType } from '../record/entries.ts';
import { find, named, phrase, quoted } from '../record/names.ts';
import { all, type Negotiation } from '../record/negotiation.ts';
import { readDate } from '../record/read-date.ts';
import { attendanceAt, type Dated, isPolitical, meetings, meetingsAhead, nextMeeting } from '../record/schedule.ts';
import { sourced } from '../record/sourced.ts';
import { meetingNames, partyName } from '../record/vocabulary.ts';
import { type AttendeeShown, type AttendingModel, attendingView } from '../views/attending.ts';
import type { Related } from '../views/kit.ts';
import { type Moment, meetingShown } from '../views/shown.ts';
import { type Ask, command, type Sorry, unknown } from './command.ts';

/** `attending`: who is expected at the next meeting of leaders or ministers, or who is on record for another. */
export const attending = command({
  name: 'attending',
  aliases: ['attendance', 'attendees', 'who is attending', 'room'],
  usage: 'attending [meeting|round|date]',
  examples: ['attending', 'attending oval office', 'attending dinner', 'attending round 4', 'attending 2017-10-11'],
  patterns: ['attending', 'attending {meeting}', 'attending {round}'],
  answeredBy: ['meeting', 'attendance'],
  run(ask) {
    if (ask.words.length === 0) return next(ask);
    const matching = onDay(ask) ?? inRound(ask);
    return matching ? one(ask, matching) : called(ask);
  },
  view: attendingView,
});

/** The next meeting, and, where others are ahead too, by which rule it is that one. */
const next = (ask: Ask): AttendingModel => {
  const meeting = nextMeeting(ask.negotiation, ask.today);
  const others = meetingsAhead(ask.negotiation, ask.today).length - 1;
  const room = roomOf(ask, meeting, null);
  if (!meeting || !('meeting' in room)) return room;
  return { ...room, isNext: true, ...(others > 0 && { chosen: { isPolitical: isPolitical(meeting.entry), others } }) };
};

/** Meetings on a day, by their own date or one that is contested; `null` when the words are no date. */
const onDay = ({ negotiation, words }: Ask): readonly Dated<Meeting>[] | null => {
  const wanted = words.length === 1 ? spanOf(words[0]?.text ?? '') : null;
  return wanted && during(negotiation, wanted);
};

/** Meetings on a day as people say it, `tomorrow` or `11 oct`; tried only when the words are no meeting’s name. */
const onDaySaid = ({ negotiation, words, today }: Ask): readonly Dated<Meeting>[] | null => {
  const week = weekSaid(phrase(words), today);
  if (week) return during(negotiation, week);
  const read = readDate(phrase(words), today);
  const wanted = read && 'when' in read ? spanOf(read.when, negotiation.header.hemisphere) : null;
  return wanted && during(negotiation, wanted);
};

const weeksAway = new Map([
  ['last week', -1],
  ['this week', 0],
  ['next week', 1],
]);

/** A week from Monday to Sunday. */
const weekSaid = (text: string, today: Day): Pick<Span, 'first' | 'last'> | null => {
  const away = weeksAway.get(text);
  if (away === undefined) return null;
  const sinceMonday = (startOf(today).getUTCDay() + 6) % 7;
  const first = plusDays(today, 7 * away - sinceMonday);
  return { first, last: plusDays(first, 6) };
};

const during = (negotiation: Negotiation, wanted: Pick<Span, 'first' | 'last'>): readonly Dated<Meeting>[] => {
  const overlaps = (when: string): boolean => {
    const span = spanOf(when, negotiation.header.hemisphere);
    return span !== null && span.first <= wanted.last && span.last >= wanted.first;
  };
  return meetings(negotiation).filter(({ entry }) => datesOf(entry).some(overlaps));
};

const datesOf = ({ when, contested }: Meeting): readonly string[] => [
  when,
  ...contested.filter(({ field }) => field === 'when').map(({ value }) => value),
];

/** Meetings in a round; `null` when the words name none. */
const inRound = ({ negotiation, words }: Ask): readonly Dated<Meeting>[] | null => {
  const rounds = all(negotiation, 'round').flatMap(({ id, number }) =>
    number === undefined ? [] : [named(id, `round ${number}`, [id])],
  );
  const found = find(phrase(words), rounds);
  return 'hit' in found ? meetings(negotiation).filter(({ entry }) => entry.round === found.hit) : null;
};

/** Names that people type for the kinds of meetings. */
const typesSaid = new Map<string, MeetingType>([
  ['summit', 'summit'],
  ['summits', 'summit'],
  ['leaders', 'summit'],
  ['leaders summit', 'summit'],
  ['ministerial', 'ministerial'],
  ['ministers', 'ministerial'],
  ['ministers meeting', 'ministerial'],
  ['technical', 'technical'],
  ['technical meeting', 'technical'],
  ['signing', 'signing'],
  ['bilateral', 'bilateral'],
  ['lunch', 'lunch'],
  ['dinner', 'dinner'],
  ['press conference', 'press-conference'],
]);

/** Meetings of a kind; `null` when the words name none, or none of it is on record. */
const ofType = ({ negotiation, words }: Ask): readonly Dated<Meeting>[] | null => {
  const type = typesSaid.get(phrase(words));
  const found = meetings(negotiation).filter(({ entry }) => entry.type === type);
  return found.length > 0 ? found : null;
};

const called = (ask: Ask): AttendingModel | Sorry => {
  const among = meetingNames(ask.negotiation);
  const found = find(phrase(ask.words), among);
  const said = 'near' in found ? (onDaySaid(ask) ?? ofType(ask)) : null;
  if (said) return one(ask, said);
  if ('near' in found)
    return unknown('meeting', ask.words, { ...found, among, line: (label) => `attending ${label.toLowerCase()}` });
  return one(
    ask,
    meetings(ask.negotiation).filter(({ entry }) => entry.id === found.hit),
  );
};

const one = (ask: Ask, matching: readonly Dated<Meeting>[]): AttendingModel => {
  const [first, ...more] = matching;
  if (first && more.length === 0) return roomOf(ask, first, quoted(ask.words));
  return {
    asked: quoted(ask.words),
    several: more.length > 0,
    others: choices(first ? matching : meetings(ask.negotiation)),
  };
};

const roomOf = (ask: Ask, meeting: Dated<Meeting> | null, asked: string | null): AttendingModel => {
  const others = meetings(ask.negotiation).filter(({ entry }) => entry.id !== meeting?.entry.id);
  if (!meeting) return { asked, several: false, others: choices(others) };
  return {
    meeting: meetingShown(ask, meeting),
    people: attendanceAt(ask.negotiation, meeting.entry.id).map((attendance) => attendeeShown(ask, attendance)),
    others: choices(others),
  };
};

const choices = (among: readonly Dated<Meeting>[]): readonly Related[] =>
  among.map(({ entry }) => ({ label: entry.name, line: `attending ${entry.id}` }));

/** Returns the view model of a person on record for a meeting. */
export const attendeeShown = ({ negotiation }: Moment, attendance: Entry<'attendance'>): AttendeeShown => {
  const { name, role, style, party } = negotiation.entries.person.get(attendance.person) ?? {
    name: attendance.person,
    role: '',
    party: '',
  };
  return {
    name: style ? `${style} ${name}` : name,
    role,
    party: partyName(negotiation, party),
    part: attendance.part,
    source: sourced(negotiation, attendance),
  };
};
