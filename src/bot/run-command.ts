import { type AsOfRedirect, type Command, isAsOfRedirect, isEffect, isSorry, type Sorry } from '../commands/command.ts';
import type { FormCall } from '../commands/effect.ts';
import { commandCalled } from '../commands/index.ts';
import { type PartAsked, partAsked, withoutPart } from '../commands/part-asked.ts';
import { alteredIn } from '../record/altered.ts';
import { type Day, dayIn } from '../record/dates.ts';
import { knowsAny } from '../record/known-facts.ts';
import { lineInWords } from '../record/line-in-words.ts';
import { asTyped, type Word, wordsOf } from '../record/names.ts';
import type { Negotiation } from '../record/negotiation.ts';
import { includes } from '../record/right.ts';
import type { Answer, Frame } from '../views/answer.ts';
import type { Related } from '../views/kit.ts';
import { nothingYetView } from '../views/nothing-yet.ts';
import type { Words } from '../words/words.ts';
import { runEffects } from './effects.ts';
import type { RequestContext, Services } from './request-context.ts';

/** Trims a line and cuts it at 300 characters; no question needs more. */
export const cutLine = (line: string): string => line.trim().slice(0, 300);

/** A sentence that refuses a line, and what may be asked instead. */
export interface Note {
  readonly note: string;
  readonly related?: readonly Related[];
}

/** Result of a line: an answer in its frame, a line that could not be read, or a note that refuses it. */
export type Drawable = { readonly answer: Answer; readonly frame: Frame } | Sorry | Note;

/** A form that a line asks for, and how many of its words are read by that; the others are for the form. */
interface FormWanted {
  readonly call: FormCall;
  readonly read: number;
}

/** Result of a command, and whether it may be cached. */
interface CommandResult {
  readonly drawable: Drawable | FormWanted;
  /** Whether it depends on record, day and line alone, so that every asker gets the same answer. */
  readonly isPure: boolean;
}

/** Runs a line's command and its effects; an `as-of` line is run against that day's record. */
export const runCommand = async (services: Services, context: RequestContext, line: string): Promise<CommandResult> => {
  const { asked, part } = partAsked(wordsOf(line));
  const { negotiation, clock, actor } = context;
  const called = commandCalled(asked, negotiation);
  if (isSorry(called)) return pure(called);
  const denial = denialReason(called.command, context, called.words, line, services.words);
  if (denial) return { drawable: denial, isPure: false };
  if (clock.kind === 'asked' && isBeforeAll(called.command, negotiation))
    return pure(framed(nothingYetView(!knowsAny(negotiation), services.words), context, line, part));
  const { zone } = negotiation.header;
  const ask = { negotiation, today: clock.day, calendar: dayIn(services.now(), zone), words: called.words };
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
  return { drawable: framed(outcome, context, outcome.line ?? line, part), isPure: !isEffect(first) };
};

/** Puts an answer in its frame, with the line that asks it again. */
const framed = (
  answer: Answer,
  { negotiation, clock, actor }: RequestContext,
  line: string,
  part: PartAsked,
): { readonly answer: Answer; readonly frame: Frame } => ({
  answer,
  frame: {
    negotiation: negotiation.header.name,
    command: negotiation.header.command,
    line: asTyped(withoutPart(line)),
    lineInWords: lineInWords(negotiation, asTyped(withoutPart(line))),
    ...part,
    mayEdit: includes(actor.may, 'edit'),
    clock,
    seq: negotiation.seq,
    altered: alteredIn(negotiation),
  },
});

const pure = (drawable: Drawable): CommandResult => ({ drawable, isPure: true });

/** Returns whether nothing that a command answers from was known yet. */
const isBeforeAll = ({ answeredBy }: Command, negotiation: Negotiation): boolean =>
  answeredBy?.length !== 0 && !knowsAny(negotiation, answeredBy);

/** Returns why a command is refused: the asker lacks the right, or it cannot be asked of the past. */
const denialReason = (
  { name, needs, isOfNow = false }: Command,
  { actor, clock }: RequestContext,
  said: readonly Word[],
  line: string,
  words: Words,
): Drawable | null => {
  const needed = needs?.(said) ?? 'read';
  if (!includes(actor.may, needed))
    return { note: words.rights.needed(needed, name), related: [{ label: words.rights.whoMay, line: 'roles' }] };
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
  // The date itself: “last friday” would mean another day when the answer is shared or pressed later.
  const onDay = (line: string): string => `as-of ${asOf} ${line}`.trim();
  if ('answer' in then) {
    const { line, lineInWords: said = line } = then.frame;
    return { ...then, frame: { ...then.frame, line: onDay(line), lineInWords: onDay(said), ...part, seq } };
  }
  return 'note' in then || 'call' in then || then.sorry === 'now'
    ? then
    : { ...then, near: then.near.map((near) => ({ ...near, line: onDay(near.line) })) };
};
