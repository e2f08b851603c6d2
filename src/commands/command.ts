import type { Day } from '../record/dates.ts';
import { type Named, named, quoted, type Word } from '../record/names.ts';
import type { Negotiation } from '../record/negotiation.ts';
import type { Right } from '../record/right.ts';
import type { Answer } from '../views/answer.ts';
import type { Sorry, Sought } from '../views/sorry.ts';
import type { CommandName, Words } from '../words/words.ts';
import { type AsOfRedirect, type Effect, isEffect, type Outcome, onwards } from './effect.ts';

export type { AsOfRedirect, Effect, Outcome, Sorry, Sought };
export { isEffect };

/** What a command is asked: the record, the day it speaks of, and the words after the command's own name. */
export interface Ask {
  readonly negotiation: Negotiation;
  readonly today: Day;
  readonly words: readonly Word[];
}

/** A command as its own file describes it. `run` is pure; `view` draws what it comes to. */
interface Description<V> {
  readonly name: CommandName;
  /** Other words for the same. */
  readonly aliases?: readonly string[];
  readonly usage: string;
  readonly examples: readonly string[];
  /** What one has to be allowed for these words after its name; to read, where it says nothing. */
  readonly needs?: (words: readonly Word[]) => Right;
  /** Rejects extra words instead of ignoring them. */
  readonly takesNoWords?: boolean;
  /** Where help lists it; among the questions, where it says nothing. */
  readonly group?: 'digest' | 'keep';
  /** It speaks of the record as it is kept now, and cannot be asked of a day of the past. */
  readonly isOfNow?: boolean;
  readonly run: (ask: Ask) => Outcome<V>;
  readonly view: (model: V, words: Words) => Answer;
}

/** A command whose view model is its own affair. */
export interface Command extends Omit<Description<unknown>, 'view' | 'aliases' | 'run'> {
  readonly aliases: readonly string[];
  readonly run: (ask: Ask) => Outcome<object>;
  readonly answer: (ask: Ask, words: Words) => Outcome<Answer>;
}

/** Makes a command out of its description. */
export const command = <V extends object>({
  view,
  aliases = [],
  ...described
}: Description<V>): Omit<Command, 'run'> & Pick<Description<V>, 'run'> => ({
  ...described,
  aliases,
  answer: (ask, words) => drawn(described.run(ask), (model) => view(model, words)),
});

/** Draws what a command comes to in the end, whatever effects lie between. */
const drawn = <V extends object>(outcome: Outcome<V>, view: (model: V) => Answer): Outcome<Answer> => {
  if (isEffect(outcome)) return onwards(outcome, (next) => drawn(next, view));
  return isSorry(outcome) || isAsOfRedirect(outcome) ? outcome : view(outcome);
};

/** Whether a command found no answer to give. */
export const isSorry = (result: object): result is Sorry => 'sorry' in result;

/** Whether a command points to another day's record. */
export const isAsOfRedirect = (result: object): result is AsOfRedirect => 'asOf' in result;

/** The commands by every name they go by. */
export const commandNames = (commands: readonly Command[]): readonly Named<Command>[] =>
  commands.map((one) => named(one, one.name, one.aliases));

/** Nothing goes by these words: offers the nearest, each in the line as it would read, and what there is. */
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
