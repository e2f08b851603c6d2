import type { DataFile } from '../../src/bot/snapshots.ts';
import { type Bot, createBot } from '../../src/bot.ts';
import type { Entry } from '../../src/record/entries.ts';
import type { Message } from '../../src/views/message.ts';
import { en } from '../../src/words/en.ts';
import { dataFile } from './data-file.ts';
import { temporaryStore } from './store.ts';

/** A data file as the bot is given it; `change` makes another file of it. */
export const fileFor = (
  path: 'data/nafta.yml' | 'test/support/second.yml',
  change: (entries: readonly Entry[]) => readonly Entry[] = (entries) => entries,
): DataFile => {
  const { name, header, entries } = dataFile(path);
  const changed = change(entries);
  return { name, header, hash: JSON.stringify(changed), entries: async () => changed };
};

const both = [fileFor('data/nafta.yml'), fileFor('test/support/second.yml')];

/** An instant at which tests ask. */
export const noon = new Date('2031-03-10T00:00:00Z');

/** A bot with a record in a file of its own, or in a file that another bot uses too. */
export const botWith = ({
  store = temporaryStore(),
  files = both,
  now = () => noon,
}: {
  readonly store?: ReturnType<typeof temporaryStore>;
  readonly files?: readonly DataFile[];
  readonly now?: () => Date;
} = {}): Bot => createBot({ store, files, words: en, version: '1.2.3', now });

/** Somebody of a team, in a channel. */
export const asker = (team = 'T1') => ({ team, person: 'U0ASKS', channel: 'C1' });

/** Asks as somebody would who types it. */
export const typed = (bot: Bot, line: string, team = 'T1'): Promise<Message> => {
  const [command = '', ...rest] = line.split(' ');
  return bot.ask({ ...asker(team), command, line: rest.join(' ') });
};

/** Presses a button of a message by its label. */
export const pressed = (bot: Bot, message: Message, label: string, team = 'T1') => {
  const buttons = message.blocks.flatMap((block) => (block.type === 'actions' ? block.elements : []));
  const button = buttons.find((element) => element.type === 'button' && element.text.text === label);
  if (button?.type !== 'button') throw new Error(`No button says “${label}”.`);
  const [action = ''] = (button.action_id ?? '').split(':');
  return bot.press({ ...asker(team), action, value: button.value ?? '' });
};
