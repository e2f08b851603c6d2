import { type Phrase, phrase } from '../phrase.ts';
import { dates } from './dates.ts';
import { counted } from './lists.ts';

/** Words of the review: proposals, stale entries, and differences from the file. */
export const review = {
  title: 'Review',
  summary: (waiting: number, stale: number, fromFile: number): string =>
    `${waiting === 0 ? 'No proposals' : counted(waiting, 'proposal')} waiting; ${counted(stale, 'entry', 'entries')} gone stale; ${counted(fromFile, 'value')} in the data file that ${fromFile === 1 ? 'differs' : 'differ'} from yours.`,
  nothing: 'Nothing waits, nothing has gone stale, and the data file says nothing else.',
  nothingElse: 'Nothing has gone stale, and the data file says nothing else.',
  /** Told to a reader who may not approve: that something waits, and not what. */
  unseen: (count: number): string =>
    `${counted(count, 'entry waits', 'entries wait')} for somebody who may clear or refuse ${count === 1 ? 'it' : 'them'}.`,
  next: <T>(at: T): Phrase<T> => phrase`The next embargo ends ${at}.`,
  /** Told to whoever may decide, since the button asks for no reason. */
  refuseWhy: (slash: string, id: number): string =>
    `to refuse it with a reason, which its author is told: “${slash} review refuse ${id} reason”`,
  proposed: <T>(at: T, by: T): Phrase<T> => phrase`proposed ${at} by ${by}`,
  second: 'waits for a second person: it rests on an unnamed source',
  until: <T>(at: T): Phrase<T> => phrase`embargoed until ${at}`,
  overtaken: 'what it was made from has changed since: refuse it or take it back, and propose it anew',
  clear: 'Clear',
  refuse: 'Refuse',
  takeBack: 'Take back',
  stale: (since: string, days: number): string =>
    `Last said or confirmed on ${dates.plainDay(since)}, ${dates.days(days)} ago`,
  fromFile: 'From the data file',
  dropped: 'The data file has dropped this entry.',
  otherwise: 'You keep this entry yourselves; the data file has come to say otherwise:',
  take: 'Take the file’s',
  keep: 'Keep ours',
  done: {
    entered: 'Cleared: it is on the record now.',
    cleared: 'Cleared: it appears when its embargo ends.',
    refused: 'Refused: it is not on the record.',
    'taken-back': 'Taken back: it is not on the record.',
    gone: 'That proposal does not wait any more: somebody has decided.',
    overtaken:
      'What it was made from has changed since, so it was not entered. Refuse it, and let it be proposed anew.',
    forbidden:
      'That is not yours to decide: whoever proposed something can take it back, and only somebody else who approves can clear or refuse it.',
    taken: 'Taken from the data file: from now on the entry follows the file again.',
    kept: 'Kept as you have it: what the file says is in the history.',
    agreed: 'The data file says nothing else of this entry.',
    conflict: 'Somebody changed it at this very moment, so it was left as it is.',
  },
};
