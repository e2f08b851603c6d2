/** Runs a piece of work and resolves to its result once that is durable. */
export type Committed = <T>(work: () => T) => Promise<T>;

/**
 * Commits pieces of work that come within `windowMs` of the first in one transaction: a flush to the disk holds up
 * everything else, and costs as much for one of them as for all. The first waits `windowMs` milliseconds for the
 * others.
 */
export const groupCommit = (atOnce: Committed, windowMs: number): Committed => {
  let waiting: (() => void)[] = [];
  let committing = Promise.resolve();

  const commit = (): Promise<void> => {
    const all = waiting;
    waiting = [];
    return atOnce(() => {
      for (const work of all) work();
    });
  };

  return <T>(work: () => T): Promise<T> =>
    new Promise((resolve, reject) => {
      if (waiting.length === 0) committing = new Promise<void>((go) => setTimeout(go, windowMs)).then(commit);
      let settle = () => reject(new Error('The work was never done.'));
      waiting.push(() => {
        const result = work();
        // When the file is locked at the commit, all work runs again from the beginning, and the last result counts.
        settle = () => resolve(result);
      });
      committing.then(() => settle(), reject);
    });
};
