import type { Entry } from './entries.ts';
import { all, type Negotiation } from './negotiation.ts';

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

/** Puts what concerns the same parties and issue together: in the record's own order of parties, then of issues, the talks as a whole last. */
export const inGroups = <T>(negotiation: Negotiation, items: readonly T[], group: (item: T) => Group): readonly T[] => {
  const parties = all(negotiation, 'party').map(({ id }) => id);
  const issues = all(negotiation, 'issue').map(({ id }) => id);
  const place = (item: T): readonly number[] => {
    const { parties: concerned, issue } = group(item);
    const first = Math.min(...concerned.map((party) => rank(parties, party)), parties.length + 1);
    return [first, concerned.length, issue === null ? -1 : rank(issues, issue)];
  };
  const placed = items.map((item) => ({ item, place: place(item) }));
  return placed.sort((one, other) => compare(one.place, other.place)).map(({ item }) => item);
};

const rank = (among: readonly string[], id: string): number => (among.includes(id) ? among.indexOf(id) : among.length);

const compare = (one: readonly number[], other: readonly number[]): number =>
  one.map((number, index) => number - (other[index] ?? 0)).find((difference) => difference !== 0) ?? 0;
