import { tzOffset } from '@date-fns/tz';

const SECOND = 1_000;
const HOUR = 3_600 * SECOND;

/** Local time as a wall clock shows it: a calendar day `YYYY-MM-DD` and a time `HH:MM`. */
export interface LocalTime {
  readonly date: string;
  readonly time: string;
}

/** Returns the zone's offset from UTC at an instant, in milliseconds, positive to the east. */
export const offsetAt = (zone: string, at: number): number => {
  const minutes = tzOffset(zone, new Date(at));
  if (Number.isNaN(minutes)) throw new RangeError(`No time zone is called “${zone}”.`);
  return Math.round(minutes * 60) * SECOND;
};

/** Returns the local time of a zone at an instant. */
export const localTime = (zone: string, at: Date): LocalTime => {
  const shown = new Date(at.getTime() + offsetAt(zone, at.getTime())).toISOString();
  return { date: shown.slice(0, 10), time: shown.slice(11, 16) };
};

/** Returns the instants at which a wall clock shows a time, earliest first; `wall` is that time as if it were UTC. */
const shownAt = (zone: string, wall: number, offsets: readonly number[]): readonly number[] =>
  offsets
    .filter((offset, index) => offsets.indexOf(offset) === index && offsetAt(zone, wall - offset) === offset)
    .map((offset) => wall - offset)
    .sort((a, b) => a - b);

/** Returns the instant at which the wall clock first shows a time; one that it jumps over is moved on by the jump. */
const shownOrMoved = (zone: string, { date, time }: LocalTime): Date => {
  const wall = Date.parse(`${date}T${time}Z`);
  // No zone has ever been 16 hours from UTC, so these two lie on either side of a change that touches this time.
  const before = offsetAt(zone, wall - 16 * HOUR);
  const after = offsetAt(zone, wall + 16 * HOUR);
  const [first = wall - before] = before === after ? [] : shownAt(zone, wall, [before, after]);
  return new Date(first);
};

/**
 * Returns the instant at which a zone's wall clock first shows a day and time. A time that the clock jumps over is
 * moved on by as much as the clock jumps; `null` when the zone never had that day at all.
 */
export const instantOf = (zone: string, { date, time }: LocalTime): Date | null => {
  const at = shownOrMoved(zone, { date, time });
  return localTime(zone, at).date === date || hasDay(zone, date) ? at : null;
};

/**
 * Whether the zone had that day: Greenland's clock jumps from 23:00 into the next day, so that a late time moves to
 * another date; Samoa once left out a whole day.
 */
const hasDay = (zone: string, date: string): boolean =>
  localTime(zone, shownOrMoved(zone, { date, time: '00:00' })).date === date;
