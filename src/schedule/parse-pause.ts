import { isDay, plusDays } from '../record/dates.ts';
import { nearSpelt, normaliseSigned } from '../record/names.ts';
import { naturalDates } from '../record/natural-dates.ts';
import { slashedDays } from '../record/slashed-days.ts';
import { WEEKDAY_NAMES, weekdayOf } from '../record/weekdays.ts';
import { dayNamed } from './day-words.ts';

/**
 * Problem in a typed pause: nothing typed, a number without its unit, no day that can be read, two possible days, a
 * day that is not after today, or one more than a year away.
 */
interface PauseProblem {
  readonly kind: 'missing' | 'unit' | 'day' | 'either' | 'past' | 'far';
  readonly word: string;
  readonly suggestions: readonly string[];
}

/** Result of parsing a pause: the local day on which the digest is back, or the problem. */
type ParsedPause = { readonly until: string } | { readonly problem: PauseProblem };

const LONGEST = 366;
const LENGTHS = { d: 1, w: 7 } as const;

const no = (kind: PauseProblem['kind'], word: string, suggestions: readonly string[] = []): ParsedPause => ({
  problem: { kind, word, suggestions },
});

const duration = (text: string, today: string): string | null => {
  const [, count = '', unit] = /^(\d{1,5}|an?|one) ?(d|w)(?:ays?|eeks?|k|ks)?$/.exec(text) ?? [];
  if (unit !== 'd' && unit !== 'w') return null;
  return plusDays(today, (/\d/.test(count) ? Number(count) : 1) * LENGTHS[unit]);
};

/** Returns the next such weekday after today, on a Monday `monday` is a week away; `null` for other words. */
const nextWeekday = (text: string, today: string): string | null => {
  const wanted = dayNamed(text);
  if (!wanted) return null;
  const ahead = [1, 2, 3, 4, 5, 6, 7].find((days) => weekdayOf(plusDays(today, days)) === wanted);
  return ahead ? plusDays(today, ahead) : null;
};

const calendarDay = (text: string): string | null => (isDay(text) ? text : null);

/** Reads `4 January`, `tomorrow`, `next friday`; `null` when an hour is with it, which would be lost. */
const inWords = (text: string, today: string): string | null => {
  const [found, ...more] = naturalDates(text, today, { forwardDate: true });
  if (!found || more.length > 0 || found.text !== text || found.end || found.start.isCertain('hour')) return null;
  const [year, month, day] = [found.start.get('year'), found.start.get('month'), found.start.get('day')];
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
};

/** Returns the days that the text can mean: two when it is ambiguous, none when it cannot be read. */
const daysMeant = (text: string, today: string): readonly string[] => {
  const either = slashedDays(text);
  if (either || /\d[/.]\d/.test(text)) return either ?? [];
  const day = duration(text, today) ?? nextWeekday(text, today) ?? calendarDay(text) ?? inWords(text, today);
  return day === null ? [] : [day];
};

const lastOfMonth = (text: string): readonly string[] => {
  const [, month = ''] = /^(\d{4}-\d{2})-\d{2}$/.exec(text) ?? [];
  return ['31', '30', '29', '28']
    .map((day) => `${month}-${day}`)
    .filter(isDay)
    .slice(0, 1);
};

const unreadable = (text: string, word: string): ParsedPause => {
  if (/^\d+$/.test(text)) return no('unit', word, [`${text}d`, `${text}w`]);
  const near = nearSpelt(
    text,
    [...WEEKDAY_NAMES, 'tomorrow'].map((name) => [name, name] as const),
  );
  return no('day', word, [...lastOfMonth(text), ...near.map(({ one }) => one)].slice(0, 3));
};

/**
 * Reads how long a digest pauses: `3d`, `2 weeks`, `until monday`, `until 2027-01-04`; `today` is the day in the
 * rule's zone.
 */
export const parsePause = (line: string, today: string): ParsedPause => {
  const word = line.trim().replace(/^(?:until|till|for)(?:\s+|$)/i, '');
  const text = normaliseSigned(word).replaceAll(/\s+/g, ' ');
  if (text === '') return no('missing', word);
  const [until, other] = daysMeant(text, today);
  if (until === undefined) return unreadable(text, word);
  if (other !== undefined) return no('either', word, [until, other]);
  if (until <= today) return no('past', word, [plusDays(today, 1)]);
  return until > plusDays(today, LONGEST) ? no('far', word, [plusDays(today, LONGEST)]) : { until };
};
