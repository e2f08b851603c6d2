import type { CommandName, Words } from '../words/words.ts';
import type { Answer } from './answer.ts';
import { paragraph } from './kit.ts';
import { joined, md } from './markdown.ts';

/** A command as help shows it. */
export interface CommandShown {
  readonly name: CommandName;
  readonly usage: string;
  readonly examples: readonly string[];
}

/** The slash command, and the commands behind it: all of them, or one. */
export interface HelpModel {
  readonly slash: string;
  readonly commands: readonly CommandShown[];
  readonly one: boolean;
}

/** All commands in one block, a line each; of one command its examples. Examples are buttons. */
export const helpView = ({ slash, commands, one }: HelpModel, words: Words): Answer => ({
  title: one ? words.help.one(commands[0]?.name ?? '') : words.help.title(slash),
  text: one
    ? commands.map(({ name, usage }) => words.help.spoken(`${slash} ${usage}`, words.about[name])).join(' ')
    : words.help.summary(commands.map(({ name }) => name)),
  body: [
    paragraph(
      joined(
        commands.map(({ name, usage }) => md`\`${slash} ${usage}\` ${words.about[name]}`),
        '\n',
      ),
    ),
  ],
  related: (one ? (commands[0]?.examples ?? []) : commands.flatMap(({ examples }) => examples.slice(0, 1)))
    .filter(Boolean)
    .slice(0, 5)
    .map((example) => ({ label: example, line: example })),
  shareable: false,
});
