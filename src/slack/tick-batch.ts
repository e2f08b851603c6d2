/** Resolves at the end of this tick of the event loop, for all callers at once. */
export type TickBatch = () => Promise<void>;

/**
 * Creates a batch per tick, so that requests that came in together go on together: each step then runs for one after
 * the other, and a step that runs many times in a row costs half as much as between others. A request that comes in
 * alone loses some microseconds.
 */
export const createTickBatch = (): TickBatch => {
  let tick: Promise<void> | undefined;
  const end = (resolve: () => void) => () => {
    tick = undefined;
    resolve();
  };
  return () => {
    tick ??= new Promise((resolve) => setImmediate(end(resolve)));
    return tick;
  };
};
