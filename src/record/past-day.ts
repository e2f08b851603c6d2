import type { ParsedComponents } from 'chrono-node';
import { type Day, dayOf, plusDays, spanOf } from './dates.ts';
import { phrase, type Word } from './names.ts';
import { naturalDates } from './natural-dates.ts';
import { lastBefore, slashedDays } from './slashed-days.ts';

/** A day at the head of a line, and the number of words it took. */
interface PastDay {
  readonly day: Day;
  readonly length: number;
}

/** Result of reading a day at the head of a line: one, several it could mean, or `null` for none. */
type PastDayRead = PastDay | { readonly either: readonly Day[]; readonly length: number } | null;

/** Reads a day, not later than today where the words leave that open; of a month or a year, its last day. */
export const readPastDay = (words: readonly Word[], today: Day): PastDayRead => {
  const [first] = words;
  if (!first) return null;
  const read = slashed(first.text, today) ?? exact(first.text) ?? natural(words, today);
  return read && splitsWord(words, read.length) ? null : read;
};

/** Tells whether a read day ends inside one typed word, as in `2016-10-11/2016-10-15`: then it is no answer. */
const splitsWord = (words: readonly Word[], length: number): boolean =>
  words[length] !== undefined && words[length - 1]?.typed === words[length]?.typed;

const exact = (text: string): PastDay | null => {
  const span = spanOf(text);
  return span && { day: span.last, length: 1 };
};

const slashed = (text: string, today: Day): PastDayRead => {
  const days = slashedDays(text, today);
  if (!days) return null;
  const [only] = days;
  return only && days.length === 1 ? { day: only, length: 1 } : { either: days, length: 1 };
};

const natural = (words: readonly Word[], today: Day): PastDay | null => {
  const [found] = naturalDates(phrase(words), today);
  if (!found || found.index > 0) return null;
  const [start, length] = [found.start, found.text.split(' ').length];
  const day = dayOf(start.date());
  const back =
    day > today && !start.isCertain('year') ? earlier(day, today, start.isCertain('month'), found.text) : day;
  return { day: isWholeMonth(start, found.text) ? (spanOf(back.slice(0, 7))?.last ?? back) : back, length };
};

/** `september` and `last month` name a month; `a month ago` counts from a day. */
const isWholeMonth = (start: ParsedComponents, text: string): boolean =>
  !start.isCertain('day') && !start.isCertain('weekday') && start.isCertain('month') && !text.endsWith(' ago');

/** The same date in an earlier year; of a weekday, the one before today unless the words ask for a coming one. */
const earlier = (day: Day, today: Day, hasMonth: boolean, text: string): Day => {
  if (hasMonth) return lastBefore(day.slice(4), today);
  return /^(next|this|coming) /.test(text) ? day : plusDays(day, -7);
};
