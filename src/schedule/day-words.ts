import { weekdaysIn } from '../record/digest-rule.ts';
import { WEEKDAYS, type Weekday, weekdayNamed } from '../record/weekdays.ts';

const SETS: ReadonlyMap<string, readonly Weekday[]> = new Map([
  ...['daily', 'everyday', 'day', 'days'].map((word) => [word, weekdaysIn('daily')] as const),
  ...['weekdays', 'weekday', 'workdays', 'workday'].map((word) => [word, weekdaysIn('weekdays')] as const),
  ...['weekends', 'weekend'].map((word) => [word, ['sat', 'sun']] as const),
]);

/** Reads a day of the week, singular or plural: `mon`, `tues`, `wednesdays`; `null` when the word names none. */
export const dayNamed = (word: string): Weekday | null => weekdayNamed(word) ?? weekdayNamed(word.replace(/s$/, ''));

/** Returns the days from first to last; `fri-mon` runs over the weekend. */
const range = (first: Weekday, last: Weekday): readonly Weekday[] => {
  const start = WEEKDAYS.indexOf(first);
  const length = ((WEEKDAYS.indexOf(last) - start + 7) % 7) + 1;
  return [...WEEKDAYS, ...WEEKDAYS].slice(start, start + length);
};

const oneOrRange = (word: string): readonly Weekday[] | null => {
  const [first, last, ...more] = word.split('-').map(dayNamed);
  if (!first || last === null || more.length > 0) return null;
  return last ? range(first, last) : [first];
};

/** Reads the days that a folded word names: `daily`, `weekdays`, `mon`, `mon-fri`, `tue/thu`; `null` for none. */
export const daysNamed = (word: string): readonly Weekday[] | null => {
  const set = SETS.get(word);
  if (set) return set;
  const found = word.split(/[/+&]/).map(oneOrRange);
  return found.every((days) => days !== null) ? found.flat() : null;
};
