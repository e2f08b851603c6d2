import { createRequire } from 'node:module';
import { millisecondsInDay } from 'date-fns/constants';

// The parser takes longer to load than a whole answer to make, and plain dates do not need it.
const load = createRequire(import.meta.url);
const edtf: typeof import('edtf')['default'] = (text) => load('edtf').default(text);

/** A calendar day, `YYYY-MM-DD`. */
export type Day = string;

/** Half of the globe whose months a season's name means. */
export type Hemisphere = 'north' | 'south';

/** Calendar days an EDTF string means; both ends belong to it. */
export interface Span {
  readonly first: Day;
  readonly last: Day;
  /** How fine the source was: a season or a month is never read as a day. */
  readonly precision: 'day' | 'month' | 'season' | 'year' | 'interval';
  /** EDTF `?`: the date itself is inferred or doubted. */
  readonly uncertain: boolean;
  /** EDTF `~`: about then. */
  readonly approximate: boolean;
}

/** The precision of a plain date as the EDTF library counts it: parts given. */
const precisions = new Map([1, 2, 3].map((parts) => [parts, (['year', 'month', 'day'] as const)[parts - 1]]));
/** First meteorological month of each EDTF season (21 spring … 24 winter) in the north; in the south it is half a year away. */
const firstMonths = new Map([
  ['21', 3],
  ['22', 6],
  ['23', 9],
  ['24', 12],
]);
const seasonal = /^(\d{4})-(2[1-4])([?~%]?)$/;

/** The days an EDTF level 1 string means, or `null` when it is not one with two ends. */
export const spanOf = (text: string, hemisphere: Hemisphere = 'north'): Span | null =>
  plainSpan(text) ?? seasonSpan(text, hemisphere) ?? datedSpan(text);

/** A day or a month, perhaps with a doubt about it, or from one to another: nearly all dates on record. */
const plainSpan = (text: string): Span | null => {
  const [, from = '', to, doubt = ''] = /^([\d-]{7,10})(?:\/([\d-]{7,10})|([?~%]))?$/.exec(text) ?? [];
  const [begin, end] = [plainDate(from), plainDate(to ?? from)];
  if (!begin || !end || begin.precision !== end.precision || end.first < begin.first) return null;
  const precision = to === undefined ? begin.precision : 'interval';
  return { first: begin.first, last: end.last, precision, ...doubtIn(doubt) };
};

const plainDate = (text: string): Pick<Span, 'first' | 'last' | 'precision'> | null => {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return isDay(text) ? { first: text, last: text, precision: 'day' } : null;
  const [, year, month] = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text) ?? [];
  return month ? { first: `${text}-01`, last: dayOf(utc(Number(year), Number(month), 0)), precision: 'month' } : null;
};

/** EDTF's marks for a date that is doubted, about right, or both. */
const doubtIn = (text: string): Pick<Span, 'uncertain' | 'approximate'> => ({
  uncertain: /[?%]/.test(text),
  approximate: /[~%]/.test(text),
});

/** Whether a text is a calendar day that exists. */
export const isDay = (text: string): boolean => {
  const start = startOf(text);
  return !Number.isNaN(start.getTime()) && dayOf(start) === text;
};

const seasonSpan = (text: string, hemisphere: Hemisphere): Span | null => {
  const [, year, season = '', doubt = ''] = seasonal.exec(text) ?? [];
  const north = firstMonths.get(season);
  if (!year || !north) return null;
  const month = hemisphere === 'north' ? north : ((north + 5) % 12) + 1;
  const first = utc(Number(year), month - 1, 1);
  const last = utc(Number(year), month + 2, 0);
  return { first: dayOf(first), last: dayOf(last), precision: 'season', ...doubtIn(doubt) };
};

const datedSpan = (text: string): Span | null => {
  const date = parsed(text);
  if (!date || !Number.isFinite(date.min) || !Number.isFinite(date.max)) return null;
  const precision =
    date.type === 'Interval' ? 'interval' : date.type === 'Date' ? precisions.get(date.precision ?? 0) : null;
  if (!precision || /[XT]/.test(text) || !onCalendar(text)) return null;
  return { first: dayOf(new Date(date.min)), last: dayOf(new Date(date.max)), precision, ...doubtIn(text) };
};

/** The library takes 29 February of any year for a day. */
const onCalendar = (text: string): boolean => (text.match(/\d{4}-\d{2}-\d{2}/g) ?? []).every(isDay);

const parsed = (text: string) => {
  try {
    return edtf(text);
  } catch {
    return null;
  }
};

const utc = (year: number, month: number, day: number): Date => new Date(Date.UTC(year, month, day));

/** The UTC calendar day of an instant. */
export const dayOf = (instant: Date): Day => instant.toISOString().slice(0, 10);

/** The instant at which a day begins in UTC. */
export const startOf = (day: Day): Date => new Date(`${day}T00:00:00Z`);

/** Days from one day to another; negative when the second is earlier. In UTC every day has its 24 hours. */
export const daysBetween = (from: Day, to: Day): number =>
  (startOf(to).getTime() - startOf(from).getTime()) / millisecondsInDay;

/** Adds days to a day. */
export const plusDays = (day: Day, count: number): Day =>
  dayOf(new Date(startOf(day).getTime() + count * millisecondsInDay));

/** Calendars by zone: one takes the platform longer to make than a whole answer. */
const calendars = new Map<string, Intl.DateTimeFormat>();

const calendarOf = (zone: string): Intl.DateTimeFormat => {
  const calendar = calendars.get(zone) ?? new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' });
  calendars.set(zone, calendar);
  return calendar;
};

/** The calendar day of an instant in an IANA zone. */
export const dayIn = (instant: Date, zone: string): Day => calendarOf(zone).format(instant);

const hour = 3_600_000;

/** The instant at which a day begins in an IANA zone; of a day that the zone skipped, the instant at which it would have. */
export const startIn = (day: Day, zone: string): Date => {
  // Local days follow each other everywhere, so the first instant that belongs to this one or a later one can be searched for.
  let [before, since] = [startOf(day).getTime() - 15 * hour, startOf(day).getTime() + 15 * hour];
  while (since - before > 1) {
    const middle = Math.floor((before + since) / 2);
    if (dayIn(new Date(middle), zone) < day) before = middle;
    else since = middle;
  }
  return new Date(since);
};
