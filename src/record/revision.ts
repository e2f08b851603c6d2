import type { Reason } from './reason.ts';

/** Where a revision came from: the data file, somebody in Slack, or an imported file. */
export type Origin = 'seed' | 'slack' | 'import';

/** An entry as it is stored: its kind's fields without `id` and `kind`, which the revision carries itself. */
export type Body = Readonly<Record<string, unknown>>;

/** One thing that was written down: a whole new state of one entry, or its withdrawal. Nothing is ever changed in place. */
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
  /** What a person wrote about it; empty where nobody did. */
  readonly why: string;
  /** What it was written down for, where that is known. */
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
  /** Who cleared it, where it had to be cleared by a second person: a Slack user id. */
  readonly clearedBy?: string;
}

/** A revision to be written, naming the version it was made from (0: the entry must not exist yet). */
export interface Change extends NewRevision {
  readonly from: number;
}

/** What came of an append: all of it is durable, or nothing is. */
export type Appended =
  | { readonly outcome: 'saved'; readonly revisions: readonly Revision[] }
  /** Somebody saved a later version of an entry first: these are the latest revisions of the entries in question. */
  | { readonly outcome: 'conflict'; readonly latest: readonly Revision[] }
  /** The same key was saved before: what it saved then. */
  | { readonly outcome: 'repeated'; readonly revisions: readonly Revision[] };
