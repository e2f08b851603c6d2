import { plusDays } from '../record/dates.ts';
import type { DueDay, RuleProgress } from '../record/digest-rule.ts';
import { nextOccurrence, type Schedule, type Verdict, verdict } from './due.ts';

/** Subscription as far as planning needs it. */
export interface Scheduled extends RuleProgress {
  readonly channel: string;
}

/** Plan of a due subscription; the verdict is `null` when its rule cannot be followed. */
export interface Planned<S> {
  readonly subscription: S;
  readonly due: DueDay;
  readonly verdict: Verdict | null;
  /** Delay after the due minute, in milliseconds. */
  readonly delay: number;
}

/** Digests due in one minute above which they are spread over the minute that follows. */
const crowd = 50;

const minute = 60_000;

/** Hashes a text to an integer below 2³², evenly spread (FNV-1a). */
const hash = (text: string): number =>
  [...text].reduce((sum, sign) => Math.imul(sum ^ (sign.codePointAt(0) ?? 0), 16_777_619) >>> 0, 2_166_136_261);

/** Returns the delay of a channel's digest when many are due: below 60,000 ms, always the same for a channel. */
export const spread = (channel: string): number => hash(channel) % minute;

const minuteOf = ({ due }: Scheduled): number => Math.floor((due?.at.getTime() ?? 0) / minute);

const crowdedMinutes = (due: readonly Scheduled[]): ReadonlySet<number> => {
  const groups = Map.groupBy(due, minuteOf);
  return new Set([...groups].flatMap(([at, group]) => (group.length > crowd ? [at] : [])));
};

/** Returns the verdict; `null` for a rule that cannot be followed: one whose zone a newer Node has dropped, say. */
const verdictOrNone = (schedule: Schedule, now: Date, catchUp: number): Verdict | null => {
  try {
    return verdict(schedule, now, catchUp);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
};

/** Decides for the due subscriptions which days were missed, which is to be sent and when, and which is next. */
export const planned = <S extends Scheduled>(
  subscriptions: readonly S[],
  now: Date,
  catchUp: number,
): readonly Planned<S>[] => {
  const crowded = crowdedMinutes(subscriptions);
  const verdicts = new Map<string, Verdict | null>();
  return subscriptions.flatMap((subscription) => {
    const { rule, due, done, channel } = subscription;
    if (!due) return [];
    const schedule = { rule, due, done };
    const name = JSON.stringify(schedule);
    // Calendars are slow, and where many are due at once, most of them have the same rule.
    const known = verdicts.get(name);
    const found = known === undefined ? verdictOrNone(schedule, now, catchUp) : known;
    verdicts.set(name, found);
    return { subscription, due, verdict: found, delay: crowded.has(minuteOf(subscription)) ? spread(channel) : 0 };
  });
};

/** Returns the subscription with a new next occurrence: after now, on a day without an outcome, after any pause. */
export const rescheduled = <S extends Scheduled>(subscription: S, now: Date): S => {
  const { rule, done, pausedUntil, isOff, stopped } = subscription;
  if (isOff || stopped !== null) return { ...subscription, due: null };
  const open = done === null ? '' : plusDays(done, 1);
  const from = pausedUntil !== null && pausedUntil > open ? pausedUntil : open;
  return { ...subscription, due: nextOccurrence(rule, now, from) };
};
