import { changeOf } from '../record/changes.ts';
import type { Findable } from '../record/find-entry.ts';
import { labelOf } from '../record/label.ts';
import { type Negotiation, readEntry } from '../record/negotiation.ts';
import { purgedBy } from '../record/purge.ts';
import { questionAbout } from '../record/question-about.ts';
import { withReasonLabel } from '../record/reason-label.ts';
import type { Revision } from '../record/revision.ts';
import { type HistoryModel, historyView } from '../views/history.ts';
import { command, isSorry } from './command.ts';
import { entryNamed } from './find.ts';
import { kindOf } from './gone-words.ts';

/** `history`: every revision of an entry, with its author and its reason. */
export const history = command<HistoryModel>({
  name: 'history',
  group: 'keep',
  aliases: ['revisions', 'versions', 'log'],
  usage: 'history <anything on record>',
  examples: ['history dairy', 'history round 5', 'history freeland'],
  patterns: ['history {issue}', 'history {round}', 'history {person}'],
  isOfNow: true,
  run({ negotiation, words }) {
    const entry = entryNamed(negotiation, words, 'history');
    if (isSorry(entry)) return entry;
    return {
      effect: 'history',
      request: { entry: entry.id },
      next: (revisions) => historyOf(negotiation, entry, revisions),
    };
  },
  view: historyView,
});

const historyOf = (negotiation: Negotiation, { id, kind }: Findable, revisions: readonly Revision[]): HistoryModel => {
  const states = revisions.map((revision) => (revision.body === null ? null : readEntry(revision)));
  const last = states.findLast((state) => state !== null) ?? null;
  const isThere = last !== null && negotiation.standing.get(id)?.body !== null;
  const isCut = (revisions[0]?.version ?? 1) > 1;
  return {
    slash: negotiation.header.command,
    purged: purgedBy(revisions.at(-1)),
    label: last && labelOf(negotiation, last),
    kind: kindOf(kind),
    revisions: revisions
      .map((revision, index) => ({
        revision: withReasonLabel(negotiation, revision),
        change: changeOf(negotiation, states[index - 1] ?? null, states[index] ?? null, revision),
        // Of the revisions known on one day, only the newest is what the record said that day.
        isOfThatDay: !revisions.slice(index + 1).some(({ knownAt }) => knownAt <= revision.knownAt),
      }))
      .slice(isCut ? 1 : 0)
      .reverse(),
    cut: isCut ? revisions.length - 1 : null,
    question: isThere ? questionAbout(negotiation, last) : null,
  };
};
