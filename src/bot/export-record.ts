import type { Exported } from '../commands/effect.ts';
import type { Format } from '../record/export-format.ts';
import { facts, type Negotiation } from '../record/negotiation.ts';
import type { RequestContext } from './request-context.ts';
import type { SendFile } from './send-file.ts';

/** Writes a record as a file and sends it to the asker. */
export const exportRecord = async (
  sendFile: SendFile | undefined,
  context: RequestContext,
  format: Format,
): Promise<Exported> => {
  const { key, negotiation, clock, actor } = context;
  const count = entriesIn(negotiation);
  if (!sendFile) return { count, outcome: 'unable' };
  // Imported here: the YAML writer is slow to load and nothing else needs it.
  const { exported } = await import('../record/export.ts');
  const file = { name: `${key.negotiation}-${clock.day}.${format}`, text: exported(negotiation, format) };
  return { count, outcome: await sendFile(key.team, actor.person, file) };
};

const entriesIn = (negotiation: Negotiation): number => {
  const { source, party, issue } = negotiation.entries;
  return facts(negotiation).length + source.size + party.size + issue.size;
};
