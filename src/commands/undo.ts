import { entryChange } from '../record/changes.ts';
import type { Word } from '../record/names.ts';
import { fold, type Negotiation } from '../record/negotiation.ts';
import type { Appended, Change, Revision } from '../record/revision.ts';
import { undoing } from '../record/undo.ts';
import { type UndoModel, undoView } from '../views/undo.ts';
import { type Ask, command, isSorry, type Outcome, type Sorry } from './command.ts';
import type { WrittenBy } from './effect.ts';
import { entryNamed } from './find.ts';

/** `undo`: takes back the asker's last change, or one that is named, by appending what stood before it. */
export const undo = command<UndoModel>({
  name: 'undo',
  group: 'keep',
  aliases: ['take back', 'revert'],
  usage: 'undo [anything on record]',
  examples: ['undo', 'undo demand dairy'],
  patterns: ['undo', 'undo {round}'],
  needs: () => 'edit',
  isOfNow: true,
  run(ask) {
    const of = changeNamed(ask);
    if (typeof of === 'object') return of;
    return { effect: 'written', request: { of }, next: (written) => takeBack(ask.negotiation, written, of) };
  },
  view: undoView,
});

/** Reads which change to undo: one by the `seq` of its revision, the last of an entry, or the asker's own last. */
const changeNamed = ({ negotiation, words }: Ask): number | 'mine' | Sorry => {
  const [first, second] = words;
  if (!first || isMine(words)) return 'mine';
  if (first.text === 'revision' && /^\d{1,15}$/.test(second?.text ?? '')) return Number(second?.text);
  const entry = entryNamed(negotiation, words, 'undo');
  return isSorry(entry) ? entry : (negotiation.standing.get(entry.id)?.seq ?? 'mine');
};

const isMine = (words: readonly Word[]): boolean =>
  ['last', 'my last', 'mine'].includes(words.map(({ text }) => text).join(' '));

const takeBack = (negotiation: Negotiation, written: WrittenBy, of: number | 'mine'): Outcome<UndoModel> => {
  const [first] = written.revisions;
  if (!first) return { kind: of === 'mine' ? 'nothing' : 'noSuch' };
  const found = undoing(negotiation, written, written.person);
  if ('purged' in found) return { kind: 'purged' };
  if ('unnamed' in found) return { kind: 'unnamed', of: found.unnamed, entry: found.entry };
  if ('later' in found)
    return { kind: 'later', revision: found.later, change: changeBy(negotiation, written, found.later) };
  if ('resting' in found) return { kind: 'resting', on: found.on, labels: found.resting };
  if ('missing' in found) return { kind: 'missing', of: found.of, labels: found.missing };
  return {
    effect: 'save',
    request: { changes: found.changes },
    next: (saved) => saidAgain(negotiation, found.changes, saved),
  };
};

const changeBy = (negotiation: Negotiation, { histories }: WrittenBy, revision: Revision) => {
  const history = histories.get(revision.entry) ?? [];
  const earlier = history.findLast(({ seq }) => seq < revision.seq);
  return entryChange(negotiation, earlier, revision);
};

const saidAgain = (before: Negotiation, changes: readonly Change[], saved: Appended): UndoModel => {
  if (saved.outcome === 'conflict') return { kind: 'conflict', revision: saved.latest[0] ?? null, change: null };
  const after = fold(before, saved.revisions);
  const named = withNamesOf(after, before);
  return {
    kind: 'done',
    seq: saved.revisions[0]?.seq ?? 0,
    changes: [...new Set(changes.map(({ entry }) => entry))].flatMap((entry) => {
      const revision = after.standing.get(entry);
      return revision ? (entryChange(named, before.standing.get(entry), revision) ?? []) : [];
    }),
  };
};

/** The record after an undo, with the names that went with it: what was taken back is still said in words. */
const withNamesOf = (after: Negotiation, { entries: before }: Negotiation): Negotiation => ({
  ...after,
  entries: {
    ...after.entries,
    source: new Map([...before.source, ...after.entries.source]),
    issue: new Map([...before.issue, ...after.entries.issue]),
    party: new Map([...before.party, ...after.entries.party]),
    person: new Map([...before.person, ...after.entries.person]),
    meeting: new Map([...before.meeting, ...after.entries.meeting]),
    round: new Map([...before.round, ...after.entries.round]),
    demand: new Map([...before.demand, ...after.entries.demand]),
  },
});
