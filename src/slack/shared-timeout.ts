/** Resolves to the result of a promise, or to `undefined` when it takes longer than the timeout. */
export type SharedTimeout = <T>(work: Promise<T>) => Promise<T | undefined>;

/**
 * Times out each promise after `milliseconds`, with one timer for all: a timer each costs as much as checking a
 * signature.
 */
export const createSharedTimeout = (milliseconds: number): SharedTimeout => {
  // In the order of their deadlines.
  const waiting = new Map<() => void, number>();
  let isArmed = false;

  const arm = (after: number): void => {
    if (isArmed) return;
    isArmed = true;
    setTimeout(giveUp, after).unref();
  };

  const giveUp = (): void => {
    isArmed = false;
    for (const [late, deadline] of waiting) {
      const left = deadline - performance.now();
      if (left > 0) {
        arm(left);
        return;
      }
      waiting.delete(late);
      late();
    }
  };

  return (work) =>
    new Promise((resolve) => {
      const late = () => resolve(undefined);
      waiting.set(late, performance.now() + milliseconds);
      arm(milliseconds);
      work.then((result) => {
        waiting.delete(late);
        resolve(result);
      });
    });
};
