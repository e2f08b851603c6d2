/** A clock that can be moved: the playground's own time is this machine's, plus all moves so far. */
export interface MovableClock {
  now(): Date;
  /** Moves by milliseconds at once, backwards too. */
  move(milliseconds: number): Date;
  /** Moves the clock to this instant. */
  set(instant: Date): Date;
  /** Lets milliseconds go by: stops at each quarter of an hour until the work due by then is done. */
  pass(milliseconds: number): Promise<Date>;
}

const quarter = 15 * 60_000;

/** Makes a clock over another one; `moved` hears of every move, and `pass` awaits what it returns. */
export const movableClock = (base: () => Date, moved: (now: Date) => unknown): MovableClock => {
  let offset = 0;
  const now = () => new Date(base().getTime() + offset);
  const step = (milliseconds: number) => {
    offset += milliseconds;
    return moved(now());
  };
  const move = (milliseconds: number) => {
    step(milliseconds);
    return now();
  };
  return {
    now,
    move,
    set: (instant) => move(instant.getTime() - now().getTime()),
    async pass(milliseconds) {
      for (let left = milliseconds; left > 0; ) {
        const part = Math.min(left, quarter - (now().getTime() % quarter));
        left -= part;
        await step(part);
      }
      return now();
    },
  };
};
