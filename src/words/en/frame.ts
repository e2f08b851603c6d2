import { type Phrase, phrase } from '../phrase.ts';
import { dates } from './dates.ts';
import { counted, lists } from './lists.ts';

/** Words around every answer. */
export const frame = {
  asOf: ({ day, kind }: { readonly day: string; readonly kind: 'frozen' | 'live' | 'asked' }): string => {
    if (kind === 'asked') return `As known on ${dates.plainDay(day)}.`;
    return kind === 'frozen'
      ? `As of ${dates.plainDay(day)}, where this record stops.`
      : `As of ${dates.plainDay(day)}.`;
  },
  /** Day that a short answer of another day begins with, before anything is counted from it; `null` when live. */
  asOfFirst: ({ day, kind }: { readonly day: string; readonly kind: 'frozen' | 'live' | 'asked' }): string | null => {
    if (kind === 'live') return null;
    return kind === 'asked' ? `As known on ${dates.plainDay(day)}.` : `As of ${dates.plainDay(day)}.`;
  },
  /** `NAFTA renegotiation, as of 17 October 2017: The rounds`. A title that names the negotiation does not do so twice. */
  postedTitle: (
    negotiation: string,
    title: string,
    { day, kind }: { readonly day: string; readonly kind: 'frozen' | 'live' | 'asked' },
  ): string => {
    const own = title.startsWith(`${negotiation}: `) ? title.slice(negotiation.length + 2) : title;
    const when = { live: '', frozen: `, as of ${dates.plainDay(day)}`, asked: `, as known on ${dates.plainDay(day)}` };
    return `${negotiation}${when[kind]}: ${own}`;
  },
  notYet: 'Not on record yet',
  /** Of a day before anything was known: what was not written down yet is not said to have been none. */
  nothingYet: 'Nothing was on record yet.',
  /** Of lines that the store found changed outside of the bot. */
  altered: (count: number): string =>
    `${counted(count, 'line')} of this record ${count === 1 ? 'was' : 'were'} changed in its file by another hand and ${count === 1 ? 'is' : 'are'} left out of every answer. Whoever runs this bot can compare the file with a backup.`,
  nothingOfThisYet: 'Nothing about this was on record yet.',
  full: 'All of it',
  more: (count: number): string => `${count} more`,
  share: 'Share',
  askedBy: <T>(person: T): Phrase<T> => phrase`Asked by ${person}`,
  recordedBy: <T>(person: T): Phrase<T> => phrase`Put on record by ${person}`,
  sharedAlready: 'This was just shared here.',
  cameTwice:
    'Slack delivered this twice. It was done the first time, and nothing was done again. To do it once more, type or press it again.',
  moved: 'The record has changed since you asked. This is how it stands now; Share posts this.',
  uninvited:
    'I am not in this channel, so I could not post there. Invite me with /invite @Roundtable, then press Share again.',
  notOurs: (command: string, ours: readonly string[]): string =>
    `${command} is not one of mine. I answer ${lists.and(ours)}.`,
};
