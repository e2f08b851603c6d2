import { isDeepStrictEqual } from 'node:util';
import { citationsOf } from './citations.ts';
import { type Day, dayIn } from './dates.ts';
import type { Citation, Entry, Fact } from './entries.ts';
import { type Header, type Negotiation, readEntry } from './negotiation.ts';
import type { Reason } from './reason.ts';
import type { Change, Revision } from './revision.ts';

/** Changes that do not count yet, and what they wait for. */
export interface NewProposal {
  readonly changes: readonly Change[];
  readonly author: string;
  readonly why: string;
  readonly reason?: Reason | undefined;
  /** Whether a second person has to clear it: it rests on a source that is not named. */
  readonly second: boolean;
  /** The instant before which it may not appear, ISO in UTC. */
  readonly embargo: string | null;
}

/** A proposal that waits, as the store returns it. */
export interface Proposal extends NewProposal {
  readonly id: number;
  readonly proposedAt: string;
  /** Approver, while it still waits for its embargo to end. */
  readonly clearedBy: string | null;
  /** An entry it was made from has changed since: it can only be refused or taken back, and proposed anew. */
  readonly overtaken: boolean;
}

/** Decision on a proposal: only its author takes it back, and only another person clears it. */
export interface Decision {
  readonly verdict: 'cleared' | 'refused' | 'taken-back';
  readonly by: string;
  readonly why: string;
}

/** Result of a decision, or of an embargo's end. */
export type Decided =
  /** Its revisions are in the log. */
  | { readonly outcome: 'entered'; readonly proposal: Proposal; readonly revisions: readonly Revision[] }
  /** It was refused or taken back, or was cleared and waits for its embargo to end. */
  | { readonly outcome: 'noted'; readonly proposal: Proposal }
  /** An entry it was made from has changed since. */
  | { readonly outcome: 'overtaken'; readonly proposal: Proposal }
  /** No such proposal waits: it was decided before, or never existed. */
  | { readonly outcome: 'gone' };

/** Returns what these changes wait for; `null` when they count at once. */
export const waitsFor = (
  negotiation: Negotiation,
  changes: readonly Change[],
  embargo: Date | null,
  now: Date,
): Pick<NewProposal, 'second' | 'embargo'> | null => {
  const second = changes.some((change) => needsSecond(negotiation, change));
  const later = embargo !== null && embargo > now ? embargo.toISOString() : null;
  return second || later !== null ? { second, embargo: later } : null;
};

/** Returns the day on which an embargoed change counts as known: that of its instant, or a frozen record's day. */
export const embargoDay = ({ today, zone }: Header, embargo: Date): Day => today ?? dayIn(embargo, zone);

/**
 * Tells whether a change says something new on the word of an unnamed source, or takes that word back as if somebody
 * else had given it. Correcting a note does neither.
 */
const needsSecond = ({ standing }: Negotiation, change: Change): boolean => {
  const after = factOf(change);
  if (!after) return false;
  const earlier = standing.get(change.entry);
  const before = earlier ? factOf(earlier) : null;
  const known = before ? unnamed(before) : [];
  const now = unnamed(after);
  const isMoved = !isAmong(now, known) || !isAmong(known, now);
  return isMoved || (known.length > 0 && now.length > 0 && !isDeepStrictEqual(said(before), said(after)));
};

/** Tells whether a change takes the word of an unnamed source and gives it to another source, which takes two people. */
export const replacesUnnamed = (
  { standing }: Pick<Negotiation, 'standing'>,
  change: Pick<Change, 'kind' | 'entry' | 'body'>,
): boolean => {
  const earlier = standing.get(change.entry);
  const [before, after] = [earlier ? factOf(earlier) : null, factOf(change)];
  if (!before || !after || isAmong(unnamed(before), citationsOf(after))) return false;
  const others = citationsOf(after).filter(({ level }) => level !== 'background');
  return !isAmong(others, citationsOf(before));
};

/** Whether each of some citations stands, word for word, among others. */
const isAmong = (some: readonly Citation[], others: readonly Citation[]): boolean =>
  some.every((one) => others.some((other) => isDeepStrictEqual(one, other)));

const factOf = ({ kind, entry, body }: Pick<Revision, 'kind' | 'entry' | 'body'>): Fact | null => {
  const read: Entry | null = body === null ? null : readEntry({ kind, entry, body });
  return read && 'cite' in read ? read : null;
};

const unnamed = (fact: Fact): readonly Citation[] => citationsOf(fact).filter(({ level }) => level === 'background');

/** Returns an entry's fields without how it is known: citations, certainty, note. */
const said = (fact: Fact | null): object => {
  const { cite: _cite, certainty: _certainty, note: _note, contested, ...rest } = fact ?? { contested: [] };
  return { ...rest, contested: contested.map(({ field, value }) => ({ field, value })) };
};
