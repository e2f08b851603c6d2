import { lists } from './lists.ts';

/** Taking back a change. */
export const undo = {
  title: 'Taken back',
  refused: 'Not taken back',
  done: (count: number): string =>
    count === 1 ? 'One entry says again what it said before:' : `${count} entries say again what they said before:`,
  removed: (count: number): string =>
    count === 1 ? 'One entry is no longer on record:' : `${count} entries are no longer on record:`,
  nothing: 'There is no change of yours in this record to take back.',
  purged: 'That was purged, and nothing can bring it back.',
  noSuch: 'There is no such change that could be taken back: what the data file says is changed in the file.',
  later: 'A later change rests on this one, so it was left as it is. Take the later one back first:',
  resting: (on: string, labels: readonly string[]): string =>
    `“${on}” cannot go, since other entries rest on it: ${lists.and(labels)}. Change or withdraw them first.`,
  unnamed: (of: string): string =>
    `“${of}” rests on an unnamed source now, and would rest on another in its place. That takes a second person: edit it and say why, and it waits for one.`,
  missing: (of: string, labels: readonly string[]): string =>
    `“${of}” cannot come back, since it speaks of what is no longer on record: ${lists.and(labels)}.`,
  conflict: 'Somebody changed it at this very moment, so it was left as it is. Look at what they did, and try again.',
  redo: 'Redo',
};
