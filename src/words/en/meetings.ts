import type { Entry, MeetingType } from '../../record/entries.ts';
import { counted, lists } from './lists.ts';

type Part = Entry<'attendance'>['part'];

const parts: Record<Part, string> = { expected: 'expected', attended: 'was there', absent: 'was not there' };

const types: Record<MeetingType, string> = {
  summit: 'leaders’ summit',
  ministerial: 'ministers’ meeting',
  technical: 'technical meeting',
  signing: 'signing',
  bilateral: 'bilateral meeting',
  lunch: 'lunch',
  dinner: 'dinner',
  'press-conference': 'press conference',
};

/** Meetings, and who is in the room. */
export const meetings = {
  /** `Next leaders’ summit` */
  next: (type: MeetingType): string => `Next ${types[type]}`,
  /** `ministers’ meeting` */
  type: (type: MeetingType): string => types[type],
  title: (meeting: string): string => `In the room: ${meeting}`,
  /** By which rule one of several meetings still to come is the next. */
  rule: (isPolitical: boolean, others: number): string =>
    `${isPolitical ? 'The next of leaders or ministers' : 'The next of any kind: none of leaders or ministers is on record'}; ${counted(others, 'other meeting')} ${others === 1 ? 'is' : 'are'} ahead.`,
  several: (asked: string): string => `Several meetings on record match “${asked}”. Which one?`,
  part: (part: Part): string => parts[part],
  role: (role: string, party: string): string => `${role}, ${party}`,
  programme: (items: readonly string[]): string => `Programme: ${lists.and(items)}.`,
  /** Said in the short form, which has no room for it. */
  seeProgramme: (full: string): string => `Programme: see “${full}”.`,
  nextSpoken: (type: MeetingType, when: string): string => `${meetings.next(type)}: ${when}.`,
  /** How many are on record with which part: `3 people are expected.` */
  lead: (parts: Readonly<Record<Part, number>>): string => {
    const people = (count: number) => counted(count, 'person', 'people');
    const said = [
      ...(parts.expected > 0 ? [`${people(parts.expected)} ${parts.expected === 1 ? 'is' : 'are'} expected`] : []),
      ...(parts.attended > 0 ? [`${people(parts.attended)} ${parts.attended === 1 ? 'was' : 'were'} there`] : []),
      ...(parts.absent > 0 ? [`${people(parts.absent)} ${parts.absent === 1 ? 'was' : 'were'} not`] : []),
    ];
    return said.length > 0 ? `${lists.and(said)}.` : meetings.nobody;
  },
  partSpoken: (name: string, part: Part): string => `${name} ${part === 'expected' ? 'is expected' : parts[part]}`,
  spoken: (meeting: string, when: string, source: string, people: string): string =>
    `${meeting}, ${when} (${source}): ${people || 'nobody is named on record'}.`,
  nobody: 'Nobody is named on record for this meeting.',
  noneAhead: 'No meeting ahead is on record.',
  noneFor: (asked: string): string => `No meeting is on record for “${asked}”.`,
  who: 'Who is in the room',
};
