/** A clock that can be moved: the playground's own time is this machine's, plus what somebody added to it. */
export interface MovableClock {
  now(): Date;
  /** Moves by milliseconds, backwards too. */
  move(milliseconds: number): Date;
  /** Moves so that it is now this instant. */
  set(instant: Date): Date;
}

/** Makes a clock over another one; `moved` hears of every move. */
export const movableClock = (base: () => Date, moved: (now: Date) => void): MovableClock => {
  let offset = 0;
  const now = () => new Date(base().getTime() + offset);
  const move = (milliseconds: number) => {
    offset += milliseconds;
    moved(now());
    return now();
  };
  return { now, move, set: (instant) => move(instant.getTime() - now().getTime()) };
};
