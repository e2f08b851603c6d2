import type { Entry } from './entries.ts';
import type { Negotiation } from './negotiation.ts';
import type { Proposal } from './proposal.ts';
import { referencesOf, restingOn } from './references.ts';
import type { Revision } from './revision.ts';

/** Reasons for a purge: codes, since words of a person's own could say again what has to go. */
export const purgeReasons = ['named', 'off-record', 'law', 'mistake'] as const;
export type PurgeReason = (typeof purgeReasons)[number];

/** A purge that one approver asked for and another has not decided yet. */
export interface PurgeRequest {
  readonly id: number;
  readonly author: string;
  readonly askedAt: string;
  readonly reason: PurgeReason;
  /** Ids of the entries, the one that was named first; the others rest on it. Empty where a proposal is to go. */
  readonly entries: readonly string[];
  /** Proposal that is to go, decided or not; `null` where entries are. */
  readonly proposal: Proposal | null;
}

/** Decision on a purge: only whoever asked takes it back, and only another person carries it out or refuses it. */
export type PurgeVerdict = 'purged' | 'refused' | 'taken-back';

/** Result of asking for a purge: it waits for a second person, or waited before, or an entry of it is not on record. */
export type PurgeAsked = 'asked' | 'asked before' | 'gone';

/** Result of a decision on a purge. */
export type PurgeDecided =
  /** Purged. Not `wiped` where others kept the file from being rewritten: then its next opening does that. */
  | { readonly outcome: 'purged'; readonly count: number; readonly isWiped: boolean }
  /** `moved`: somebody wrote to the record at this very moment; nothing was purged. */
  | { readonly outcome: 'refused' | 'taken-back' | 'gone' | 'moved' }
  /** The proposal has come on record since; nothing was purged. */
  | { readonly outcome: 'entered' }
  /** Others have come to rest on them since; nothing was purged. */
  | { readonly outcome: 'resting'; readonly labels: readonly string[] };

/** Returns the id that is left of an entry whose first revision has this `seq`. */
export const purgedId = (first: number): string => `purged-${first}`;

/** Whether a revision records that its entry was purged; every earlier one of that entry is empty. */
export const isPurge = ({ reason }: Pick<Revision, 'reason'>): boolean => reason?.code === 'purged';

/** When and by whom an entry was purged: all that is left of it. */
export interface Purged {
  readonly at: string;
  readonly askedBy: string;
  readonly carriedOutBy: string;
}

/** Reads who purged an entry from its latest revision; `null` where that is no purge. */
export const purgedBy = (latest: Revision | undefined): Purged | null =>
  latest && isPurge(latest)
    ? { at: latest.recordedAt, askedBy: latest.author, carriedOutBy: latest.clearedBy ?? '' }
    : null;

/** Whether an id is of the shape that is left of purged entries, and so free for no other. */
export const isPurgedId = (id: string): boolean => /^purged-\d+$/.test(id);

/** Returns the entries that rest on these and could not stand without them, and those that rest on those. */
export const restingBeside = (negotiation: Negotiation, ids: readonly string[]): readonly Entry[] => {
  const found = new Map<string, Entry>();
  const open = [...ids];
  for (let id = open.pop(); id !== undefined; id = open.pop())
    for (const entry of restingOn(negotiation, id)) {
      if (found.has(entry.id) || ids.includes(entry.id)) continue;
      found.set(entry.id, entry);
      open.push(entry.id);
    }
  return [...found.values()];
};

/** Returns the ids of a file's entries that are left out: those that were purged, and those that speak of what is not there. */
export const leftOut = (
  entries: readonly Entry[],
  purged: ReadonlySet<string>,
  isOnRecord: (id: string) => boolean,
): ReadonlySet<string> => {
  const out = new Set(entries.map(({ id }) => id).filter((id) => purged.has(id) || isPurgedId(id)));
  const isOut = ({ id }: { readonly id: string }) => out.has(id) && !isOnRecord(id);
  for (let before = -1; before < out.size; ) {
    before = out.size;
    for (const entry of entries) if (referencesOf(entry).some(isOut)) out.add(entry.id);
  }
  return out;
};
