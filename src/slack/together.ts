/** Resolves at the end of this turn of the event loop, for all who wait for it. */
export type Together = () => Promise<void>;

/**
 * Lets requests that came in together go on together: each step then runs for one after the other, and a step that runs
 * many times in a row costs half of what it does in between others. One that comes in alone loses some microseconds.
 */
export const createTogether = (): Together => {
  let turn: Promise<void> | undefined;
  const end = (resolve: () => void) => () => {
    turn = undefined;
    resolve();
  };
  return () => {
    turn ??= new Promise((resolve) => setImmediate(end(resolve)));
    return turn;
  };
};
