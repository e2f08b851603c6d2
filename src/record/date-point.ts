import { type Day, daysBetween, spanOf } from './dates.ts';
import { type Weekday, weekdayNamed, weekdayOf } from './weekdays.ts';

/** Parts of a date that were written; a missing part was left out. */
export interface Point {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  /** The day of the week that was named with it. */
  readonly weekday?: Weekday;
}

/** Which year is meant where none is written: the nearest, or the last that is not ahead. */
export type Lean = 'nearest' | 'past';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthNames =
  /^(jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?)$/;
const fillers = new Set(['of', 'the', 'in', 'on']);

/** Reads a day, a month or a year, in any order; `null` when a word is none of these or comes twice. */
export const readPoint = (text: string): Point | null => {
  let point: Point | null = {};
  for (const word of text.split(' ').filter((part) => part !== '' && !fillers.has(part))) {
    const part: Point | null = partOf(word);
    point = point && part && !Object.keys(part).some((key) => key in (point ?? {})) ? { ...point, ...part } : null;
  }
  return point && Object.keys(point).length > 0 ? point : null;
};

const partOf = (word: string): Point | null => {
  if (monthNames.test(word)) return { month: months.indexOf(word.slice(0, 3)) + 1 };
  const weekday = weekdayNamed(word);
  if (weekday) return { weekday };
  if (/^\d{4}$/.test(word)) return { year: Number(word) };
  const [, day] = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(word) ?? [];
  return day ? { day: Number(day) } : null;
};

/** The EDTF text of a point, with the year that is meant; `null` when there is no such day, or when it is not enough of a date. */
export const edtfOf = (point: Point, today: Day, lean: Lean): string | null => {
  if (point.month === undefined) return point.day === undefined && point.year !== undefined ? String(point.year) : null;
  const year = point.year ?? yearMeant(point, today, lean);
  const text = [year, point.month, ...(point.day === undefined ? [] : [point.day])].map(padded).join('-');
  const span = spanOf(text);
  if (!span || (point.weekday !== undefined && point.day === undefined)) return null;
  return falls(span.first, point) ? text : null;
};

const falls = (day: Day, { weekday }: Point): boolean => weekday === undefined || weekdayOf(day) === weekday;

const padded = (part: number): string => String(part).padStart(2, '0');

/** Finds the year meant; searches further for 29 February, since most years have none. */
const yearMeant = (point: Point, today: Day, lean: Lean): number => {
  const now = Number(today.slice(0, 4));
  const leap = point.month === 2 && point.day === 29 ? [-2, 2, -3, 3] : [];
  const years = [0, -1, 1, ...leap].map((away) => now + away);
  const placed = years.flatMap((year) => {
    const span = spanOf([year, point.month ?? 1, ...(point.day ? [point.day] : [])].map(padded).join('-'));
    return span && falls(span.first, point) && (lean === 'nearest' || span.first <= today)
      ? [{ year, away: awayFrom(today, span) }]
      : [];
  });
  return placed.reduce((best, one) => (one.away < best.away ? one : best), placed[0] ?? { year: now, away: 0 }).year;
};

const awayFrom = (today: Day, { first, last }: { readonly first: Day; readonly last: Day }): number =>
  Math.max(daysBetween(today, first), daysBetween(last, today), 0);
