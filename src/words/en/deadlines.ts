import type { Entry } from '../../record/entries.ts';
import { dates } from './dates.ts';
import { counted, lists } from './lists.ts';

type Outlook = NonNullable<Entry<'deadline'>['outlook']>;

const outlooks: Record<Outlook, string> = {
  'expected-met': 'expected to be met',
  'at-risk': 'at risk',
  'expected-missed': 'now expected to be missed',
  met: 'met',
  missed: 'missed',
};

/** Deadlines, elections, and how they stand. */
export const deadlines = {
  title: 'Deadlines and elections',
  election: 'Election',
  of: (parties: readonly string[]): string => `a deadline of ${lists.and(parties)}`,
  outlook: (outlook: Outlook): string => outlooks[outlook],
  left: (days: number): string => (days < 0 ? `${dates.days(-days)} ago` : `${dates.days(days)} left`),
  roundsBefore: (deadline: string, names: readonly string[]): string =>
    names.length === 0
      ? `No numbered round still to come is on record before the ${deadline.toLowerCase()}.`
      : `Numbered rounds still to come before the ${deadline.toLowerCase()}: ${lists.and(names)}.`,
  roundsBeforeShort: (count: number): string =>
    `${counted(count, 'numbered round')} still to come before it (counted).`,
  counted: 'Counted from the dates on record; no source says it.',
  none: 'No deadline is on record.',
  spoken: (name: string, when: string, outlook: string | null, source: string): string =>
    `${name}: ${when}${outlook ? `, ${outlook}` : ''} (${source}).`,
};
