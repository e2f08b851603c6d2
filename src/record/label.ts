import type { Entry, Stance } from './entries.ts';
import type { Negotiation } from './negotiation.ts';
import { goneName, partyName } from './vocabulary.ts';

/** An entry in a few words of the record's own, without its kind: what a list of entries shows. */
export const labelOf = (negotiation: Negotiation, entry: Entry): string => {
  switch (entry.kind) {
    case 'source':
      return entry.short;
    case 'round':
      return entry.number === undefined ? (entry.name ?? 'Further talks') : `Round ${entry.number}`;
    case 'attendance':
      return `${nameOf(negotiation, 'person', entry.person)}, ${nameOf(negotiation, 'meeting', entry.meeting)}: ${entry.part}`;
    case 'demand':
      return entry.asks;
    case 'response':
      return `${entry.by.map((party) => partyName(negotiation, party).name).join(', ')}: ${plain(entry.stance)} (${answered(negotiation, entry)})`;
    case 'pace':
    case 'remark':
      return entry.says;
    default:
      return entry.name;
  }
};

/** Writes a code as the words it stands for: `red line`. */
const plain = (stance: Stance): string => (stance === 'red-line' ? 'red line' : stance);

const nameOf = ({ entries }: Negotiation, kind: 'person' | 'meeting', id: string): string =>
  entries[kind].get(id)?.name ?? goneName(kind);

/** Names the demand that a response answers, or the party whose demands it answers. */
const answered = (negotiation: Negotiation, { demand, to }: Entry<'response'>): string =>
  demand ? (negotiation.entries.demand.get(demand)?.asks ?? goneName('demand')) : partyName(negotiation, to ?? '').name;
