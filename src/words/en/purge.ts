import type { Kind } from '../../record/entries.ts';
import type { PurgeReason } from '../../record/purge.ts';
import { type Phrase, phrase } from '../phrase.ts';
import { keeping } from './keeping.ts';
import { counted, lists } from './lists.ts';
import { notices } from './notices.ts';

const choices: Record<PurgeReason, string> = {
  named: 'It names somebody',
  'off-record': 'It was off the record',
  law: 'The law asks for it',
  mistake: 'It was never to be kept',
};

const reasons: Record<PurgeReason, string> = {
  named: 'it names somebody who must not be named',
  'off-record': 'it was said off the record',
  law: 'the law, or somebody’s right, asks for it',
  mistake: 'it should never have been written down',
};

const beyond =
  'Backups and exports made before, files handed over, and messages in Slack cannot be reached from here: delete those by hand.';

/** Purges: requests, confirmations, results. */
export const purge = {
  title: 'Purge for good',
  what: 'This line would leave the record for good, with its history, its proposals and its drafts: nobody could read it or bring it back. Who wrote it down, when, and that it was purged is kept.',
  proposal: 'A proposal that is not on record',
  whatProposal:
    'The proposal would go for good, with its drafts: nobody could read it or bring it back. Who proposed it and when, and that it was purged, is kept.',
  rests: (names: readonly string[]): string =>
    names.length === 1
      ? `Another line rests on it and goes with it, whichever reason you choose: ${names.join('')}. To keep that one, change it first.`
      : `${names.length} other lines rest on it and go with it, whichever reason you choose: ${lists.and(names.slice(0, 10))}${names.length > 10 ? ` and ${names.length - 10} more` : ''}. To keep one, change it first.`,
  why: 'Why must it go? A reason from this list is kept, and no words of your own, which could say it again. Another person who approves then has to carry it out.',
  again: 'Other lines rest on it than you were shown, so nothing was asked for yet. Look again:',
  choice: (reason: PurgeReason): string => choices[reason],
  reason: (reason: PurgeReason): string => reasons[reason],
  said: {
    asked:
      'It was put before a second person. Nothing is purged yet: another person who approves finds it in the review, and carries it out or refuses it.',
    'asked before':
      'A purge of it, or of a line that rests on it, was asked for before and waits: the review shows it.',
    gone: 'There is no such line on record, and no such proposal apart from it, so there is nothing to purge.',
    forbidden: 'Only those who approve can ask that something be purged.',
    before: 'It was purged before: there is nothing left to purge.',
  },
  alone: notices.aloneOnRecord(),
  roles: 'Who approves',
  /** Answer to whoever carried it out. */
  done: (count: number, isWiped: boolean): string =>
    [
      `Purged for good: ${counted(count, 'line')}. No answer, past day, history or export from here on shows ${count === 1 ? 'it' : 'them'}.`,
      isWiped
        ? 'The bytes have left the record’s file as well.'
        : 'Another program held the record’s file at this moment: the bytes leave it when the bot is started next.',
      beyond,
    ].join(' '),
  resting: (labels: readonly string[]): string =>
    `Nothing was purged: other lines have come to rest on it, ${lists.and(labels.slice(0, 5))}${labels.length > 5 ? ` and ${labels.length - 5} more` : ''}. Refuse it, and let it be asked for with them.`,
  entered: 'It has come on record meanwhile, so nothing was purged. Refuse this, and let the line itself be purged.',
  moved: 'Somebody wrote to the record at this very moment, so nothing was purged. Look again, and press once more.',
  refused: 'Refused: nothing was purged.',
  'taken-back': 'Taken back: nothing was purged.',
  gone: 'That purge does not wait any more: somebody has decided.',
  forbidden:
    'That is not yours to decide: whoever asked for a purge can take it back, and only somebody else who approves can carry it out or refuse it.',
  ofProposal: 'Purge it …',
  waiting: (count: number): string =>
    `${counted(count, 'purge')} ${count === 1 ? 'waits' : 'wait'} for a second person.`,
  asked: <T>(at: T, by: T): Phrase<T> => phrase`purge asked ${at} by ${by}`,
  carryOut: 'Purge for good',
  refuse: 'Refuse',
  takeBack: 'Take back',
  inFile: (count: number): string =>
    count === 1
      ? 'The data file still holds an entry that was purged here, or that speaks of one. It is left out; take it out of the file as well.'
      : `The data file still holds ${count} entries that were purged here, or that speak of such. They are left out; take them out of the file as well.`,
  /** Placeholder of a purged entry. */
  was: <T>(at: T, one: T, other: T): Phrase<T> =>
    phrase`This was purged ${at} by ${one} and ${other}. What it said is gone for good.`,
  wasSpoken: 'This was purged. What it said is gone for good.',
  one: (kind: Kind): string => `Purged ${keeping.kind(kind)}`,
};
