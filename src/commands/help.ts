import { find, phrase } from '../record/names.ts';
import { helpView } from '../views/help.ts';
import { type Command, command, commandNames, unknown } from './command.ts';

/** `help`, drawn from the list of commands itself. */
export const helpFor = (commands: () => readonly Command[]) =>
  command({
    name: 'help',
    aliases: ['commands', 'usage'],
    usage: 'help [command]',
    examples: ['help', 'help demands'],
    run({ negotiation, words }) {
      const slash = negotiation.header.command;
      if (words.length === 0) return { slash, commands: commands(), one: false };
      const among = commandNames(commands());
      const found = find(phrase(words), among);
      if ('near' in found) return unknown('command', words, { ...found, among, line: (label) => `help ${label}` });
      return { slash, commands: [found.hit], one: true };
    },
    view: helpView,
  });
