import type { Entry } from './entries.ts';
import type { Negotiation } from './negotiation.ts';

/** The parties and the issue that an entry concerns, by id; none where it concerns the talks as a whole. */
interface Group {
  readonly parties: readonly string[];
  readonly issue: string | null;
}

/** Returns the parties and the issue that an entry concerns first of all: of a demand, the party that makes it. */
export const groupOf = (negotiation: Negotiation, entry: Entry): Group => {
  const { entries } = negotiation;
  switch (entry.kind) {
    case 'party':
      return { parties: [entry.id], issue: null };
    case 'issue':
      return { parties: [], issue: entry.id };
    case 'person':
    case 'election':
      return { parties: [entry.party], issue: null };
    case 'attendance':
      return { parties: [entries.person.get(entry.person)?.party ?? []].flat(), issue: null };
    case 'demand':
      return { parties: [entry.by], issue: entry.issue };
    case 'response':
      return { parties: entry.by, issue: entries.demand.get(entry.demand ?? '')?.issue ?? null };
    case 'deadline':
      return { parties: entry.of, issue: null };
    case 'remark':
      return { parties: entry.parties, issue: null };
    case 'source':
    case 'round':
    case 'meeting':
    case 'pace':
      return { parties: [], issue: null };
  }
};
