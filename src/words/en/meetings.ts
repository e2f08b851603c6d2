import type { Entry } from '../../record/entries.ts';
import { lists } from './lists.ts';

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
  nextSpoken: (isMinisterial: boolean, when: string, source: string): string =>
    `${meetings.next(isMinisterial)}: ${when} (${source}).`,
  partSpoken: (name: string, part: Part): string => `${name} ${part === 'expected' ? 'is expected' : parts[part]}`,
  spoken: (meeting: string, when: string, source: string, people: string): string =>
    `${meeting}, ${when} (${source}): ${people || 'nobody is named on record'}.`,
  nobody: 'Nobody is named on record for this meeting.',
  noneAhead: 'No meeting ahead is on record.',
  noneFor: (asked: string): string => `No meeting is on record for “${asked}”.`,
  who: 'Who is in the room',
};
