import { isStatement } from '../record/find-entry.ts';
import { labelOf } from '../record/label.ts';
import { type QuoteModel, quoteView } from '../views/quote.ts';
import { command, isSorry } from './command.ts';
import { entryIn, lineShown } from './entry-line.ts';
import { entryNamed } from './find.ts';
import { kindOf, wordsOfGone } from './gone-words.ts';

/** `quote`: one line of the record as plain text to paste, with its source and the day it speaks of. */
export const quote = command<QuoteModel>({
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
    const model = { id: named.id, kind: kindOf(named.kind), negotiation: negotiation.header.name, day: today };
    if (!found) return wordsOfGone(negotiation, named, (label) => ({ ...model, label, line: null }));
    return { ...model, label: labelOf(negotiation, found), line: lineShown(ask, found) };
  },
  view: quoteView,
});
