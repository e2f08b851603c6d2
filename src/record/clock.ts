import { type Day, dayIn } from './dates.ts';
import type { Header } from './negotiation.ts';

/** The day an answer speaks of, and why that day. */
export interface Clock {
  readonly day: Day;
  readonly kind: 'frozen' | 'live' | 'asked';
}

/** The day a record speaks of: the one it is frozen on, or today in its own zone. */
export const clockOf = ({ today, zone }: Header, now: Date): Clock =>
  today ? { day: today, kind: 'frozen' } : { day: dayIn(now, zone), kind: 'live' };
