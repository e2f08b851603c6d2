import { entryIn, lineShown } from '../../commands/entry-line.ts';
import { lineBlocks } from '../../views/entry.ts';
import { withoutMenu } from '../../views/kit.ts';
import type { Block } from '../../views/message.ts';
import type { Words } from '../../words/words.ts';
import type { RequestContext } from '../request-context.ts';

/** Returns an entry's line as readers see it, without its menu. */
export const entryLines = (
  { negotiation, clock }: Pick<RequestContext, 'negotiation' | 'clock'>,
  id: string,
  words: Words,
): readonly Block[] => {
  const entry = entryIn(negotiation, id);
  return entry ? lineBlocks(lineShown({ negotiation, today: clock.day }, entry), words).map(withoutMenu) : [];
};
