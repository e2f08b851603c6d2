import type { Day } from '../record/dates.ts';
import { quoted, type Word } from '../record/names.ts';
import { readPastDay } from '../record/past-day.ts';
import type { Answer } from '../views/answer.ts';
import { command, type Sorry } from './command.ts';

/** `as-of`: any question, answered from what was known on a day. The asking itself is done by whoever keeps the log. */
export const asOf = command<Answer>({
  name: 'as-of',
  aliases: ['asof', 'on the day'],
  isOfNow: true,
  usage: 'as-of <date> <any question>',
  examples: ['as-of 2017-10-10 next-round', 'as-of 10 oct next-round', 'as-of last friday demands canada'],
  run({ words, today }) {
    const read = readPastDay(words, today);
    if (!read) return notADay('date', words, [today], []);
    const [date, rest] = [words.slice(0, read.length), words.slice(read.length)];
    if ('either' in read) return notADay('date', date, read.either, rest);
    return read.day > today ? notADay('past', date, [today], rest) : { asOf: read.day, line: quoted(rest) };
  },
  view: (answer) => answer,
});

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
