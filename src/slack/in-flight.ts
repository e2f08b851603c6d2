/** Counts work that is under way, since stopping Bolt does not wait for it. */
export interface InFlight {
  track<T>(work: Promise<T>): Promise<T>;
  /** Resolves when nothing is under way. */
  drained(): Promise<void>;
}

/** Creates a count of zero. */
export const createInFlight = (): InFlight => {
  let count = 0;
  let whenEmpty = () => {};
  const finished = () => {
    count -= 1;
    if (count === 0) whenEmpty();
  };
  return {
    track(work) {
      count += 1;
      work.then(finished, finished);
      return work;
    },
    drained() {
      if (count === 0) return Promise.resolve();
      return new Promise((resolve) => {
        whenEmpty = resolve;
      });
    },
  };
};
