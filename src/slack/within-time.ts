/** What a promise comes to within a time; `undefined` when it takes longer. */
export const withinTime = <T>(work: Promise<T>, milliseconds: number): Promise<T | undefined> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds, undefined);
    work.then((result) => {
      clearTimeout(timer);
      resolve(result);
    });
  });
