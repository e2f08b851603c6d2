import type { Entry } from '../record/entries.ts';
import { labelOf } from '../record/label.ts';
import type { Negotiation } from '../record/negotiation.ts';
import { purgedBy } from '../record/purge.ts';
import { questionAbout } from '../record/question-about.ts';
import { entryView, type Gone } from '../views/entry.ts';
import { command, isSorry } from './command.ts';
import { entryIn, lineShown } from './entry-line.ts';
import { entryNamed } from './find.ts';

/** `entry`: one line of the record by itself, and what can be done with it. */
export const entry = command({
  name: 'entry',
  group: 'keep',
  aliases: ['line', 'show'],
  usage: 'entry <anything on record>',
  examples: ['entry round 5'],
  patterns: ['entry {round}'],
  run(ask) {
    const { negotiation, words } = ask;
    const named = entryNamed(negotiation, words, 'entry');
    if (isSorry(named)) return named;
    const found = entryIn(negotiation, named.id);
    return {
      id: named.id,
      label: found ? labelOf(negotiation, found) : named.id,
      line: found ? lineShown(ask, found) : null,
      deeds: deedsOf(found).map((deed) => ({ deed, line: `${deed} ${named.id}` })),
      question: found ? questionAbout(negotiation, found) : null,
      gone: found ? null : goneOf(negotiation, named.id),
      purged: purgedBy(negotiation.standing.get(named.id)),
    };
  },
  view: entryView,
});

const goneOf = (negotiation: Negotiation, id: string): Gone => {
  const { why = '', reason } = negotiation.standing.get(id) ?? {};
  const replacedBy = reason?.code === 'withdrawn' ? reason.replacedBy : undefined;
  if (replacedBy === undefined || !negotiation.standing.has(replacedBy)) return { why, reason, replacedBy: null };
  const other = entryIn(negotiation, replacedBy);
  return {
    why,
    reason,
    replacedBy: { label: other ? labelOf(negotiation, other) : replacedBy, line: `entry ${replacedBy}` },
  };
};

/** Returns the actions on an entry; sources, parties and issues state nothing to confirm or contest. */
const deedsOf = (found: Entry | undefined) => {
  if (!found) return ['history'] as const;
  return 'cite' in found
    ? (['quote', 'edit', 'confirm', 'history', 'contest', 'withdraw'] as const)
    : (['edit', 'history', 'withdraw'] as const);
};
