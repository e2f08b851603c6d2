import { chmodSync, closeSync, openSync, statSync } from 'node:fs';

const ownerAlone = 0o600;
const others = 0o007;

/**
 * Makes a missing file for its owner alone, and takes an existing one from everybody but its owner and group. SQLite
 * gives its write-ahead log the same rights.
 */
export const keepPrivate = (path: string): void => {
  try {
    closeSync(openSync(path, 'ax', ownerAlone));
  } catch {
    const mode = statSync(path, { throwIfNoEntry: false })?.mode ?? 0;
    if ((mode & others) !== 0) withdrawFromOthers(path, mode);
  }
};

/** Leaves a file as it is that belongs to somebody else: opening it says whether it can be used. */
const withdrawFromOthers = (path: string, mode: number): void => {
  try {
    chmodSync(path, mode & 0o770);
  } catch {
    return;
  }
};
