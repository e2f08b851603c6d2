import { all, type Negotiation } from './negotiation.ts';

/** Returns a party and everything it is made of: its members, and theirs; the party itself first. */
export const withMembers = ({ entries }: Negotiation, party: string): readonly string[] =>
  closure(party, (id) => entries.party.get(id)?.members ?? []);

/** Returns the blocs that a party belongs to, and those that these belong to. */
export const blocsOf = (negotiation: Negotiation, party: string): readonly string[] => {
  const parties = all(negotiation, 'party');
  return closure(party, (id) =>
    parties.filter(({ members = [] }) => members.includes(id)).map((bloc) => bloc.id),
  ).slice(1);
};

/** Returns the parties for which what concerns this one counts: itself, its members, and the blocs it belongs to. */
export const concernedBy = (negotiation: Negotiation, party: string): readonly string[] => [
  ...withMembers(negotiation, party),
  ...blocsOf(negotiation, party),
];

/** Everything that can be reached from one, each once; a circle, which the record refuses, ends as well. */
const closure = (from: string, next: (id: string) => readonly string[]): readonly string[] => {
  const found = new Set([from]);
  for (const id of found) for (const other of next(id)) found.add(other);
  return [...found];
};

/**
 * Returns the parties on a circle of membership through this one: it would be a member of itself. Empty where there is none.
 * @example circleFrom('a', (id) => ({ a: ['b'], b: ['a'] })[id] ?? []) // ['a', 'b']
 */
export const circleFrom = (party: string, membersOf: (id: string) => readonly string[]): readonly string[] => {
  const reached = closure(party, membersOf);
  return reached.filter((id) => membersOf(id).includes(party)).length === 0
    ? []
    : reached.filter((id) => closure(id, membersOf).includes(party));
};
