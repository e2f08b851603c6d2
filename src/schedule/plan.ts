import { plusDays } from '../record/dates.ts';
import type { DigestRule, DueDay } from '../record/digest-rule.ts';
import { nextOccurrence, type Schedule, type Verdict, verdict } from './due.ts';

/** What planning has to know of a subscription. */
export interface Scheduled {
  readonly channel: string;
  readonly rule: DigestRule;
  readonly due: DueDay | null;
  readonly done: string | null;
  readonly pausedUntil: string | null;
  readonly stopped: string | null;
  readonly isOff: boolean;
}

/** What to do about a subscription that is due; the verdict is `null` for a rule that cannot be followed. */
export interface Planned<S> {
  readonly subscription: S;
  readonly due: DueDay;
  readonly verdict: Verdict | null;
  /** How long after its minute it goes out, in milliseconds. */
  readonly delay: number;
}

/** With more than this many due in one minute, they are spread over the minute that follows. */
const crowd = 50;

const minute = 60_000;

/** A number under 2³² out of a text, always the same for the same text and spread evenly (FNV-1a). */
const hash = (text: string): number =>
  [...text].reduce((sum, sign) => Math.imul(sum ^ (sign.codePointAt(0) ?? 0), 16_777_619) >>> 0, 2_166_136_261);

/** How long after its minute a channel's digest goes out when many are due: at most a minute, and always as long. */
export const spread = (channel: string): number => hash(channel) % minute;

const minuteOf = ({ due }: Scheduled): number => Math.floor((due?.at.getTime() ?? 0) / minute);

const crowdedMinutes = (due: readonly Scheduled[]): ReadonlySet<number> => {
  const groups = Map.groupBy(due, minuteOf);
  return new Set([...groups].flatMap(([at, group]) => (group.length > crowd ? [at] : [])));
};

/** What to do now, or nothing for a rule that no calendar here can follow: one whose zone a newer Node has dropped, say. */
const verdictOrNone = (schedule: Schedule, now: Date, catchUp: number): Verdict | null => {
  try {
    return verdict(schedule, now, catchUp);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
};

/** Decides for the subscriptions that are due: which days were missed, which is to be sent and when, and what is next. */
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

/** A subscription with its next occurrence worked out afresh: after now, on no day that has had one, and not while it is paused. */
export const rescheduled = <S extends Scheduled>(subscription: S, now: Date): S => {
  const { rule, done, pausedUntil, isOff, stopped } = subscription;
  if (isOff || stopped !== null) return { ...subscription, due: null };
  const open = done === null ? '' : plusDays(done, 1);
  const from = pausedUntil !== null && pausedUntil > open ? pausedUntil : open;
  return { ...subscription, due: nextOccurrence(rule, now, from) };
};
