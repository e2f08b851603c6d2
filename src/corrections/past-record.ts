import type { Day } from '../record/dates.ts';
import { kindNames } from '../record/entries.ts';
import { emptyNegotiation, fold, type Negotiation, readEntry } from '../record/negotiation.ts';
import { referencesOf } from '../record/references.ts';
import type { Revision } from '../record/revision.ts';

/** Every revision of each entry that changed since a message was posted, oldest first. */
export type Histories = ReadonlyMap<string, readonly Revision[]>;

/** Point of the log, as known now or on a day. */
export interface Point {
  readonly seq: number;
  readonly day: Day | null;
}

/** Returns the revision of an entry that stood at a point of the log. */
export const stoodAt = (history: readonly Revision[], { seq, day }: Point): Revision | undefined =>
  history.findLast((revision) => revision.seq <= seq && (day === null || revision.knownAt <= day));

/**
 * Returns the record as it stood at a point of the log, made of the present one and of what has changed since; `but`
 * names entries that stand as they do at present, with the entries that they speak of.
 */
export const pastRecord = (
  present: Negotiation,
  histories: Histories,
  point: Point,
  but: ReadonlySet<string> = new Set(),
): Negotiation => {
  const past = (revision: Revision): readonly Revision[] => {
    const history = histories.get(revision.entry);
    if (!history) return [revision];
    const stood = stoodAt(history, point);
    return stood ? [stood] : [];
  };
  const [standing, kept] = [[...present.standing.values()], withSpokenOf(present, histories, point, but)];
  const revisions = standing.flatMap((revision) => (kept.has(revision.entry) ? [revision] : past(revision)));
  return fold(emptyNegotiation(present.header), revisions);
};

/** Adds the entries that these speak of now and that were not there before. */
const withSpokenOf = (
  present: Negotiation,
  histories: Histories,
  point: Point,
  entries: ReadonlySet<string>,
): ReadonlySet<string> => {
  const isNew = (id: string): boolean => {
    const history = histories.get(id);
    return history !== undefined && !stoodAt(history, point)?.body;
  };
  const spokenOf = [...entries].flatMap((id) => {
    const revision = present.standing.get(id);
    const isKnown = kindNames.some((kind) => kind === revision?.kind);
    return revision?.body && isKnown ? referencesOf(readEntry(revision)).map(({ id: other }) => other) : [];
  });
  const added = spokenOf.filter((id) => isNew(id) && !entries.has(id));
  return added.length === 0 ? entries : withSpokenOf(present, histories, point, new Set([...entries, ...added]));
};
