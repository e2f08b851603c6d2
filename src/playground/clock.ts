/** A clock that can be moved: the playground's own time is this machine's, plus what somebody added to it. */
export interface MovableClock {
  now(): Date;
  /** Moves by milliseconds at once, backwards too. */
  move(milliseconds: number): Date;
  /** Moves so that it is now this instant. */
  set(instant: Date): Date;
  /** Lets milliseconds go by: stops at each quarter of an hour until what has come due by then is done. */
  pass(milliseconds: number): Promise<Date>;
}

const quarter = 15 * 60_000;

/** Makes a clock over another one; `moved` hears of every move, and what it returns is waited for where time goes by. */
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
