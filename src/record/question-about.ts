import type { Entry } from './entries.ts';
import type { Negotiation } from './negotiation.ts';

/** The line that asks what the record says of an entry, without its slash command. */
export const questionAbout = (negotiation: Negotiation, entry: Entry): string => {
  switch (entry.kind) {
    case 'source':
      return `sources ${entry.id}`;
    case 'party':
    case 'person':
      return `who ${entry.id}`;
    case 'issue':
      return `issue ${entry.id}`;
    case 'round':
    case 'pace':
      return 'rounds';
    case 'meeting':
      return `attending ${entry.id}`;
    case 'attendance':
      return `attending ${entry.meeting}`;
    case 'demand':
      return `demands by ${entry.by} about ${entry.issue}`;
    case 'response':
      return aboutResponse(negotiation, entry);
    case 'deadline':
    case 'election':
      return 'deadlines';
    case 'remark':
      return 'mood';
  }
};

const aboutResponse = ({ entries }: Negotiation, { demand, to }: Entry<'response'>): string => {
  const answered = demand === undefined ? undefined : entries.demand.get(demand);
  if (answered) return `demands by ${answered.by} about ${answered.issue}`;
  return to ? `demands by ${to}` : 'demands';
};
