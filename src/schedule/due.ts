import { plusDays } from '../record/dates.ts';
import { type DigestRule, type DueDay, wantsDay } from '../record/digest-rule.ts';
import { instantOf, localTime } from './local-time.ts';

/** State of a channel's schedule between two ticks. */
export interface Schedule {
  readonly rule: DigestRule;
  readonly due: DueDay;
  /** Latest local day that has an outcome of any kind; `null` when none has. */
  readonly done: string | null;
}

/** Decision at an instant: the occurrences to record as missed, the one to send now (`null`: none), and the next. */
export interface Verdict {
  readonly missed: readonly DueDay[];
  readonly send: DueDay | null;
  readonly next: DueDay;
}

/** Default of the largest delay with which a digest is still sent, ms. */
export const CATCH_UP = 3 * 3_600_000;

/** Returns the rule's occurrence on a local day; `null` when the rule excludes that day or the zone never had it. */
export const occurrenceOn = (rule: DigestRule, date: string): DueDay | null => {
  if (!wantsDay(rule.days, date)) return null;
  const at = instantOf(rule.zone, { date, time: rule.time });
  return at && { date, at };
};

const refuseNoDays = ({ days }: DigestRule): void => {
  if (days.length === 0) throw new RangeError('A digest on no day of the week is never due.');
};

/**
 * Returns the rule's first occurrence strictly after an instant, on no local day before `from` when that is given.
 *
 * @example nextOccurrence(rule, now, '2027-01-04') // the first one after a pause
 */
export const nextOccurrence = (rule: DigestRule, after: Date, from = ''): DueDay => {
  refuseNoDays(rule);
  // A late time that the clock jumped over belongs to the day before the one on which it is due.
  const start = plusDays(localTime(rule.zone, after).date, -1);
  for (let date = start > from ? start : from; ; date = plusDays(date, 1)) {
    const occurrence = occurrenceOn(rule, date);
    if (occurrence && occurrence.at > after) return occurrence;
  }
};

/** Returns the rule's next `count` occurrences after an instant, on no local day before `from`. */
export const upcoming = (rule: DigestRule, after: Date, count: number, from = ''): readonly DueDay[] => {
  const found: DueDay[] = [];
  for (let last = after; found.length < count; ) {
    const next = nextOccurrence(rule, last, from);
    found.push(next);
    last = next.at;
  }
  return found;
};

/** Returns the rule's occurrences on local days from `first` on that are due at `until` or before, in order. */
export const occurrencesUntil = (rule: DigestRule, first: string, until: Date): readonly DueDay[] => {
  // A clock that falls back over midnight has shown the day after the one that it shows now.
  const last = plusDays(localTime(rule.zone, until).date, 1);
  const found: DueDay[] = [];
  for (let date = first; date <= last; date = plusDays(date, 1)) {
    const occurrence = occurrenceOn(rule, date);
    if (occurrence && occurrence.at <= until) found.push(occurrence);
  }
  return found;
};

/** Returns the first local day without an outcome: that of the due occurrence, or the one after the last outcome. */
const openFrom = ({ due, done }: Schedule): string => (done === null || done < due.date ? due.date : plusDays(done, 1));

/**
 * Decides what to do now. Of all occurrences that have gone by only the latest is sent, and only within `catchUp` ms
 * of its time. Days are told apart by local date and not by the clock, so that a clock stepping back never repeats
 * one.
 */
export const verdict = (schedule: Schedule, now: Date, catchUp: number = CATCH_UP): Verdict => {
  const { rule } = schedule;
  const open = openFrom(schedule);
  const past = occurrencesUntil(rule, open, now);
  const latest = past.at(-1);
  const inTime = latest !== undefined && now.getTime() - latest.at.getTime() <= catchUp;
  return {
    missed: inTime ? past.slice(0, -1) : past,
    send: inTime ? latest : null,
    next: nextOccurrence(rule, now, latest ? plusDays(latest.date, 1) : open),
  };
};
