import { casual } from 'chrono-node/en';
import { type Day, dayOf, spanOf, startOf } from './dates.ts';
import { phrase, type Word } from './names.ts';

/** A day somebody wrote at the head of a line, and how many words it took. */
export interface PastDay {
  readonly day: Day;
  readonly length: number;
}

/** What the head of a line says about a day: one, several it could mean, or none. */
export type PastDayRead = PastDay | { readonly either: readonly Day[]; readonly length: number } | null;

/** Reads a day that is not later than today where the words leave that open; of a month or a year, its last day. */
export const readPastDay = (words: readonly Word[], today: Day): PastDayRead => {
  const [first] = words;
  if (!first) return null;
  return slashed(first.text) ?? exact(first.text) ?? natural(words, today);
};

const exact = (text: string): PastDay | null => {
  const span = spanOf(text);
  return span && { day: span.last, length: 1 };
};

/** `12/10/2017` is one day in Washington and another in London: where both exist, neither is guessed. */
const slashed = (text: string): PastDayRead => {
  const [, first, second, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  if (!first || !second || !year) return null;
  const readings = [`${year}-${padded(second)}-${padded(first)}`, `${year}-${padded(first)}-${padded(second)}`];
  const days = [...new Set(readings)].filter((day) => spanOf(day) !== null);
  const [only] = days;
  return only && days.length === 1 ? { day: only, length: 1 } : { either: days, length: 1 };
};

const padded = (part: string): string => part.padStart(2, '0');

const natural = (words: readonly Word[], today: Day): PastDay | null => {
  const noon = new Date(startOf(today).getTime() + 43_200_000);
  const [found] = casual.parse(phrase(words), { instant: noon, timezone: 'UTC' });
  if (!found || found.index > 0) return null;
  const [start, length] = [found.start, found.text.split(' ').length];
  const wholeMonth = !start.isCertain('day') && !start.isCertain('weekday') && start.isCertain('month');
  const day = dayOf(start.date());
  const back = day > today && !start.isCertain('year') ? lastYear(day) : day;
  return { day: wholeMonth ? (spanOf(back.slice(0, 7))?.last ?? back) : back, length };
};

const lastYear = (day: Day): Day => `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
