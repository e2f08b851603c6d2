import type { DigestRule } from '../record/digest-rule.ts';
import { type Weekday, weekdayOf } from '../record/weekdays.ts';
import { upcoming } from './due.ts';
import { type LocalTime, localTime } from './local-time.ts';

/** Coming occurrence in the rule's zone and in the reader's. */
interface ComingDate extends LocalTime {
  readonly at: Date;
  readonly weekday: Weekday;
  /** Whether the chosen time does not exist on that day; `date` and `time` then say when it comes instead. */
  readonly moved: boolean;
  readonly reader: LocalTime;
}

/** Rule with its next occurrences, for the views to put in words. */
interface ReadBack {
  readonly rule: DigestRule;
  readonly next: readonly ComingDate[];
}

/** Reads a rule back: its next dates after an instant, in its own zone and in the reader's. */
export const readBack = (rule: DigestRule, after: Date, readerZone: string, count = 3): ReadBack => ({
  rule,
  next: upcoming(rule, after, count).map(({ at }) => {
    const local = localTime(rule.zone, at);
    const moved = local.time !== rule.time;
    return { ...local, at, weekday: weekdayOf(local.date), moved, reader: localTime(readerZone, at) };
  }),
});
