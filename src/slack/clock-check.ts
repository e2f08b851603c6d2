/** Offset of this machine's clock against the times that Slack signs its requests with. */
export interface ClockCheck {
  /** Notes the time, in Unix seconds, of a request whose signature was good. */
  note(seconds: number): void;
  /** Returns the seconds that the clock is ahead (behind, below 0); `null` before the first request. */
  offset(): number | null;
}

/** Seconds from which on the clock counts as wrong: a request takes far less to come in. */
export const wrongFrom = 61;

/** Creates a clock check; `elapsed` is a monotonic clock, in milliseconds. */
export const createClockCheck = (now: () => Date, elapsed: () => number): ClockCheck => {
  /** Slack's time when the monotonic clock stood at 0, ms: the latest that any request proves, since old ones come too. */
  let start: number | null = null;
  return {
    note(seconds) {
      start = Math.max(start ?? Number.NEGATIVE_INFINITY, seconds * 1_000 - elapsed());
    },
    offset: () => (start === null ? null : Math.round((now().getTime() - start - elapsed()) / 1_000)),
  };
};

/** Whether the clock is known to be wrong. */
export const isWrong = (clock: ClockCheck): boolean => Math.abs(clock.offset() ?? 0) >= wrongFrom;
