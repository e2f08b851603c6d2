import type { Entry } from '../../record/entries.ts';
import { counted, lists } from './lists.ts';

type Part = Entry<'attendance'>['part'];

const parts: Record<Part, string> = { expected: 'expected', attended: 'was there', absent: 'was not there' };

/** Meetings, and who is in the room. */
export const meetings = {
  next: (isMinisterial: boolean): string => (isMinisterial ? 'Next ministers’ meeting' : 'Next meeting'),
  title: (meeting: string): string => `In the room: ${meeting}`,
  several: (asked: string): string => `Several meetings on record match “${asked}”. Which one?`,
  part: (part: Part): string => parts[part],
  role: (role: string, party: string): string => `${role}, ${party}`,
  programme: (items: readonly string[]): string => `Programme: ${lists.and(items)}.`,
  nextSpoken: (isMinisterial: boolean, when: string): string => `${meetings.next(isMinisterial)}: ${when}.`,
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
