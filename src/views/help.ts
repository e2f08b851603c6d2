import type { CommandName, Words } from '../words/words.ts';
import type { Answer } from './answer.ts';
import { paragraph } from './kit.ts';
import { joined, type Markdown, md } from './markdown.ts';
import { type ShortForm, shortForm } from './short-form.ts';

/** A command as help shows it. */
interface CommandShown {
  readonly name: CommandName;
  readonly usage: string;
  readonly group?: 'digest' | 'keep' | undefined;
  readonly examples: readonly string[];
}

/** The slash command, and the commands behind it: all of them, or one. */
interface HelpModel {
  readonly slash: string;
  readonly commands: readonly CommandShown[];
  readonly one: boolean;
}

/** All commands in one block, a line each; of one command its examples. Examples are buttons. */
export const helpView = ({ slash, commands, one }: HelpModel, words: Words): Answer => ({
  title: one ? words.help.one(commands[0]?.name ?? '') : words.help.title(slash),
  text: one
    ? commands.map(({ name, usage }) => words.help.spoken(`${slash} ${usage}`, words.about[name])).join(' ')
    : words.help.summary(commands.filter(({ group }) => group === undefined).map(({ name }) => name)),
  ...(one ? {} : { short: short({ slash, commands }, words) }),
  timeless: true,
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

/** Lists the questions with an example each; of rarer ones, only the names. */
const short = ({ slash, commands }: Pick<HelpModel, 'slash' | 'commands'>, words: Words): ShortForm => {
  const inGroup = (wanted: CommandShown['group']) => commands.filter(({ group }) => group === wanted);
  const named = (wanted: 'digest' | 'keep'): Markdown =>
    md`*${words.help.groups[wanted]}*: ${joined(
      inGroup(wanted).map(({ name }) => md`\`${name}\``),
      ', ',
    )}`;
  return shortForm(
    [
      md`*${words.help.groups.ask}* (\`${slash} …\`)`,
      ...inGroup(undefined).flatMap((command) => line(command, words)),
      named('digest'),
      named('keep'),
      md`${words.help.more(slash)}`,
    ],
    words,
  );
};

const line = ({ name, examples }: CommandShown, words: Words): readonly Markdown[] => {
  const said = words.inShort[name];
  return said ? [md`\`${examples.find(Boolean) ?? name}\` ${said}`] : [];
};
