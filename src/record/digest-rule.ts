import { WEEKDAYS, type Weekday, weekdayOf } from './weekdays.ts';

/** The days on which a digest is wanted; a list is in the order of the week, has no day twice, and is neither of the two words. */
export type Days = 'daily' | 'weekdays' | readonly Weekday[];

/** `changes` posts nothing on a day on which nothing changed. */
export type Mode = 'always' | 'changes';

/** When a channel gets its digest: `zone` is an IANA name, `time` a local `HH:MM`. */
export interface DigestRule {
  readonly time: string;
  readonly zone: string;
  readonly days: Days;
  readonly mode: Mode;
}

const isWorkday = (day: Weekday): boolean => WEEKDAYS.indexOf(day) < 5;

/** A local day that is to have a digest, and the instant at which it is due. */
export interface DueDay {
  readonly date: string;
  readonly at: Date;
}

/** The days of the week that are wanted, Monday first. */
export const weekdaysIn = (days: Days): readonly Weekday[] => {
  if (days === 'daily') return WEEKDAYS;
  return days === 'weekdays' ? WEEKDAYS.filter(isWorkday) : days;
};

/** Whether a digest is wanted on a calendar day. */
export const wantsDay = (days: Days, date: string): boolean => weekdaysIn(days).includes(weekdayOf(date));

/** Normalises a set of days: Monday to Friday is `weekdays` however it was typed. */
export const daysOf = (wanted: Iterable<Weekday>): Days => {
  const set = new Set(wanted);
  const days = WEEKDAYS.filter((day) => set.has(day));
  if (days.length === 7) return 'daily';
  return days.length === 5 && days.every(isWorkday) ? 'weekdays' : days;
};

/** A rule, and how far it has been followed. */
export interface RuleProgress {
  readonly rule: DigestRule;
  /** Next occurrence; `null` while it is off, or stopped until mended. */
  readonly due: DueDay | null;
  /** Latest local day that has an outcome of any kind; `null` when none has. */
  readonly done: string | null;
  /** Local day on which it is back after a pause; `null` when it is not paused. */
  readonly pausedUntil: string | null;
  /** Error code of Slack's that has to be mended before the next post, or `rule`; `null` when it is not stopped. */
  readonly stopped: string | null;
  readonly isOff: boolean;
}
