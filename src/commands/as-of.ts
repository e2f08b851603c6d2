import type { Day } from '../record/dates.ts';
import { findHead, quoted, type Word } from '../record/names.ts';
import { readPastDay } from '../record/past-day.ts';
import type { Answer } from '../views/answer.ts';
import { type Command, command, commandNames, type Sorry } from './command.ts';

/** `as-of`: any question, answered from what was known on a day. `runCommand` runs it on that day's record. */
export const asOfFor = (commands: () => readonly Command[]) =>
  command<Answer>({
    name: 'as-of',
    aliases: ['asof', 'on the day'],
    isOfNow: true,
    usage: 'as-of <date> <any question>',
    examples: ['as-of 2017-10-10 next-round', 'as-of 10 oct next-round', 'as-of last friday demands canada'],
    patterns: ['as-of {day} next-round', 'as-of last friday demands {party}'],
    run({ words, today }) {
      const read = readPastDay(words, today);
      if (!read) {
        const at = questionAt(words, commands());
        return notADay('date', words.slice(0, at), [today], words.slice(at));
      }
      const [date, rest] = [words.slice(0, read.length), words.slice(read.length)];
      if ('either' in read) return notADay('date', date, read.either, rest);
      return read.day > today ? notADay('past', date, [today], rest) : { asOf: read.day, line: quoted(rest) };
    },
    view: (answer) => answer,
  });

/** Returns where the question begins after words that are no day: at a command's name, else `words.length`. */
const questionAt = (words: readonly Word[], commands: readonly Command[]): number => {
  const names = commandNames(commands);
  const at = words.findIndex(
    ({ typed }, index) => typed !== words[index - 1]?.typed && findHead(words.slice(index), names) !== null,
  );
  return at < 0 ? words.length : at;
};

const notADay = (
  sorry: 'date' | 'past',
  words: readonly Word[],
  days: readonly Day[],
  rest: readonly Word[],
): Sorry => ({
  sorry,
  word: quoted(words),
  near: days.map((day) => ({ label: day, line: `as-of ${day} ${quoted(rest)}`.trim() })),
  known: [],
});
