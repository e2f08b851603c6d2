/** A stretch of time in which a zone keeps one offset: `start` and `end` in milliseconds, `end` not included. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly offset: number;
}

const DAY = 86_400_000;

/** Reads the offset off the clock's own digits, so that a test does not lean on what it tests. */
const offsetReader = (zone: string): ((at: number) => number) => {
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  return (at) => {
    const parts = new Map(clock.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
    const part = (name: Intl.DateTimeFormatPartTypes): number => parts.get(name) ?? Number.NaN;
    return (
      Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second')) -
      Math.floor(at / 1000) * 1000
    );
  };
};

const changeBetween = (offsetAt: (at: number) => number, from: number, to: number): number => {
  let [before, after] = [from, to];
  while (after - before > 1000) {
    const middle = before + Math.floor((after - before) / 2000) * 1000;
    if (offsetAt(middle) === offsetAt(from)) before = middle;
    else after = middle;
  }
  return after;
};

/** Finds all stretches of a zone between two instants, in order; changes undone within `step` days may be missed. */
export const stretchesOf = (zone: string, from: Date, to: Date, step = 10): readonly Stretch[] => {
  const offsetAt = offsetReader(zone);
  const stretches: Stretch[] = [];
  let start = from.getTime();
  let offset = offsetAt(start);
  for (let at = start; at < to.getTime(); at += step * DAY) {
    if (offsetAt(at + step * DAY) === offset) continue;
    const end = changeBetween(offsetAt, at, at + step * DAY);
    stretches.push({ start, end, offset });
    [start, offset] = [end, offsetAt(end)];
  }
  return [...stretches, { start, end: to.getTime(), offset }];
};

const hasDay = (stretches: readonly Stretch[], date: string): boolean => {
  const midnight = Date.parse(`${date}T00:00Z`);
  return stretches.some(({ start, end, offset }) => start + offset < midnight + DAY && midnight < end + offset);
};

/** Finds when a wall clock first shows this; skipped times move on by the jump, `null` where the day never was. */
export const firstShown = (stretches: readonly Stretch[], date: string, time: string): Date | null => {
  const wall = Date.parse(`${date}T${time}Z`);
  const showing = stretches.find(({ start, end, offset }) => start <= wall - offset && wall - offset < end);
  if (showing) return new Date(wall - showing.offset);
  const before = stretches.findLast(({ end, offset }) => end + offset <= wall);
  return before && hasDay(stretches, date) ? new Date(wall - before.offset) : null;
};
