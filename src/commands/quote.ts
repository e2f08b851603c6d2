import { isStatement } from '../record/find-entry.ts';
import { labelOf } from '../record/label.ts';
import { quoteView } from '../views/quote.ts';
import { command, isSorry } from './command.ts';
import { entryIn, lineShown } from './entry-line.ts';
import { entryNamed } from './find.ts';

/** `quote`: one line of the record as plain text to paste, with its source and the day it speaks of. */
export const quote = command({
  name: 'quote',
  group: 'keep',
  aliases: ['quotation', 'copy'],
  usage: 'quote <anything on record>',
  examples: ['quote round 5'],
  patterns: ['quote {round}'],
  run(ask) {
    const { negotiation, today, words } = ask;
    const named = entryNamed(negotiation, words, 'quote', isStatement);
    if (isSorry(named)) return named;
    const found = entryIn(negotiation, named.id);
    return {
      label: found ? labelOf(negotiation, found) : named.id,
      line: found ? lineShown(ask, found) : null,
      negotiation: negotiation.header.name,
      day: today,
      id: named.id,
    };
  },
  view: quoteView,
});
