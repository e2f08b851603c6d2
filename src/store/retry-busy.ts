import { setTimeout as sleep } from 'node:timers/promises';
import { inWords, isBusy } from './sqlite-error.ts';

const shortest = 5;
const longest = 60;

/** Spread at random, so that two processes do not keep meeting at the same lock. */
const pause = () => sleep(shortest + Math.random() * (longest - shortest));

/** Does the work, again and again while the file is locked, leaving the event loop free in between; in the end fails in words. */
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
