import type { Reason } from './reason.ts';

/** Origin of a revision: the data file, a person in Slack, or an imported file. */
export type Origin = 'seed' | 'slack' | 'import';

/** An entry as it is stored: its kind's fields without `id` and `kind`, which the revision carries itself. */
export type Body = Readonly<Record<string, unknown>>;

/** A whole new state of one entry, or its withdrawal. Nothing is ever changed in place. */
interface NewRevision {
  readonly entry: string;
  readonly kind: string;
  /** `null` withdraws the entry. */
  readonly body: Body | null;
  /** The calendar day on which the world could know it, `YYYY-MM-DD`. */
  readonly knownAt: string;
  /** A Slack user id, or the name of the file. */
  readonly author: string;
  readonly origin: Origin;
  /** The author's own words on why; empty where there are none. */
  readonly why: string;
  /** Reason code, where it is known. */
  readonly reason?: Reason | undefined;
}

/** A revision as the log returns it. */
export interface Revision extends NewRevision {
  /** The log's own order: strictly rising, over all teams. */
  readonly seq: number;
  readonly team: string;
  readonly negotiation: string;
  /** 1 for an entry's first revision, then 2, 3, … without a gap. */
  readonly version: number;
  /** When the team wrote it down: an ISO instant in UTC. */
  readonly recordedAt: string;
  /** Slack user id of the second person who cleared it, where that was needed. */
  readonly clearedBy?: string;
}

/** A revision to be written, naming the version it was made from (0: the entry must not exist yet). */
export interface Change extends NewRevision {
  readonly from: number;
}

/** Result of an append: all of it is durable, or nothing is. */
export type Appended =
  | { readonly outcome: 'saved'; readonly revisions: readonly Revision[] }
  /** A later version of an entry was saved first: these are the latest revisions of the entries in question. */
  | { readonly outcome: 'conflict'; readonly latest: readonly Revision[] }
  /** The idempotency key was used before: the revisions saved then. */
  | { readonly outcome: 'repeated'; readonly revisions: readonly Revision[] };
