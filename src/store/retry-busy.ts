import { setTimeout as sleep } from 'node:timers/promises';
import { inWords, isBusy } from './sqlite-error.ts';

const shortest = 5;
const longest = 60;

/** Waits a random time between the two limits, so that two processes do not keep meeting at the same lock. */
const pause = () => sleep(shortest + Math.random() * (longest - shortest));

/** Retries the work while the file is locked, not blocking between attempts; `StoreBusy` after `patience` ms. */
export const retryBusy = async <T>(work: () => T, path: string, patience: number): Promise<T> => {
  const end = performance.now() + patience;
  for (;;) {
    try {
      return work();
    } catch (error) {
      if (!isBusy(error) || performance.now() >= end) throw inWords(error, path);
    }
    await pause();
  }
};
