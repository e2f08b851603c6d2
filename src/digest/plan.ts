import { plusDays } from '../record/dates.ts';
import { nextOccurrence, type Schedule, type Verdict, verdict } from '../schedule/due.ts';
import type { Plan, Subscription } from '../store/digest-store.ts';

/** With more than this many due in one minute, they are spread over the minute that follows. */
const crowd = 50;

const minute = 60_000;

/** A number under 2³² out of a text, always the same for the same text and spread evenly (FNV-1a). */
const hash = (text: string): number =>
  [...text].reduce((sum, outgoing) => Math.imul(sum ^ (outgoing.codePointAt(0) ?? 0), 16_777_619) >>> 0, 2_166_136_261);

/** How long after its minute a channel's digest goes out when many are due: at most a minute, and always as long. */
export const spread = (channel: string): number => hash(channel) % minute;

const minuteOf = ({ due }: Subscription): number => Math.floor((due?.at.getTime() ?? 0) / minute);

const crowdedMinutes = (due: readonly Subscription[]): ReadonlySet<number> => {
  const groups = Map.groupBy(due, minuteOf);
  return new Set([...groups].flatMap(([at, group]) => (group.length > crowd ? [at] : [])));
};

/** What planning needs besides the clock. */
export interface PlanParts {
  readonly catchUp: number;
  /** A fresh id that nobody can guess. */
  readonly newId: () => string;
}

/** What to do now, or nothing for a rule that no calendar here can follow: one whose zone a newer Node has dropped, say. */
const verdictOrNone = (schedule: Schedule, now: Date, catchUp: number): Verdict | null => {
  try {
    return verdict(schedule, now, catchUp);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
};

/** What is to be written down for the subscriptions that are due: which days were missed, which is to be sent, and what is next. */
export const planned = (due: readonly Subscription[], now: Date, { catchUp, newId }: PlanParts): readonly Plan[] => {
  const crowded = crowdedMinutes(due);
  const verdicts = new Map<string, Verdict>();
  return due.flatMap((subscription) => {
    if (!subscription.due) return [];
    const { rule, done } = subscription;
    const schedule = { rule, due: subscription.due, done };
    const name = JSON.stringify(schedule);
    // Calendars are slow, and where many are due at once, most of them have the same rule.
    const found = verdicts.get(name) ?? verdictOrNone(schedule, now, catchUp);
    if (!found) return { of: subscription, failed: { ...subscription.due, deliveryId: newId(), why: 'rule' } };
    verdicts.set(name, found);
    const { missed, send, next } = found;
    const later = crowded.has(minuteOf(subscription)) ? spread(subscription.channel) : 0;
    return {
      of: subscription,
      missed: missed.map((day) => ({ ...day, deliveryId: newId() })),
      send: send && {
        ...send,
        deliveryId: newId(),
        notBefore: new Date(send.at.getTime() + later),
        expiresAt: new Date(send.at.getTime() + catchUp),
      },
      next,
    };
  });
};

/** A subscription with its next occurrence worked out afresh: after now, on no day that has had one, and not while it is paused. */
export const rescheduled = (subscription: Subscription, now: Date): Subscription => {
  const { rule, done, pausedUntil, isOff, stopped } = subscription;
  if (isOff || stopped !== null) return { ...subscription, due: null };
  const open = done === null ? '' : plusDays(done, 1);
  const from = pausedUntil !== null && pausedUntil > open ? pausedUntil : open;
  return { ...subscription, due: nextOccurrence(rule, now, from) };
};
