import { counted, lists } from './lists.ts';

/** People and parties. */
export const who = {
  title: (name: string): string => `Who: ${name}`,
  noMeetings: (name: string): string => `No meeting on record names ${name}.`,
  nobody: (party: string): string => `Nobody of ${party} is named on record.`,
  people: (party: string, count: number): string => `${counted(count, 'person', 'people')} of ${party} on record.`,
  person: (name: string, role: string): string => `${name}, ${role}`,
  /** A member’s person, in an answer about the bloc. */
  memberPerson: (name: string, role: string, member: string): string => `${name}, ${role}, ${member}`,
  members: (members: readonly string[]): string => `Members on record: ${lists.and(members)}.`,
  memberOf: (party: string, blocs: readonly string[]): string => `${party} is a member of ${lists.and(blocs)}.`,
  spoken: (person: string, meetings: string): string =>
    `${person}. ${meetings === '' ? 'No meeting on record.' : `On record: ${meetings}.`}`,
  spokenParty: (name: string, people: string): string => (people === '' ? who.nobody(name) : `${name}: ${people}.`),
};
