import { setTimeout as wait } from 'node:timers/promises';

/** Waits until a condition holds, checking every 5 ms; throws after `patience` milliseconds, naming `what`. */
export const waitUntil = async (
  what: string,
  holds: () => boolean | Promise<boolean>,
  patience = 60_000,
): Promise<void> => {
  const end = performance.now() + patience;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`Waited in vain until ${what}`);
    await wait(5);
  }
};
