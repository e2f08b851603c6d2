import type { DigestDone, DigestTask } from '../digest/task.ts';
import type { Day } from '../record/dates.ts';
import type { Kind } from '../record/entries.ts';
import type { Format } from '../record/export-format.ts';
import type { FileDrift } from '../record/file-drift.ts';
import type { Decided, Decision, Proposal } from '../record/proposal.ts';
import type { PurgeAsked, PurgeDecided, PurgeReason, PurgeRequest, PurgeVerdict } from '../record/purge.ts';
import type { Appended, Change, Revision } from '../record/revision.ts';
import type { Grant, Right } from '../record/right.ts';
import type { Written } from '../record/undo.ts';
import type { Sorry } from '../views/sorry.ts';

/** The asker and their right, as looked up for this question. */
export interface Actor {
  readonly person: string;
  readonly may: Right;
}

/** A change of the log, and the person who wants it undone; no revisions where there is none. */
export interface WrittenBy extends Written {
  readonly person: string;
}

/**
 * A point of the log: its `seq` (and, on the further pages of a list, the one that its first page went `to`), the beginning of a day in the record's zone, or the asker's last look; or all that
 * was known before a day.
 */
export type SincePoint =
  | { readonly seq: number; readonly to?: number }
  | { readonly day: Day }
  | { readonly known: Day }
  | 'last look';

/** State of the record at a point of the log. */
export interface Since {
  /** Last `seq` of the log by then; 0 where it is no point of the log. */
  readonly seq: number;
  /** First of the last days shown to an asker who has never looked; `null` otherwise. */
  readonly instead: Day | null;
  /** Revision that stood then, by entry, of entries that changed since. */
  readonly before: ReadonlyMap<string, Revision>;
}

/** Result of the `review` effect: the waiting proposals that the asker may see, and the file's differences. */
export interface Review {
  readonly actor: Actor;
  readonly proposals: readonly Proposal[];
  /** Number of others' proposals and purges that the asker may not see. */
  readonly unseen: number;
  readonly fileDrift: readonly FileDrift[];
  /** Purges that wait for a second person; empty for an asker who may not approve. */
  readonly purges: readonly PurgeRequest[];
  /** Number of entries that the data file still holds and that are left out, since they were purged or speak of what was. */
  readonly purgedInFile: number;
}

/** Result of the `roles` effect: the grants on record, and the asker's own right. */
interface Roles {
  readonly actor: Actor;
  readonly grants: readonly Grant[];
}

/** Result of an effect that the asker has no right to. */
export interface Forbidden {
  readonly outcome: 'forbidden';
}

/**
 * Result of a grant: given, forbidden, or refused since it would leave no approver on record, or since nobody is known to
 * be in the group.
 */
export type Granted = 'given' | 'forbidden' | 'nobody left' | 'no group';

/** A form that a command asks for: its purpose, and the entry or the kind of entry it is about. */
export interface FormCall {
  readonly formKind: 'add' | 'edit' | 'confirm' | 'withdraw' | 'contest';
  readonly kind: Kind | null;
  readonly entry: string | null;
  /** Number of words after the command's name that are read; the rest is for the form, as typed. */
  readonly read: number;
}

/** Decision about a proposal, without the decider, who is the asker. */
export interface DecisionAsked extends Omit<Decision, 'by'> {
  readonly proposal: number;
}

/** Purge to ask for: entries by their ids, the one that was named first, or a proposal; and why. */
export interface PurgeAskedFor {
  readonly of: { readonly entries: readonly string[] } | { readonly proposal: number };
  readonly reason: PurgeReason;
}

/** Result of asking for a purge, and whether nobody else on record approves. */
export type PurgeAnswer = { readonly outcome: PurgeAsked; readonly isAlone: boolean } | Forbidden;

/** Decision about a purge, without the decider, who is the asker. */
export interface PurgeDecision {
  readonly purge: number;
  readonly verdict: PurgeVerdict;
}

/** Result of an export: the number of entries, and whether the file reached the asker. */
export interface Exported {
  readonly count: number;
  readonly outcome: 'handed' | 'unable' | 'failed';
}

/** Redirects a question to the record as it was known on a day. */
export interface AsOfRedirect {
  readonly asOf: Day;
  readonly line: string;
}

/** Result of a command: a view model, words that named nothing, another day's record, or an effect needed first. */
export type Outcome<V> = V | Sorry | AsOfRedirect | Effect<V>;

/** Request and result types of one effect. */
interface Asked<Request, Result> {
  readonly request: Request;
  readonly result: Result;
}

/**
 * Effects by name: the work that needs the store. A command stays pure: it asks for an effect and gets its result as
 * a value. A new effect is a line here, and its runner in `bot/effects.ts`, which the compiler asks for.
 */
export interface Effects {
  /** Revisions of one entry, oldest first; only the newest when there are very many. */
  readonly history: Asked<{ readonly entry: string }, readonly Revision[]>;
  /** Appends changes as they are, all or none. */
  readonly save: Asked<{ readonly changes: readonly Change[] }, Appended>;
  /** Reads the change that holds a revision (its `seq`), or the asker's own last change. */
  readonly written: Asked<{ readonly of: number | 'mine' }, WrittenBy>;
  /** Reads the state of the record at an earlier point of the log. */
  readonly since: Asked<{ readonly from: SincePoint }, Since>;
  /** Reads the waiting proposals, and where the data file differs. */
  readonly review: Asked<null, Review>;
  /** Decides a proposal, if the decision is the asker's to make. */
  readonly decide: Asked<DecisionAsked, Decided | Forbidden>;
  /** Asks for a purge, if the asker may approve. */
  readonly 'ask-purge': Asked<PurgeAskedFor, PurgeAnswer>;
  /** Decides a purge, if the decision is the asker's to make. */
  readonly 'decide-purge': Asked<PurgeDecision, PurgeDecided | Forbidden>;
  /** Reads the grants of the record. */
  readonly roles: Asked<null, Roles>;
  /** Sends the record to the asker as a file. */
  readonly export: Asked<{ readonly format: Format }, Exported>;
  /** Grants a right, if the asker may approve and an approver remains afterwards. */
  readonly grant: Asked<Pick<Grant, 'subject' | 'may'>, Granted>;
  /** Turns corrections on or off in the channel, unless `null`; returns who turned them off, `null` when they are on. */
  readonly corrections: Asked<{ readonly turn: 'on' | 'off' | null }, { readonly offBy: string | null }>;
  /** Handles a digest task; `null` where no digests are sent. */
  readonly digest: Asked<DigestTask, DigestDone | null>;
}

/** Names of the effects that return a result. */
export type EffectName = keyof Effects;

/** An effect with its request, and the function that goes on with its result. */
export type Running<V, N extends EffectName = EffectName> = {
  readonly [K in N]: {
    readonly effect: K;
    readonly request: Effects[K]['request'];
    readonly next: (result: Effects[K]['result']) => Outcome<V>;
  };
}[N];

/** Effect that shows a form: it has no result, since the form is submitted in another request. */
export interface OpenForm {
  readonly effect: 'open-form';
  readonly call: FormCall;
}

/** An effect that a command needs before it can go on, or a form to open. */
export type Effect<V> = Running<V> | OpenForm;

/** Maps the outcome that an effect leads to through `go`. */
export const onwards = <V, W>(effect: Effect<V>, go: (outcome: Outcome<V>) => Outcome<W>): Effect<W> =>
  effect.effect === 'open-form' ? effect : then(effect, go);

const then = <N extends EffectName, V, W>(
  { effect, request, next }: Running<V, N>,
  go: (outcome: Outcome<V>) => Outcome<W>,
): Running<W, N> => ({ effect, request, next: (result) => go(next(result)) });

/** Returns whether an outcome is an effect. */
export const isEffect = <V>(outcome: Outcome<V>): outcome is Effect<V> =>
  typeof outcome === 'object' && outcome !== null && 'effect' in outcome;
