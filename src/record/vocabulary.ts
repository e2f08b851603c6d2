import { type Named, named } from './names.ts';
import { all, type Negotiation } from './negotiation.ts';

/** A party as a list names it, and as a sentence does: `United States`, `the United States`. */
export interface PartyName {
  readonly name: string;
  readonly inSentence: string;
}

/** Stands for the name of an entry that is gone: its id is a code, and no word. */
export const goneName = (kind: string): string => `a withdrawn ${kind}`;

/** Returns a party's name; of one that is gone, that it is. */
export const partyName = ({ entries }: Negotiation, id: string): PartyName => {
  const { name = goneName('party'), inSentence = name } = entries.party.get(id) ?? {};
  return { name, inSentence };
};

/** Returns an issue's name; of one that is gone, that it is. */
export const issueName = ({ entries }: Negotiation, id: string): string =>
  entries.issue.get(id)?.name ?? goneName('issue');

/** The parties by every name they go by. */
export const partyNames = (negotiation: Negotiation): readonly Named<string>[] =>
  all(negotiation, 'party').map(({ id, name, inSentence = name, aliases }) =>
    named(id, name, [id, inSentence, ...aliases]),
  );

/** The issues by every name they go by. */
export const issueNames = (negotiation: Negotiation): readonly Named<string>[] =>
  all(negotiation, 'issue').map(({ id, name, aliases }) => named(id, name, [id, ...aliases]));

/** The people by name, role and alias. */
export const personNames = (negotiation: Negotiation): readonly Named<string>[] =>
  all(negotiation, 'person').map(({ id, name, role, aliases }) => named(id, name, [id, role, ...aliases]));

/** The meetings by name, place and alias. */
export const meetingNames = (negotiation: Negotiation): readonly Named<string>[] =>
  all(negotiation, 'meeting').map(({ id, name, where, aliases }) =>
    named(id, name, [id, ...(where ? [where] : []), ...aliases]),
  );

/** The sources by short name, id and title. */
export const sourceNames = (negotiation: Negotiation): readonly Named<string>[] =>
  all(negotiation, 'source').map(({ id, short, title }) => named(id, short, [id, title]));
