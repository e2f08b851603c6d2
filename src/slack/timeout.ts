/** Resolves to the result of a promise, or to `undefined` when it takes longer than the timeout. */
export const withTimeout = <T>(work: Promise<T>, milliseconds: number): Promise<T | undefined> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds, undefined);
    work.then((result) => {
      clearTimeout(timer);
      resolve(result);
    });
  });
