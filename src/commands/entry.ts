import type { Entry } from '../record/entries.ts';
import type { Findable } from '../record/find-entry.ts';
import { labelOf } from '../record/label.ts';
import type { Negotiation } from '../record/negotiation.ts';
import { purgedBy } from '../record/purge.ts';
import { questionAbout } from '../record/question-about.ts';
import { type EntryModel, entryView, type Gone } from '../views/entry.ts';
import { command, isSorry } from './command.ts';
import { entryIn, lineShown } from './entry-line.ts';
import { entryNamed } from './find.ts';
import { kindOf, wordsOfGone } from './gone-words.ts';

/** `entry`: one line of the record by itself, and what can be done with it. */
export const entry = command<EntryModel>({
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
    if (!found) return wordsOfGone(negotiation, named, (label) => goneModel(negotiation, named, label));
    const label = labelOf(negotiation, found);
    return {
      id: named.id,
      kind: found.kind,
      label,
      line: lineShown(ask, found),
      deeds: deedsOf(found).map((deed) => ({ deed, line: `${deed} ${named.id}` })),
      question: questionAbout(negotiation, found),
      gone: null,
      purged: null,
    };
  },
  view: entryView,
});

const goneModel = (negotiation: Negotiation, { id, kind }: Findable, label: string | null): EntryModel => ({
  ...{ id, kind: kindOf(kind), label, line: null, question: null },
  deeds: [{ deed: 'history', line: `history ${id}` }],
  gone: goneOf(negotiation, id),
  purged: purgedBy(negotiation.standing.get(id)),
});

const goneOf = (negotiation: Negotiation, id: string): Gone => {
  const { why = '', reason } = negotiation.standing.get(id) ?? {};
  const replacedBy = reason?.code === 'withdrawn' ? reason.replacedBy : undefined;
  const other = replacedBy === undefined ? undefined : entryIn(negotiation, replacedBy);
  return {
    why,
    reason,
    replacedBy: other ? { label: labelOf(negotiation, other), line: `entry ${other.id}` } : null,
  };
};

/** Returns the actions on an entry; sources, parties and issues state nothing to confirm or contest. */
const deedsOf = (found: Entry) =>
  'cite' in found
    ? (['quote', 'edit', 'confirm', 'history', 'contest', 'withdraw'] as const)
    : (['edit', 'history', 'withdraw'] as const);
