import { WEEKDAYS, type Weekday, weekdaysIn } from '../record/digest-rule.ts';

/** The days of the week as they are written out, Monday first. */
export const DAY_NAMES = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

const SETS: ReadonlyMap<string, readonly Weekday[]> = new Map([
  ...['daily', 'everyday', 'day', 'days'].map((word) => [word, weekdaysIn('daily')] as const),
  ...['weekdays', 'weekday', 'workdays', 'workday'].map((word) => [word, weekdaysIn('weekdays')] as const),
  ...['weekends', 'weekend'].map((word) => [word, ['sat', 'sun']] as const),
]);

/** The place in the week of `mon`, `tues`, `Wednesdays`: three letters or more; −1 where it is no day. */
const placeOf = (word: string): number => {
  const singular = word.replace(/s$/, '');
  return DAY_NAMES.findIndex((name) => singular.length > 2 && (name.startsWith(singular) || name.startsWith(word)));
};

/** The day of the week that a folded word names: `mon`, `tues`, `wednesdays`; `null` where it names none. */
export const dayNamed = (word: string): Weekday | null => WEEKDAYS[placeOf(word)] ?? null;

/** `fri-mon` runs over the weekend. */
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

/** The days that a folded word names: `daily`, `weekdays`, `mon`, `mon-fri`, `tue/thu`; `null` where it names none. */
export const daysNamed = (word: string): readonly Weekday[] | null => {
  const set = SETS.get(word);
  if (set) return set;
  const found = word.split(/[/+&]/).map(oneOrRange);
  return found.every((days) => days !== null) ? found.flat() : null;
};
