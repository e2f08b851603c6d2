import { type AsOfRedirect, type Command, isAsOfRedirect, isEffect, isSorry, type Sorry } from '../commands/command.ts';
import type { FormCall } from '../commands/effect.ts';
import { commandCalled } from '../commands/index.ts';
import { type PartAsked, partAsked, withoutPart } from '../commands/part-asked.ts';
import type { Clock } from '../record/clock.ts';
import type { Day } from '../record/dates.ts';
import { asTyped, type Word, wordsOf } from '../record/names.ts';
import type { Negotiation } from '../record/negotiation.ts';
import { includes } from '../record/right.ts';
import type { RecordKey, Store } from '../store/store.ts';
import type { Answer, Frame } from '../views/answer.ts';
import type { Words } from '../words/words.ts';
import type { Actor } from './actor.ts';
import type { DigestHandler } from './digests.ts';
import { runEffects } from './effects.ts';
import type { SendFile } from './export-record.ts';
import type { DataFile, Snapshots } from './snapshots.ts';

/** A line as it is read: longer ones are cut, since no question needs more. */
export const cutLine = (line: string): string => line.trim().slice(0, 300);

/** A team's record, how its clock stands, and who asks: what a line is read against. */
export interface RequestContext {
  readonly key: RecordKey;
  readonly file: DataFile;
  readonly negotiation: Negotiation;
  readonly clock: Clock;
  /** Where the line was typed. */
  readonly channel: string;
  readonly actor: Actor;
}

/** What a line leads to: an answer in its frame, something that could not be read, or something that is not for the asker. */
export type Drawable = { readonly answer: Answer; readonly frame: Frame } | Sorry | { readonly note: string };

/** A form that a line asks for, and how many of its words say so: the others are for the form. */
export interface FormWanted {
  readonly call: FormCall;
  readonly read: number;
}

/** What came of reading a line. */
export interface CommandResult {
  readonly drawable: Drawable | FormWanted;
  /** It comes from nothing but the record, its day and the line, so that the same line comes to the same for everybody. */
  readonly isPure: boolean;
}

/** What a line is read with: the record's snapshots, the log itself, the words. */
export interface Services {
  readonly records: Snapshots;
  readonly store: Store;
  readonly words: Words;
  readonly now: () => Date;
  /** How a file reaches a person, where one can. */
  readonly sendFile?: SendFile | undefined;
  /** Where there is somebody who keeps digests. */
  readonly digest?: DigestHandler;
}

/** Reads a line: runs the effects its command asks for, and where it asks for another day's record, reads it against that. */
export const runCommand = async (services: Services, context: RequestContext, line: string): Promise<CommandResult> => {
  const { asked, part } = partAsked(wordsOf(line));
  const { negotiation, clock, actor } = context;
  const called = commandCalled(asked, negotiation);
  if (isSorry(called)) return pure(called);
  const denial = denialReason(called.command, context, called.words, line, services.words);
  if (denial) return { drawable: denial, isPure: false };
  const ask = { negotiation, today: clock.day, words: called.words };
  const first = called.command.answer(ask, services.words);
  const outcome = await runEffects(services, context, first);
  if (isEffect(outcome)) {
    const { call } = outcome;
    return { drawable: { call, read: asked.length - called.words.length + call.read }, isPure: false };
  }
  if (isAsOfRedirect(outcome)) return runAsOf(services, context, part, outcome);
  if (isSorry(outcome)) return { drawable: outcome, isPure: !isEffect(first) };
  const again = outcome.line ?? asTyped(withoutPart(line));
  const mayEdit = includes(actor.may, 'edit');
  const frame = { command: negotiation.header.command, line: again, ...part, mayEdit, clock, seq: negotiation.seq };
  return { drawable: { answer: outcome, frame }, isPure: !isEffect(first) };
};

const pure = (drawable: Drawable): CommandResult => ({ drawable, isPure: true });

/** Why a command is not run here: it needs more than the asker may, or cannot be asked of the past. */
const denialReason = (
  { name, needs, isOfNow = false }: Command,
  { actor, clock }: RequestContext,
  said: readonly Word[],
  line: string,
  words: Words,
): Drawable | null => {
  const needed = needs?.(said) ?? 'read';
  if (!includes(actor.may, needed)) return { note: words.rights.needed(needed, name) };
  return isOfNow && clock.kind === 'asked'
    ? { sorry: 'now', word: name, near: [{ label: name, line }], known: [] }
    : null;
};

const runAsOf = async (
  services: Services,
  context: RequestContext,
  part: PartAsked,
  { asOf, line: rest }: AsOfRedirect,
): Promise<CommandResult> => {
  const negotiation = await services.records.asOf(context.key.team, context.file, asOf);
  const result = await runCommand(services, { ...context, negotiation, clock: { day: asOf, kind: 'asked' } }, rest);
  return { ...result, drawable: onItsDay(result.drawable, asOf, part, context.negotiation.seq) };
};

const onItsDay = (
  then: CommandResult['drawable'],
  asOf: Day,
  part: PartAsked,
  seq: number,
): CommandResult['drawable'] => {
  // The day itself, since “last friday” is another one on that day, or when the answer is shared a day later.
  const onDay = (line: string): string => `as-of ${asOf} ${line}`.trim();
  if ('answer' in then) return { ...then, frame: { ...then.frame, line: onDay(then.frame.line), ...part, seq } };
  return 'note' in then || 'call' in then || then.sorry === 'now'
    ? then
    : { ...then, near: then.near.map((near) => ({ ...near, line: onDay(near.line) })) };
};
