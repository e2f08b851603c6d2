import { find, findHead, phrase, wordsOf } from '../record/names.ts';
import { helpView } from '../views/help.ts';
import { type Ask, type Command, command, commandNames, isSorry, unknown } from './command.ts';
import { recordExamples } from './record-examples.ts';

/** `help`, drawn from the list of commands itself. */
export const helpFor = (commands: () => readonly Command[]) =>
  command({
    name: 'help',
    aliases: ['commands', 'usage'],
    usage: 'help [command]',
    examples: ['help', 'help demands'],
    answeredBy: [],
    run({ words, ...asked }) {
      const { negotiation } = asked;
      const fitted = fittedTo({ ...asked, words: [] });
      const slash = negotiation.header.command;
      if (words.length === 0) return { slash, commands: commands().map(fitted), one: false };
      const among = commandNames(commands());
      const found = find(phrase(words), among);
      if ('near' in found) return unknown('command', words, { ...found, among, line: (label) => `help ${label}` });
      return { slash, commands: [fitted(found.hit)], one: true };
    },
    view: helpView,
  });

/** Gives a command the examples that this record can answer, in its own names. */
const fittedTo =
  (ask: Ask) =>
  (command: Command): Command =>
    command.name === 'help'
      ? command
      : {
          ...command,
          examples: recordExamples(command, ask.negotiation, ask.today).filter((line) => isRead(command, ask, line)),
        };

const isRead = (command: Command, ask: Ask, line: string): boolean => {
  const words = wordsOf(line);
  const head = findHead(words, commandNames([command]));
  return !isSorry(command.run({ ...ask, words: words.slice(head?.length ?? 0) }));
};
