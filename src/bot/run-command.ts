import { type AsOfRedirect, type Command, isAsOfRedirect, isEffect, isSorry, type Sorry } from '../commands/command.ts';
import type { FormCall } from '../commands/effect.ts';
import { commandCalled } from '../commands/index.ts';
import { type PartAsked, partAsked, withoutPart } from '../commands/part-asked.ts';
import type { Day } from '../record/dates.ts';
import { asTyped, type Word, wordsOf } from '../record/names.ts';
import { includes } from '../record/right.ts';
import type { Answer, Frame } from '../views/answer.ts';
import type { Words } from '../words/words.ts';
import { runEffects } from './effects.ts';
import type { RequestContext, Services } from './request-context.ts';

/** A line as it is read: longer ones are cut, since no question needs more. */
export const cutLine = (line: string): string => line.trim().slice(0, 300);

/** What a line leads to: an answer in its frame, something that could not be read, or something that is not for the asker. */
export type Drawable = { readonly answer: Answer; readonly frame: Frame } | Sorry | { readonly note: string };

/** A form that a line asks for, and how many of its words say so: the others are for the form. */
interface FormWanted {
  readonly call: FormCall;
  readonly read: number;
}

/** What came of reading a line. */
interface CommandResult {
  readonly drawable: Drawable | FormWanted;
  /** It comes from nothing but the record, its day and the line, so that the same line comes to the same for everybody. */
  readonly isPure: boolean;
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
  const mayEdit = includes(actor.may, 'edit');
  // The past is read, not added to.
  const mayAdd = mayEdit && clock.kind !== 'asked';
  if (isSorry(outcome)) return { drawable: mayAdd ? outcome : { ...outcome, mayAdd }, isPure: !isEffect(first) };
  const again = outcome.line ?? asTyped(withoutPart(line));
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
