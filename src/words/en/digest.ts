import type { Days, DigestRule, Mode } from '../../record/digest-rule.ts';
import type { Kind } from '../../record/entries.ts';
import type { Weekday } from '../../record/weekdays.ts';
import { dates } from './dates.ts';
import { deadlines } from './deadlines.ts';
import { counted, lists } from './lists.ts';
import { sources } from './sources.ts';
import { sourcing } from './sourcing.ts';

const weekdays: Record<Weekday, string> = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
};

const daysText = (days: Days): string => {
  if (days === 'daily') return 'every day';
  return days === 'weekdays' ? 'Monday to Friday' : lists.and(days.map((day) => weekdays[day]));
};

const modes: Record<Mode, string> = {
  always: 'whether or not something changed',
  changes: 'only when something changed',
};

/** Fields as a change names them, where the name in the file is not enough. */
const fields: Readonly<Record<string, string>> = {
  when: 'date',
  where: 'place',
  part: 'attendance',
  asks: 'what is asked',
  on: 'asked of',
  says: 'what is said',
  of: 'whose it is',
  cite: 'who says so',
  contested: 'other reports',
  certainty: 'how sure',
  days: 'number of days',
  aliases: 'other names',
};

const outlookText = (value: string): string => {
  switch (value) {
    case 'expected-met':
    case 'at-risk':
    case 'expected-missed':
    case 'met':
    case 'missed':
      return deadlines.outlook(value);
    default:
      return value;
  }
};

const stanceText = (value: string): string => {
  switch (value) {
    case 'red-line':
    case 'non-starter':
    case 'rejected':
    case 'open':
    case 'accepted':
      return sourcing.stance(value);
    default:
      return value;
  }
};

const did = { added: 'New', changed: 'Changed', withdrawn: 'Withdrawn' } as const;

/** The daily digest: what it says in a channel. */
export const digest = {
  /** `NAFTA renegotiation: 3 things changed` */
  title: (negotiation: string, changed: number): string =>
    `${negotiation}: ${changed === 0 ? 'nothing new' : `${counted(changed, 'thing')} changed`}`,
  /** Of a frozen record: that its day does not move on, and how it would. The short one fits a line of a phone. */
  standsStill: 'This record stands still. Take “today” out of its data file, and it is live.',
  standsStillShort: 'Frozen; to go live, delete its “today”.',
  nothingAhead: 'Nothing ahead on record',
  did: (what: keyof typeof did): string => did[what],
  entry: (kind: Kind, label: string): string => sources.called(kind, label),
  field: (name: string): string => fields[name] ?? name,
  value: (field: string, text: string): string => {
    if (field === 'outlook') return outlookText(text);
    return field === 'stance' ? stanceText(text) : text;
  },
  nothingSaid: 'nothing',
  since: (since: string): string => `Since ${dates.day(since)}:`,
  spokenChange: (what: keyof typeof did, entry: string, fields: readonly string[], source: string): string =>
    `${did[what]}: ${[entry, ...fields].join(', ')} (${source}).`,
  days: daysText,
  mode: (mode: Mode): string => modes[mode],
  /** `Monday to Friday at 08:30 (America/Toronto)` */
  rule: ({ days, time, zone }: DigestRule): string => `${daysText(days)} at ${time} (${zone})`,
  more: 'Where it stands',
  demands: 'Demands',
  settings: 'About this digest',
};
