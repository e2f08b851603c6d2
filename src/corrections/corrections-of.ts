import { isDeepStrictEqual } from 'node:util';
import { changeOf, type EntryChange } from '../record/changes.ts';
import type { Day } from '../record/dates.ts';
import type { Entry } from '../record/entries.ts';
import { type Negotiation, readEntry } from '../record/negotiation.ts';
import type { Body, Revision } from '../record/revision.ts';
import { isSubstantial, saysOtherwise } from '../record/substance.ts';
import { isTakenBack } from '../record/taken-back.ts';
import { type Histories, stoodAt } from './past-record.ts';

/** Change of an entry that a post shows. */
export interface Correction {
  readonly entry: string;
  readonly what: 'changed' | 'contested' | 'withdrawn' | 'taken-back' | 'restored' | 'removed';
  /** Compares it before and after; `null` of a purged one, of which nothing is said. */
  readonly change: EntryChange | null;
  /** The last revision that counts: who wrote it down, when and why. */
  readonly by: Revision;
  /** Others who changed it in the same stretch, by id: what they wrote is not that last author's. */
  readonly alsoBy: readonly string[];
}

/** Part of the log, as known now or on a day. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly day: Day | null;
}

/** Returns what became of these entries in a stretch of the log; what was undone within it did not happen. */
export const correctionsOf = (
  negotiation: Negotiation,
  entries: readonly string[],
  histories: Histories,
  stretch: Stretch,
): readonly Correction[] =>
  entries.flatMap((entry) => correctionOf(negotiation, entry, histories.get(entry) ?? [], stretch) ?? []);

const correctionOf = (
  negotiation: Negotiation,
  entry: string,
  history: readonly Revision[],
  { from, to, day }: Stretch,
): Correction | null => {
  const within = history.filter(({ seq }) => seq > from && seq <= to);
  const purge = within.findLast(({ reason }) => reason?.code === 'purged');
  if (purge) return { entry, what: 'removed', change: null, by: purge, alsoBy: [] };
  const known = within.filter(({ knownAt }) => day === null || knownAt <= day);
  const counts = known.filter((revision) => isSubstantial({ revision, before: predecessor(history, revision) }));
  const by = counts.at(-1);
  const [before, after] = [stoodAt(history, { seq: from, day }), stoodAt(history, { seq: to, day })];
  if (!by || !after || !saysOtherwise(spelledAsAtFirst(history, before), spelledAsAtFirst(history, after))) return null;
  const [then, now] = [entryOf(before), entryOf(after)];
  const change = changeOf(negotiation, then, now, by);
  const alsoBy = [...new Set(counts.map(({ author }) => author))].filter((author) => author !== by.author);
  return change && { entry, what: whatOf(then, now, by), change, by, alsoBy };
};

const predecessor = (history: readonly Revision[], { version }: Revision): Revision | undefined =>
  history.find((revision) => revision.version === version - 1);

/** Returns what a revision says as it was spelled when that was first said, however often it was mended or undone. */
const spelledAsAtFirst = (history: readonly Revision[], revision: Revision | undefined): Body | null => {
  if (!revision) return null;
  const first = history.find(({ body }) => isDeepStrictEqual(body, revision.body)) ?? revision;
  const earlier = first.reason?.code === 'spelling' ? predecessor(history, first) : undefined;
  return earlier ? spelledAsAtFirst(history, earlier) : first.body;
};

const entryOf = (revision: Revision | undefined): Entry | null =>
  revision && revision.body !== null ? readEntry(revision) : null;

const whatOf = (before: Entry | null, after: Entry | null, by: Revision): Correction['what'] => {
  if (after === null) return isTakenBack(by) ? 'taken-back' : 'withdrawn';
  if (before === null) return 'restored';
  const [known, now] = [contestedIn(before), contestedIn(after)];
  return now.some((one) => !known.some((other) => isDeepStrictEqual(one, other))) ? 'contested' : 'changed';
};

const contestedIn = (entry: Entry) => ('contested' in entry ? entry.contested : []);
