import type { Handed } from '../commands/step.ts';
import type { Format } from '../record/export-format.ts';
import { facts, type Negotiation } from '../record/negotiation.ts';
import type { Room } from './reading.ts';

/** A file of text for one person. */
export interface HandedFile {
  readonly name: string;
  readonly text: string;
}

/** Hands a file to a person where nobody else sees it; `unable` where this installation may not. */
export type HandOver = (team: string, person: string, file: HandedFile) => Promise<'handed' | 'unable' | 'failed'>;

/** Writes the record of a room out and hands it to whoever asked. */
export const exportFor = async (handOver: HandOver | undefined, room: Room, format: Format): Promise<Handed> => {
  const { key, negotiation, clock, visitor } = room;
  const count = entriesIn(negotiation);
  if (!handOver) return { count, outcome: 'unable' };
  // What writes YAML takes long to load and is needed here alone.
  const { exported } = await import('../record/export.ts');
  const file = { name: `${key.negotiation}-${clock.day}.${format}`, text: exported(negotiation, format) };
  return { count, outcome: await handOver(key.team, visitor.person, file) };
};

const entriesIn = (negotiation: Negotiation): number => {
  const { source, party, issue } = negotiation.entries;
  return facts(negotiation).length + source.size + party.size + issue.size;
};
