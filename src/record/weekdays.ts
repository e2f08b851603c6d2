/** A day of the week, Monday first. */
export type Weekday = (typeof WEEKDAYS)[number];

/** The days of the week, Monday first. */
export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** The days of the week as they are written out, Monday first. */
export const WEEKDAY_NAMES = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/** The day of the week of a calendar day `YYYY-MM-DD`. */
export const weekdayOf = (date: string): Weekday =>
  WEEKDAYS[(new Date(`${date}T00:00Z`).getUTCDay() + 6) % 7] ?? WEEKDAYS[0];

/** The day of the week that a word in lower case names by three letters or more: `mon`, `tues`, `wednesday`; `null` where it names none. */
export const weekdayNamed = (word: string): Weekday | null =>
  word.length < 3 ? null : (WEEKDAYS[WEEKDAY_NAMES.findIndex((name) => name.startsWith(word))] ?? null);
