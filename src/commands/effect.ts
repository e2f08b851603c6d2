import type { DigestDone, DigestTask } from '../digest/task.ts';
import type { Day } from '../record/dates.ts';
import type { Kind } from '../record/entries.ts';
import type { Format } from '../record/export-format.ts';
import type { FileDrift } from '../record/file-drift.ts';
import type { Decided, Decision, Proposal } from '../record/proposal.ts';
import type { Appended, Change, Revision } from '../record/revision.ts';
import type { Grant, Right } from '../record/right.ts';
import type { Written } from '../record/undo.ts';
import type { Sorry } from '../views/sorry.ts';

/** Who asks, and what they may do, as it was looked up for this very question. */
export interface Actor {
  readonly person: string;
  readonly may: Right;
}

/** A change of the log, and who wants it taken back; no revisions where there is none. */
export interface WrittenBy extends Written {
  readonly person: string;
}

/** A point of the log: its `seq`, the beginning of a day in the record's zone, or the asker's last look; or all that was known before a day. */
export type SincePoint = { readonly seq: number } | { readonly day: Day } | { readonly known: Day } | 'last look';

/** How the record stood at a point of the log. */
export interface Since {
  /** The `seq` that the log had come to by then; 0 where it is no point of the log. */
  readonly seq: number;
  /** Somebody who never looked is shown the last days instead: their first one. */
  readonly instead: Day | null;
  /** What stood then of each entry that changed since. */
  readonly before: ReadonlyMap<string, Revision>;
}

/** What waits for somebody, as far as the asker may see it. */
export interface Review {
  readonly actor: Actor;
  readonly proposals: readonly Proposal[];
  readonly fileDrift: readonly FileDrift[];
}

/** Who may do what by an act of somebody, and what the asker may do. */
interface Roles {
  readonly actor: Actor;
  readonly grants: readonly Grant[];
}

/** It was not for the asker to do. */
export interface Forbidden {
  readonly outcome: 'forbidden';
}

/** What came of giving a right: given, forbidden, or it would have left nobody on record who approves. */
export type Granted = 'given' | 'forbidden' | 'nobody left';

/** A form that somebody wants to fill in: what for, and about which entry, or what kind of thing. */
export interface FormCall {
  readonly formKind: 'add' | 'edit' | 'confirm' | 'withdraw' | 'contest';
  readonly kind: Kind | null;
  readonly entry: string | null;
  /** How many of the words behind the command's name are read already; the rest is for the form, as it was typed. */
  readonly read: number;
}

/** What is decided about which proposal. */
export interface DecisionAsked extends Omit<Decision, 'by'> {
  readonly proposal: number;
}

/** How many entries were taken out, and whether the file reached the asker. */
export interface Exported {
  readonly count: number;
  readonly outcome: 'handed' | 'unable' | 'failed';
}

/** A question that is to be asked of the record as it was known on a day. */
export interface AsOfRedirect {
  readonly asOf: Day;
  readonly line: string;
}

/** What a command comes to: a view model, a word that named nothing, another day's record, or an effect that is needed first. */
export type Outcome<V> = V | Sorry | AsOfRedirect | Effect<V>;

/** What a command asks with, and what it gets. */
interface Asked<Request, Result> {
  readonly request: Request;
  readonly result: Result;
}

/**
 * Everything that only the one who keeps the log can do. A command stays pure: it says what it needs and gets it as a value.
 * A new effect is a line here, and its runner in `bot/effects.ts`, which the compiler asks for.
 */
export interface Effects {
  /** Every revision of one entry, oldest first; of very many, the newest. */
  readonly history: Asked<{ readonly entry: string }, readonly Revision[]>;
  /** Changes to be written down as they are, all or none. */
  readonly save: Asked<{ readonly changes: readonly Change[] }, Appended>;
  /** What was written down at once with one revision, or the asker's own last change. */
  readonly written: Asked<{ readonly of: number | 'mine' }, WrittenBy>;
  /** How the record stood at an earlier point of the log. */
  readonly since: Asked<{ readonly from: SincePoint }, Since>;
  /** What waits, and what the data file says otherwise. */
  readonly review: Asked<null, Review>;
  /** A decision about a proposal, if it is the asker's to make. */
  readonly decide: Asked<DecisionAsked, Decided | Forbidden>;
  /** Who was given which right. */
  readonly roles: Asked<null, Roles>;
  /** The record to be handed to the asker as a file. */
  readonly export: Asked<{ readonly format: Format }, Exported>;
  /** A right to be given, if the asker approves and somebody still does afterwards. */
  readonly grant: Asked<Pick<Grant, 'subject' | 'may'>, Granted>;
  /** A task for whoever keeps digests; `null` where none are sent. */
  readonly digest: Asked<DigestTask, DigestDone | null>;
}

/** The names of the effects that come to something. */
export type EffectName = keyof Effects;

/** An effect, and how to go on from what came of it. */
export type Running<V, N extends EffectName = EffectName> = {
  readonly [K in N]: {
    readonly effect: K;
    readonly request: Effects[K]['request'];
    readonly next: (result: Effects[K]['result']) => Outcome<V>;
  };
}[N];

/** A form to be shown: what comes of it comes another time, so that there is nothing to go on with. */
export interface OpenForm {
  readonly effect: 'open-form';
  readonly call: FormCall;
}

/** Something that is needed before a command can go on. */
export type Effect<V> = Running<V> | OpenForm;

/** Goes on with an effect's outcome as `go` says. */
export const onwards = <V, W>(effect: Effect<V>, go: (outcome: Outcome<V>) => Outcome<W>): Effect<W> =>
  effect.effect === 'open-form' ? effect : then(effect, go);

const then = <N extends EffectName, V, W>(
  { effect, request, next }: Running<V, N>,
  go: (outcome: Outcome<V>) => Outcome<W>,
): Running<W, N> => ({ effect, request, next: (result) => go(next(result)) });

/** Whether a command needs something done before it can go on. */
export const isEffect = <V>(outcome: Outcome<V>): outcome is Effect<V> =>
  typeof outcome === 'object' && outcome !== null && 'effect' in outcome;
