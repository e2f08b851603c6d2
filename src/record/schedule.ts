import { type Day, daysBetween, type Span, spanOf } from './dates.ts';
import type { Citation, Entry, Meeting, Round } from './entries.ts';
import { all, type Negotiation } from './negotiation.ts';

/** Something with a date, and the days that date means. */
export interface Dated<E> {
  readonly entry: E;
  readonly span: Span;
}

/** A numbered round with what is derived from its dates: never stored, always counted. */
interface RoundOnCalendar extends Dated<Round> {
  readonly number: number;
  /** Its length, both ends counted. */
  readonly days: number;
  /** Days since the previous numbered round began, and since it ended; `null` for the first on record. */
  readonly sinceStart: number | null;
  readonly sinceEnd: number | null;
}

/** Entries with a date in the order of their first day; those whose date cannot be placed are left out. */
export const dated = <E extends { readonly when: string }>(
  { header }: Negotiation,
  entries: readonly E[],
): readonly Dated<E>[] =>
  entries
    .flatMap((entry) => {
      const span = spanOf(entry.when, header.hemisphere);
      return span ? [{ entry, span }] : [];
    })
    .sort((a, b) => a.span.first.localeCompare(b.span.first));

/** The numbered rounds in order, with their lengths and gaps. */
export const roundsOnCalendar = (negotiation: Negotiation): readonly RoundOnCalendar[] => {
  const numbered = dated(negotiation, all(negotiation, 'round')).flatMap(({ entry, span }) =>
    entry.number === undefined ? [] : [{ entry, span, number: entry.number }],
  );
  return numbered.map((round, index) => ({
    ...round,
    days: lengthOf(round.span),
    ...gaps(numbered[index - 1], round),
  }));
};

const lengthOf = ({ first, last }: Span): number => daysBetween(first, last) + 1;

const gaps = (before: Dated<Round> | undefined, { span }: Dated<Round>) => ({
  sinceStart: before ? daysBetween(before.span.first, span.first) : null,
  sinceEnd: before ? daysBetween(before.span.last, span.first) : null,
});

/**
 * Tells whether a round or a meeting was held, by a text or a person on record that came out on its last day or later and
 * speaks of its date. What the calendar alone says is not meant.
 */
export const isClosed = (
  { header, entries }: Negotiation,
  { when, cite }: { readonly when: string; readonly cite: readonly Citation[] },
): boolean => {
  const last = spanOf(when, header.hemisphere)?.last;
  return cite
    .filter(({ level, fields }) => closing.includes(level) && (fields?.includes('when') ?? true))
    .map(({ source }) => spanOf(entries.source.get(source)?.published ?? ''))
    .some((published) => last !== undefined && published !== null && !published.uncertain && published.first >= last);
};

/** Levels at which the close of talks is stated by those who were there. */
const closing: readonly Citation['level'][] = ['document', 'on-record'];

/** Talks on record without a number that are not over. */
export const talksSought = (negotiation: Negotiation, today: Day): readonly Dated<Round>[] =>
  dated(negotiation, all(negotiation, 'round')).filter(
    ({ entry, span }) => entry.number === undefined && span.last >= today,
  );

/** The first numbered round that has not begun. */
export const nextRound = (negotiation: Negotiation, today: Day): RoundOnCalendar | null =>
  roundsOnCalendar(negotiation).find(({ span }) => span.first > today) ?? null;

/** The numbered round that is under way, or was closed today. */
export const roundUnderWay = (negotiation: Negotiation, today: Day): RoundOnCalendar | null =>
  roundsOnCalendar(negotiation).find(({ span }) => span.first <= today && today <= span.last) ?? null;

/** Meetings in order. */
export const meetings = (negotiation: Negotiation): readonly Dated<Meeting>[] =>
  dated(negotiation, all(negotiation, 'meeting'));

/** Meetings that are not over, in order. */
export const meetingsAhead = (negotiation: Negotiation, today: Day): readonly Dated<Meeting>[] =>
  meetings(negotiation).filter(({ span }) => span.last >= today);

/** The next meeting of leaders or ministers that is not over, or, where none is on record, the next of any kind. */
export const nextMeeting = (negotiation: Negotiation, today: Day): Dated<Meeting> | null => {
  const ahead = meetingsAhead(negotiation, today);
  return ahead.find(({ entry }) => isPolitical(entry)) ?? ahead[0] ?? null;
};

/** Whether leaders or ministers meet, and not their staff or at lunch. */
export const isPolitical = ({ type }: Pick<Meeting, 'type'>): boolean => type === 'summit' || type === 'ministerial';

/** Lists the attendees of a meeting in the order of the record. */
export const attendanceAt = (negotiation: Negotiation, meeting: string): readonly Entry<'attendance'>[] =>
  all(negotiation, 'attendance').filter((attendance) => attendance.meeting === meeting);

/** Deadlines in order. */
export const deadlines = (negotiation: Negotiation): readonly Dated<Entry<'deadline'>>[] =>
  dated(negotiation, all(negotiation, 'deadline'));

/** Elections in order. */
export const elections = (negotiation: Negotiation): readonly Dated<Entry<'election'>>[] =>
  dated(negotiation, all(negotiation, 'election'));
