import type { DataFile } from '../../src/bot/data-file.ts';
import type { Directory } from '../../src/bot/directory.ts';
import { type Bot, createBot } from '../../src/bot.ts';
import type { Standing } from '../../src/record/right.ts';
import type { Message } from '../../src/views/message.ts';
import { en } from '../../src/words/en.ts';
import { fileFor } from './bots.ts';
import { temporaryStore } from './store.ts';

/** Standings of the tests' people: an admin, two members, a guest and a person of another workspace. */
const standings: Readonly<Record<string, Standing>> = {
  UADMIN: 'admin',
  UANNA: 'member',
  UBELA: 'member',
  UGUEST: 'guest',
  USTRANGER: 'stranger',
};

const groups: Readonly<Record<string, readonly string[]>> = { SDESK: ['UBELA', 'UGUEST'], SEMPTY: [] };

/** Directory of these people and two user groups, one empty; of any other id, such as `SILENT`, Slack tells nothing. */
export const directory: Directory = {
  person: async (_team, person) => {
    const standing = standings[person];
    return standing ? { standing, zone: 'UTC' } : null;
  },
  place: async () => ({ kind: 'channel', archived: false, member: true, foreign: false, shared: false }),
  channelsOpenTo: async () => [],
  everybody: async () => ({ standings: new Map(Object.entries(standings)), isWhole: true }),
  membersOf: async () => ({ people: ['UADMIN', 'UANNA', 'UBELA'], isWhole: true }),
  peopleOf: async (_team, group) => groups[group] ?? null,
};

/** Record key of these tests. */
export const teaching = { team: 'T1', negotiation: 'nafta' };

/** Makes a bot with the directory above, a clock that the test sets, and `ask`, which throws when a form opens. */
export const keptBot = ({
  store = temporaryStore(),
  file = fileFor('data/nafta.yml'),
  ...parts
}: Partial<Pick<Parameters<typeof createBot>[0], 'directory' | 'noticing'>> & {
  readonly store?: ReturnType<typeof temporaryStore>;
  readonly file?: DataFile;
} = {}) => {
  let instant = new Date('2026-05-04T12:00:00Z');
  const now = () => instant;
  const bot: Bot = createBot({ store, files: [file], words: en, version: '1.2.3', now, directory, ...parts });
  const ask = async (person: string, line: string, request?: string): Promise<Message> => {
    const answer = await bot.ask({ team: 'T1', person, channel: 'C1', command: '/nafta', line, request });
    if (!('blocks' in answer)) throw new Error(`“${line}” opens a form.`);
    return answer;
  };
  const set = (at: string) => {
    instant = new Date(at);
  };
  return { bot, store, file, ask, set, now };
};
