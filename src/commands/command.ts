import type { Day } from '../record/dates.ts';
import { type Named, named, quoted, type Word } from '../record/names.ts';
import type { Negotiation } from '../record/negotiation.ts';
import type { Appended, Change, Revision } from '../record/revision.ts';
import type { Answer } from '../views/answer.ts';
import type { Sorry, Sought } from '../views/sorry.ts';
import type { CommandName, Words } from '../words/words.ts';

export type { Sorry, Sought };

/** What a command is asked: the record, the day it speaks of, and the words after the command's own name. */
export interface Ask {
  readonly negotiation: Negotiation;
  readonly today: Day;
  readonly words: readonly Word[];
}

/** A question that is to be asked of the record as it was known on a day. */
export interface Elsewhere {
  readonly asOf: Day;
  readonly line: string;
}

/**
 * Something that only the one who keeps the log can do, and how to go on from what came of it. A command stays pure:
 * it says what it needs and gets it as a value.
 */
export type Step<V> =
  /** Every revision of one entry, oldest first. */
  | { readonly step: 'history'; readonly entry: string; readonly next: (revisions: readonly Revision[]) => Outcome<V> }
  /** Changes to be written down, all or none. */
  | { readonly step: 'save'; readonly changes: readonly Change[]; readonly next: (saved: Appended) => Outcome<V> };

/** What a command comes to: a view model, a word that named nothing, another day's record, or a step that is needed first. */
export type Outcome<V> = V | Sorry | Elsewhere | Step<V>;

/** A command as its own file describes it. `run` is pure; `view` draws what it comes to. */
export interface Description<V> {
  readonly name: CommandName;
  /** Other words for the same. */
  readonly aliases?: readonly string[];
  readonly usage: string;
  readonly examples: readonly string[];
  readonly run: (ask: Ask) => Outcome<V>;
  readonly view: (model: V, words: Words) => Answer;
}

/** A command whose view model is its own affair. */
export interface Command extends Omit<Description<unknown>, 'view' | 'aliases' | 'run'> {
  readonly aliases: readonly string[];
  readonly answer: (ask: Ask, words: Words) => Outcome<Answer>;
}

/** Makes a command out of its description. */
export const command = <V extends object>({
  view,
  aliases = [],
  ...described
}: Description<V>): Command & Pick<Description<V>, 'run'> => ({
  ...described,
  aliases,
  answer: (ask, words) => drawn(described.run(ask), (model) => view(model, words)),
});

/** Draws what a command comes to in the end, whatever steps lie between. */
const drawn = <V extends object>(outcome: Outcome<V>, view: (model: V) => Answer): Outcome<Answer> => {
  if (isStep(outcome)) return onwards(outcome, (next) => drawn(next, view));
  return isSorry(outcome) || isElsewhere(outcome) ? outcome : view(outcome);
};

const onwards = <V, W>(step: Step<V>, go: (outcome: Outcome<V>) => Outcome<W>): Step<W> =>
  step.step === 'history'
    ? { ...step, next: (revisions: readonly Revision[]) => go(step.next(revisions)) }
    : { ...step, next: (saved: Appended) => go(step.next(saved)) };

/** Whether a command needs something done before it can go on. */
export const isStep = <V>(outcome: Outcome<V>): outcome is Step<V> =>
  typeof outcome === 'object' && outcome !== null && 'step' in outcome;

/** Whether a command found no answer to give. */
export const isSorry = (result: object): result is Sorry => 'sorry' in result;

/** Whether a command points to another day's record. */
export const isElsewhere = (result: object): result is Elsewhere => 'asOf' in result;

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
