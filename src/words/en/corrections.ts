import type { Kind } from '../../record/entries.ts';
import { type Phrase, phrase } from '../phrase.ts';
import { keeping } from './keeping.ts';

type What = 'changed' | 'contested' | 'withdrawn' | 'taken-back' | 'restored' | 'removed';

const did: Record<Exclude<What, 'removed' | 'taken-back'>, string> = {
  changed: 'was corrected',
  contested: 'is contested',
  withdrawn: 'was withdrawn',
  restored: 'is back on record',
};

const leads: Record<What, string> = {
  changed: 'Corrected',
  contested: 'Contested',
  withdrawn: 'Withdrawn',
  'taken-back': 'Taken back',
  restored: 'Back on record',
  removed: 'Removed',
};

/** Corrections of what was posted, and the switch for them. */
export const corrections = {
  /** `Corrected 18 October, 14:05: a demand was withdrawn.` */
  did: <T>(what: What, kind: Kind | null, at: T, by: T): Phrase<T> => {
    if (what === 'removed' || kind === null) return phrase`Corrected ${at}: a line was removed.`;
    const line = `${article(kind)} ${keeping.kind(kind)}`;
    return what === 'taken-back'
      ? phrase`Corrected ${at}: ${line} was taken back by ${by}.`
      : phrase`Corrected ${at}: ${line} ${did[what]}.`;
  },
  takenBack: 'This was corrected, and the correction was taken back: it stands as it was first posted.',
  corrected: 'Corrected.',
  more: (count: number): string => `and ${count} more`,
  removedAll: 'A line of this message was removed from the record, and the message with it.',
  withdrawnAll: 'What this message said is no longer on record.',
  intro: 'The record behind this message has changed.',
  removed: 'A line was removed from the record.',
  goneNamed: (label: string, isTakenBack: boolean): string =>
    `“${label}” was ${isTakenBack ? 'taken back' : 'withdrawn'} since this was posted, and is no longer shown.`,
  gone: 'What this button asks about is no longer on record: it was withdrawn or removed since this was posted.',
  title: 'Corrections in this channel',
  state: (isOff: boolean): string =>
    isOff ? 'What I posted here is not corrected.' : 'What I posted here is corrected when the record changes.',
  offBy: <T>(person: T): Phrase<T> => phrase`${person} turned it off.`,
  turned: (deed: 'on' | 'off'): string => `Corrections are ${deed}.`,
  about:
    'When a line of one of my posts of the last 90 days is edited, contested, withdrawn or taken back, I change the post and say in its thread what changed, once. A digest is not changed and gets the reply alone. Mended spelling is silent. What is purged is removed from posts in any case.',
  turnOff: 'Turn off',
  turnOn: 'Turn on',
  removedBy: <T>(at: T, by: T, second: T): Phrase<T> =>
    phrase`A line was removed from the record ${at}: ${by} asked for it, ${second} carried it out.`,
  alsoBy: <T>(by: T): Phrase<T> => phrase`changed by ${by} as well`,
  lead: (what: What): string => leads[what],
};

const article = (kind: Kind): string => (/^[aeiou]/u.test(keeping.kind(kind)) ? 'an' : 'a');
