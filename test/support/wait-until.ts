import { setTimeout as wait } from 'node:timers/promises';

/** Waits until this holds, looking often; gives up with what it was waiting for. */
export const waitUntil = async (what: string, holds: () => boolean, patience = 5000): Promise<void> => {
  const end = performance.now() + patience;
  while (!holds()) {
    if (performance.now() > end) throw new Error(`Waited in vain until ${what}`);
    await wait(5);
  }
};
