import type { DataFile } from '../../src/bot/data-file.ts';
import { type Bot, createBot } from '../../src/bot.ts';
import type { Message } from '../../src/views/message.ts';
import { en } from '../../src/words/en.ts';
import { fileFor } from './files.ts';
import { temporaryStore } from './store.ts';

export { fileFor };

const both = [fileFor('data/nafta.yml'), fileFor('test/support/second.yml')];

/** Instant at which tests ask; it is midnight in UTC. */
export const noon = new Date('2031-03-10T00:00:00Z');

/** Makes a bot with a record in a file of its own, or in a file that another bot uses too. */
export const botWith = ({
  store = temporaryStore(),
  files = both,
  now = () => noon,
}: {
  readonly store?: ReturnType<typeof temporaryStore>;
  readonly files?: readonly DataFile[];
  readonly now?: () => Date;
} = {}): Bot => createBot({ store, files, words: en, version: '1.2.3', now });

/** Returns a person of a team, in a channel, who asks. */
export const asker = (team = 'T1') => ({ team, person: 'U0ASKS', channel: 'C1' });

/** Asks a line with its command, as a person types it; resolves to a message or a form. */
export const asked = (bot: Bot, line: string, { team = 'T1', person = 'U0ASKS', channel = 'C1' } = {}) => {
  const [command = '', ...rest] = line.split(' ');
  return bot.ask({ team, person, channel, command, line: rest.join(' ') });
};

/** Asks a line and returns the message of the answer; throws when it opens a form. */
export const typed = async (bot: Bot, line: string, team = 'T1'): Promise<Message> => {
  const answer = await asked(bot, line, { team });
  if ('to' in answer) throw new Error(`“${line}” opens a form.`);
  return answer;
};

/** Presses a button of a message by its label; throws when there is none or it opens a form. */
export const pressed = async (bot: Bot, message: Message, label: string, team = 'T1') => {
  const buttons = message.blocks.flatMap((block) => (block.type === 'actions' ? block.elements : []));
  const button = buttons.find((element) => element.type === 'button' && element.text.text === label);
  if (button?.type !== 'button') throw new Error(`No button says “${label}”.`);
  const [action = ''] = (button.action_id ?? '').split(':');
  const answer = await bot.press({ ...asker(team), action, value: button.value ?? '' });
  if (answer.to === 'modal') throw new Error(`“${label}” opens a form.`);
  return answer;
};
