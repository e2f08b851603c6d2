import { counted } from './lists.ts';
import { meetings } from './meetings.ts';

/** People and parties. */
export const who = {
  title: (name: string): string => `Who: ${name}`,
  at: (meeting: string, when: string, part: Parameters<typeof meetings.part>[0]): string =>
    `${meeting}, ${when}: ${meetings.part(part)}`,
  noMeetings: (name: string): string => `No meeting on record names ${name}.`,
  nobody: (party: string): string => `Nobody of ${party} is named on record.`,
  demands: (by: number, on: number): string =>
    `On record: ${counted(by, 'demand')} by it, ${counted(on, 'demand')} on it.`,
  spoken: (name: string, role: string, party: string, count: number): string =>
    `${name}, ${role}, ${party}. ${counted(count, 'meeting')} on record.`,
  spokenParty: (name: string, people: readonly string[]): string =>
    people.length === 0 ? who.nobody(name) : `${name}: ${people.join('; ')}.`,
};
