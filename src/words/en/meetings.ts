import type { Entry } from '../../record/entries.ts';
import { lists } from './lists.ts';

type Part = Entry<'attendance'>['part'];

const parts: Record<Part, string> = { expected: 'expected', attended: 'was there', absent: 'was not there' };

/** Meetings, and who is in the room. */
export const meetings = {
  next: 'Next ministers’ meeting',
  title: (meeting: string): string => `In the room: ${meeting}`,
  several: (asked: string): string => `Several meetings on record match “${asked}”. Which one?`,
  part: (part: Part): string => parts[part],
  role: (role: string, party: string): string => `${role}, ${party}`,
  programme: (items: readonly string[]): string => `Programme: ${lists.and(items)}.`,
  spoken: (
    meeting: string,
    when: string,
    people: readonly { readonly name: string; readonly part: Part }[],
    source: string,
  ): string =>
    people.length === 0
      ? `${meeting}, ${when} (${source}): nobody is named on record.`
      : `${meeting}, ${when} (${source}): ${people.map(({ name, part }) => `${name} ${part === 'expected' ? 'is expected' : parts[part]}`).join('; ')}.`,
  nobody: 'Nobody is named on record for this meeting.',
  noneAhead: 'No meeting ahead is on record.',
  noneFor: (asked: string): string => `No meeting is on record for “${asked}”.`,
  who: 'Who is in the room',
};
