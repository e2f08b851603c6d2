import { type Day, daysBetween, spanOf } from '../record/dates.ts';
import type { Entry, Meeting, Round } from '../record/entries.ts';
import type { Negotiation } from '../record/negotiation.ts';
import { type Dated, isClosed } from '../record/schedule.ts';
import { sourced } from '../record/sourced.ts';
import { partyName } from '../record/vocabulary.ts';
import type { DateShown, DeadlineShown, MeetingShown, RoundShown } from './schedule.ts';

/** The moment of an answer: the record and the day it speaks of. */
export interface Moment {
  readonly negotiation: Negotiation;
  readonly today: Day;
}

/** A date on record, seen from today. */
export const dateShown = (
  { negotiation, today }: Moment,
  { entry, span }: Dated<{ readonly when: string }>,
): DateShown => ({
  when: entry.when,
  hemisphere: negotiation.header.hemisphere,
  toFirst: daysBetween(today, span.first),
  toLast: daysBetween(today, span.last),
  exact: entry.when.split('/').every((end) => spanOf(end)?.precision === 'day'),
});

/** A round, seen from today. */
export const roundShown = (moment: Moment, dated: Dated<Round>): RoundShown => ({
  number: dated.entry.number,
  name: dated.entry.name,
  date: dateShown(moment, dated),
  where: dated.entry.where,
  host: dated.entry.host ? partyName(moment.negotiation, dated.entry.host) : undefined,
  isClosed: isClosed(moment.negotiation, dated.entry),
  source: sourced(moment.negotiation, dated.entry),
});

/** A meeting, seen from today. */
export const meetingShown = (moment: Moment, dated: Dated<Meeting>): MeetingShown => ({
  name: dated.entry.name,
  type: dated.entry.type,
  date: dateShown(moment, dated),
  where: dated.entry.where,
  programme: dated.entry.programme,
  source: sourced(moment.negotiation, dated.entry),
});

/** A deadline, seen from today. */
export const deadlineShown = (moment: Moment, dated: Dated<Entry<'deadline'>>): DeadlineShown => ({
  name: dated.entry.name,
  date: dateShown(moment, dated),
  of: dated.entry.of.map((party) => partyName(moment.negotiation, party)),
  outlook: dated.entry.outlook,
  source: sourced(moment.negotiation, dated.entry),
});
