import { dayIn } from '../record/dates.ts';
import type { Header } from '../record/negotiation.ts';
import type { Clock } from '../views/answer.ts';

/** The day a record speaks of: the one it is frozen on, or today in its own zone. */
export const clockOf = ({ today, zone }: Header, now: Date): Clock =>
  today ? { day: today, kind: 'frozen' } : { day: dayIn(now, zone), kind: 'live' };
