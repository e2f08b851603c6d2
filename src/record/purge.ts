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
  /** Ids of the entries, the one that was named first; the others rest on it. */
  readonly entries: readonly string[];
}

/** Decision on a purge: only whoever asked takes it back, and only another person carries it out or refuses it. */
export type PurgeVerdict = 'purged' | 'refused' | 'taken-back';

/** Returns the id that is left of an entry whose first revision has this `seq`. */
export const purgedId = (first: number): string => `purged-${first}`;

/** Whether a revision records that its entry was purged; every earlier one of that entry is empty. */
export const isPurge = ({ reason }: Pick<Revision, 'reason'>): boolean => reason?.code === 'purged';
