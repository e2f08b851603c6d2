import { labelOf } from './label.ts';
import { type Negotiation, readEntry } from './negotiation.ts';
import { preview } from './preview.ts';
import { replacesUnnamed } from './proposal.ts';
import { isPurge } from './purge.ts';
import type { Reason } from './reason.ts';
import { restingOn, straysOf } from './references.ts';
import type { Body, Change, Revision } from './revision.ts';
import { goneName } from './vocabulary.ts';

/** A change as the log holds it: the revisions that were written down at once, and every revision of the entries they touch. */
export interface Written {
  readonly revisions: readonly Revision[];
  /** For each entry, oldest first. */
  readonly histories: ReadonlyMap<string, readonly Revision[]>;
}

/** Plan of an undo: the changes to append, or what stands in the way. */
type Undoing =
  | { readonly changes: readonly Change[] }
  /** Everything it changed was purged since: there is nothing to restore. */
  | { readonly purged: true }
  /** Label and id of an entry whose unnamed source would give way to another: that takes a second person. */
  | { readonly unnamed: string; readonly entry: string }
  /** A later revision of one of its entries. */
  | { readonly later: Revision }
  /** Labels of entries that could not stand without the one that would go. */
  | { readonly resting: readonly string[]; readonly on: string }
  /** References of a restored entry to entries that are no longer on record. */
  | { readonly missing: readonly string[]; readonly of: string };

/** Takes a change back by appending what stood before it, for every day of the past alike; what rests on it is kept from harm. */
export const undoing = (negotiation: Negotiation, { revisions, histories }: Written, by: string): Undoing => {
  const touched = [...new Set(revisions.map(({ entry }) => entry))];
  const entries = touched.filter((entry) => !histories.get(entry)?.some(isPurge));
  if (entries.length === 0) return { purged: true };
  const later = entries.flatMap((entry) => laterThan(revisions, histories.get(entry) ?? []));
  const [first] = later;
  if (first) return { later: first };
  const reason: Reason = { code: 'undone', revision: revisions[0]?.seq ?? 0 };
  const changes = entries.flatMap((entry) => restoring(revisions, histories.get(entry) ?? [], by, reason));
  const replaced = changes.find((change) => replacesUnnamed(negotiation, change));
  if (replaced) return { unnamed: nameOf(negotiation, replaced.entry), entry: replaced.entry };
  return unsound(preview(negotiation, changes), negotiation, entries) ?? { changes };
};

/** Returns the first `seq` of the change that this revision takes back; `null` where it is no undo. */
const undoneBy = ({ origin, reason }: Revision): number | null =>
  origin === 'slack' && reason?.code === 'undone' ? reason.revision : null;

/** Returns revisions after a `seq` that have an effect: neither taken back since, nor the undo that did it. */
const effective = (history: readonly Revision[], after = 0): readonly Revision[] => {
  const cancelled = new Set<Revision>();
  const counting = history.filter(({ seq }) => seq > after);
  for (const revision of counting.toReversed()) {
    const undone = undoneBy(revision);
    if (undone === null || undone <= after || cancelled.has(revision)) continue;
    for (const one of counting) if (one.seq >= undone && one.seq < revision.seq) cancelled.add(one);
  }
  return counting.filter((one) => !cancelled.has(one) && (undoneBy(one) ?? 0) <= after);
};

/** Makes a test of one person's changes, newest first: true unless one is an undo or was undone by one. */
export const untaken = (): ((change: Revision) => boolean) => {
  const taken = new Set<number>();
  return (change) => {
    const undone = undoneBy(change);
    const counts = !taken.has(change.seq);
    if (counts && undone !== null) taken.add(undone);
    return counts && undone === null;
  };
};

/** Whether a change still has an effect, whoever may have taken it back. */
export const stillCounts = (history: readonly Revision[], { seq }: Revision): boolean =>
  !history.some(isPurge) && effective(history).some((revision) => revision.seq === seq);

/** Returns the last revision of an entry after a change that still counts, as a list of one or none. */
const laterThan = (revisions: readonly Revision[], history: readonly Revision[]): readonly Revision[] =>
  effective(history, Math.max(...revisions.map(({ seq }) => seq))).slice(-1);

/** One step of what was known of an entry: from this day on, this is what stood. */
interface Step {
  readonly knownAt: string;
  readonly body: Body | null;
}

/** Returns the steps of what was known of an entry, with these revisions and no others. */
const staircase = (history: readonly Revision[]): readonly Step[] =>
  history.reduce<readonly Step[]>(
    (steps, { knownAt, body }) => [...steps.filter((step) => step.knownAt < knownAt), { knownAt, body }],
    [],
  );

/** Returns the steps as they were before the change, from the first day that it touched. */
const restoring = (
  revisions: readonly Revision[],
  history: readonly Revision[],
  author: string,
  reason: Reason,
): readonly Change[] => {
  const undone = history.filter(({ seq }) => revisions.some((revision) => revision.seq === seq));
  const [first] = undone;
  const last = history.at(-1);
  if (!first || !last) return [];
  const steps = staircase(history.filter(({ seq }) => seq < first.seq));
  const from = undone.map(({ knownAt }) => knownAt).sort()[0] ?? first.knownAt;
  const stood = steps.findLast(({ knownAt }) => knownAt <= from) ?? { body: null };
  return [{ knownAt: from, body: stood.body }, ...steps.filter(({ knownAt }) => knownAt > from)].map((step, index) => ({
    ...step,
    entry: first.entry,
    kind: first.kind,
    from: last.version + index,
    author,
    origin: 'slack',
    why: '',
    reason,
  }));
};

const unsound = (after: Negotiation, before: Negotiation, entries: readonly string[]): Undoing | null => {
  for (const id of entries) {
    const revision = after.standing.get(id);
    if (!revision) continue;
    const resting = revision.body === null ? restingOn(after, id) : [];
    if (resting.length > 0) return { resting: resting.map((entry) => labelOf(before, entry)), on: nameOf(before, id) };
    const strays = revision.body === null ? [] : straysOf(after, readEntry(revision));
    if (strays.length > 0) return { missing: strays.map((stray) => nameOf(before, stray.id)), of: nameOf(after, id) };
  }
  return null;
};

const nameOf = (negotiation: Negotiation, id: string): string => {
  const revision = negotiation.standing.get(id);
  return revision && revision.body !== null
    ? labelOf(negotiation, readEntry(revision))
    : goneName(revision?.kind ?? 'entry');
};
