import type { Day } from '../record/dates.ts';
import type { FactKind } from '../record/known-facts.ts';
import { type Named, named, quoted, type Word } from '../record/names.ts';
import type { Negotiation } from '../record/negotiation.ts';
import type { Right } from '../record/right.ts';
import type { Answer } from '../views/answer.ts';
import type { Sorry, Sought } from '../views/sorry.ts';
import type { CommandName, Words } from '../words/words.ts';
import { type AsOfRedirect, type Effect, isEffect, type Outcome, onwards } from './effect.ts';

export type { AsOfRedirect, Effect, Outcome, Sorry, Sought };
export { isEffect };

/** Input of a command: the record, the day it speaks of, and the words after the command's own name. */
export interface Ask {
  readonly negotiation: Negotiation;
  readonly today: Day;
  /** Day on the calendar; of a live record it is `today`. */
  readonly calendar: Day;
  readonly words: readonly Word[];
}

/** A command as its own file describes it. `run` is pure; `view` draws its view model. */
interface Description<V> {
  readonly name: CommandName;
  /** Other names of the command, tried after its own. */
  readonly aliases?: readonly string[];
  readonly usage: string;
  /** Lines that run as tests. */
  readonly examples: readonly string[];
  /** Examples in the names of the record that is asked, such as `demands {party}`; by default the examples themselves. */
  readonly patterns?: readonly string[];
  /** Right needed for these words after its name; `read` by default. */
  readonly needs?: (words: readonly Word[]) => Right;
  /** Rejects extra words instead of ignoring them. */
  readonly takesNoWords?: boolean;
  /** Group that help lists it in; the questions by default. */
  readonly group?: 'digest' | 'keep';
  /** Kinds of facts that answer it: all by default, none for what is not asked of the record. Before any of them was known there is no answer, not even “none”. */
  readonly answeredBy?: readonly FactKind[];
  /** Whether it is only about the record as kept now, and cannot be asked of a past day. */
  readonly isOfNow?: boolean;
  readonly run: (ask: Ask) => Outcome<V>;
  readonly view: (model: V, words: Words) => Answer;
}

/** A command with its view model hidden: `run` returns an answer that is drawn. */
export interface Command extends Omit<Description<unknown>, 'view' | 'aliases' | 'run'> {
  readonly aliases: readonly string[];
  readonly run: (ask: Ask) => Outcome<object>;
  readonly answer: (ask: Ask, words: Words) => Outcome<Answer>;
}

/** Creates a command from its description. */
export const command = <V extends object>({
  view,
  aliases = [],
  ...described
}: Description<V>): Omit<Command, 'run'> & Pick<Description<V>, 'run'> => ({
  ...described,
  aliases,
  answer: (ask, words) => drawn(described.run(ask), (model) => view(model, words)),
});

/** Draws a command's final view model, after any effects. */
const drawn = <V extends object>(outcome: Outcome<V>, view: (model: V) => Answer): Outcome<Answer> => {
  if (isEffect(outcome)) return onwards(outcome, (next) => drawn(next, view));
  return isSorry(outcome) || isAsOfRedirect(outcome) ? outcome : view(outcome);
};

/** Returns whether a result says why there is no answer. */
export const isSorry = (result: object): result is Sorry => 'sorry' in result;

/** Returns whether a result asks for another day's record. */
export const isAsOfRedirect = (result: object): result is AsOfRedirect => 'asOf' in result;

/** Returns the commands under all of their names, aliases included. */
export const commandNames = (commands: readonly Command[]): readonly Named<Command>[] =>
  commands.map((one) => named(one, one.name, one.aliases));

/** Answers words that name nothing: offers the nearest names, each as a whole line, and the names there are. */
export const unknown = (
  sorry: Sought,
  words: readonly Word[],
  {
    near,
    among,
    line,
  }: { near: readonly Named<unknown>[]; among: readonly Named<unknown>[]; line: (label: string) => string },
): Sorry => ({
  sorry,
  word: quoted(words),
  near: (words.length === 0 ? among.slice(0, 5) : near).map(({ label }) => ({ label, line: line(label) })),
  known: among.map(({ label }) => label),
});
