import { labelOf } from '../record/label.ts';
import { questionAbout } from '../record/question-about.ts';
import { entryView } from '../views/entry.ts';
import { command, isSorry } from './command.ts';
import { entryIn, lineShown } from './entry-line.ts';
import { entryNamed } from './find.ts';

/** `entry`: one line of the record by itself, and what can be done with it. */
export const entry = command({
  name: 'entry',
  aliases: ['line', 'show'],
  usage: 'entry <anything on record>',
  examples: ['entry round 5'],
  run(ask) {
    const { negotiation, words } = ask;
    const named = entryNamed(negotiation, words, 'entry');
    if (isSorry(named)) return named;
    const found = entryIn(negotiation, named.id);
    const deeds = ['edit', 'confirm', 'history', 'withdraw', 'contest'] as const;
    return {
      id: named.id,
      label: found ? labelOf(negotiation, found) : named.id,
      line: found ? lineShown(ask, found) : null,
      deeds: (found ? deeds : (['history'] as const)).map((deed) => ({ deed, line: `${deed} ${named.id}` })),
      question: found ? questionAbout(negotiation, found) : null,
    };
  },
  view: entryView,
});
