import { kindNames } from './entries.ts';
import { labelOf } from './label.ts';
import type { Negotiation } from './negotiation.ts';
import { goneName } from './vocabulary.ts';

/** Returns a line for people to read: an id that is a code, such as `us-autos`, as what its entry is called. */
export const lineInWords = (negotiation: Negotiation, line: string): string =>
  line
    .split(' ')
    .map((word) => (/[-\d]/.test(word) ? (calledBy(negotiation, word) ?? word) : word))
    .join(' ');

const calledBy = (negotiation: Negotiation, id: string): string | undefined => {
  const revision = negotiation.standing.get(id);
  const entry = kindNames.map((kind) => negotiation.entries[kind].get(id)).find((found) => found !== undefined);
  return entry ? labelOf(negotiation, entry) : revision && goneName(revision.kind);
};
