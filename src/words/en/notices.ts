import { type Phrase, phrase } from '../phrase.ts';
import { counted } from './lists.ts';

/** Direct messages about what waits and how it was decided, and who they go to. */
export const notices = {
  /** The notification: it may stand on a locked screen, so that it says nothing of the entry. */
  waitsSpoken: (negotiation: string): string => `${negotiation}: something waits for somebody who approves.`,
  waits: {
    second: <T>(by: T, negotiation: T): Phrase<T> =>
      phrase`${by} proposed something for the record of ${negotiation}. It rests on an unnamed source, so a second person has to clear or refuse it.`,
    embargo: <T>(by: T, negotiation: T): Phrase<T> =>
      phrase`${by} proposed something for the record of ${negotiation}. It is under embargo and appears by itself; whoever approves can refuse it before that.`,
    purge: <T>(by: T, negotiation: T): Phrase<T> =>
      phrase`${by} asks that something be purged from the record of ${negotiation}. A second person who approves carries it out or refuses it.`,
  },
  notHere: 'What it says stands in “review” alone, and not in this message.',
  decidedSpoken: (negotiation: string): string => `${negotiation}: what you proposed was decided.`,
  proposal: {
    cleared: <T>(by: T): Phrase<T> => phrase`${by} cleared what you proposed: it is on the record now.`,
    embargoed: <T>(by: T, at: T): Phrase<T> => phrase`${by} cleared what you proposed: it appears ${at}.`,
    overtaken: <T>(by: T): Phrase<T> =>
      phrase`${by} wanted to clear what you proposed, but what it was made from has changed since, so it was not entered. Take it back and propose it anew.`,
    refused: <T>(by: T): Phrase<T> => phrase`${by} refused what you proposed: it is not on the record.`,
    purged: <T>(by: T): Phrase<T> =>
      phrase`What you proposed was purged for good: ${by} carried that out, after another person had asked for it.`,
  },
  purge: {
    purged: <T>(by: T): Phrase<T> => phrase`${by} carried out the purge that you asked for.`,
    refused: <T>(by: T): Phrase<T> => phrase`${by} refused the purge that you asked for: nothing was purged.`,
  },
  altered: {
    spoken: (negotiation: string): string => `${negotiation}: the record was changed by another hand.`,
    found: (negotiation: string): string =>
      `The record of ${negotiation} is no longer as it was written: something in its file was changed or removed by another hand than mine. Lines that were changed are left out of every answer. The log and the health page of this bot give the numbers of the revisions: ask whoever runs it to compare the file with a backup.`,
  },
  told: (count: number): string =>
    `${counted(count, 'person', 'people')} who may decide ${count === 1 ? 'gets' : 'get'} a message about it; what it says is not in that.`,
  /** Where Slack does not say who the workspace’s admins are. */
  aloneOnRecord: (slash = ''): string =>
    `Nobody but you is named on record as one who approves; workspace admins do so without being named. To name another: “${`${slash} roles @name approve`.trim()}”.`,
  /** Says how to name another approver where none is known; `slash` is the record's command. */
  alone: (slash: string): string =>
    `Nobody but you may approve here, and somebody else has to clear this. Name another with “${slash} roles @name approve”.`,
  nobody: (slash: string): string =>
    `Nobody is known who may clear this. A workspace admin can name somebody with “${slash} roles @name approve”.`,
  unnamed:
    'Nobody is named on record as one who approves. Workspace admins do so without being named, but I could not find out who they are: tell one of them.',
};
