import { LRUCache } from 'lru-cache';
import { clockOf, cutLine, type Drawable, type Room, readThrough } from './bot/reading.ts';
import { type DataFile, snapshots } from './bot/snapshots.ts';
import type { Negotiation } from './record/negotiation.ts';
import type { Store } from './store/store.ts';
import { privateMessage, sharedLine, sharedMessage, stateOf } from './views/answer.ts';
import type { Message } from './views/message.ts';
import { noteMessage, withNote } from './views/note.ts';
import { sorryMessage } from './views/sorry.ts';
import type { Words } from './words/words.ts';

/** Who asks, and from where: Slack's own ids. */
export interface Asker {
  readonly team: string;
  readonly person: string;
  readonly channel: string;
}

/** A typed command: `command` with its slash (`/nafta`), `line` what came after it, as Slack sent it. */
export interface Question extends Asker {
  readonly command: string;
  readonly line: string;
}

/** A pressed button: `action` is the action_id up to its first colon, `value` a command line behind its slash command: `/nafta demands canada`. */
export interface Press extends Asker {
  readonly action: string;
  readonly value: string;
}

/** What a press leads to. */
export type PressAnswer =
  /** Shown to the person alone, below what they pressed, or in its place when that was private to them. */
  | { readonly to: 'person'; readonly message: Message; readonly replace: boolean }
  /** Posted to the channel; when Slack refuses because the bot is not a member, the person is shown `uninvited` instead. */
  | { readonly to: 'channel'; readonly message: Message; readonly uninvited: Message };

/** How well the bot could answer at this moment, for `/healthz`. */
export interface Health {
  readonly ok: boolean;
  readonly version: string;
  /** The last instant at which anything was recorded, ISO in UTC. */
  readonly recordedAt: string | null;
  readonly negotiations: readonly string[];
}

/** The one door: everything that is asked comes through here, whether from Slack, a button or a terminal. */
export interface Bot {
  /** The slash commands it answers, with their slash. */
  readonly commands: readonly string[];
  ask(question: Question): Promise<Message>;
  press(press: Press): Promise<PressAnswer>;
  health(): Promise<Health>;
}

/** What a bot is made of. */
export interface BotParts {
  readonly store: Store;
  readonly files: readonly DataFile[];
  readonly words: Words;
  readonly version: string;
  readonly now: () => Date;
}

/** Pure answers that are kept, over all teams: the same line of the same record on the same day is drawn once. */
const answersKept = 1000;

/** Makes the bot. */
export const createBot = ({ store, files, words, version, now }: BotParts): Bot => {
  const records = snapshots(store, now);
  const reader = { records, store, words, now };
  const drawn = new LRUCache<string, Message>({ max: answersKept });
  const slashes = files.map(({ header }) => header.command);
  const teams = new Set<string>();

  const roomOf = async (team: string, command: string): Promise<Room | null> => {
    const file = files.find(({ header }) => header.command === command);
    if (!file) return null;
    teams.add(team);
    return { team, file, negotiation: await records.current(team, file), clock: clockOf(file.header, now()) };
  };

  const ask = async ({ team, command, line }: Question): Promise<Message> => {
    const room = await roomOf(team, command);
    if (!room) return noteMessage(words.frame.notOurs(command, slashes));
    const key = [team, command, room.negotiation.seq, room.clock.day, cutLine(line)].join(' ');
    const message = drawn.get(key) ?? draw(await readThrough(reader, room, cutLine(line)), command, words);
    drawn.set(key, message);
    return message;
  };

  const share = async (question: Question): Promise<PressAnswer> => {
    const { seen, line } = sharedLine(question.line);
    const room = await roomOf(question.team, question.command);
    const reading = room && (await readThrough(reader, room, line));
    if (!reading || !('answer' in reading)) return toPerson(await ask({ ...question, line }));
    const { answer, frame } = reading;
    if (stateOf(frame) !== seen)
      return toPerson(withNote(privateMessage(answer, frame, words), words.frame.moved), true);
    return {
      to: 'channel',
      message: sharedMessage(answer, frame, question.person, words),
      uninvited: noteMessage(words.frame.uninvited),
    };
  };

  const press = async ({ action, value, ...asker }: Press): Promise<PressAnswer> => {
    const [command = '', ...rest] = value.split(' ');
    const question = { ...asker, command, line: rest.join(' ') };
    return action === 'share' ? share(question) : toPerson(await ask(question), action === 'ask-instead');
  };

  const health = async (): Promise<Health> => {
    const records = await Promise.all(
      [...teams].map((team) => Promise.all(slashes.map((command) => roomOf(team, command)))),
    );
    await Promise.all(files.map(({ header }) => store.lastSeq({ team: '', negotiation: header.id })));
    const recordedAt = records.flat().flatMap((room) => (room ? [lastRecorded(room.negotiation)] : []));
    return {
      ok: files.length > 0,
      version,
      recordedAt: recordedAt.sort().at(-1) ?? null,
      negotiations: files.map(({ header }) => header.id),
    };
  };

  return { commands: slashes, ask, press, health };
};

const toPerson = (message: Message, replace = false): PressAnswer => ({ to: 'person', message, replace });

const draw = (reading: Drawable, command: string, words: Words): Message =>
  'answer' in reading ? privateMessage(reading.answer, reading.frame, words) : sorryMessage(reading, command, words);

const lastRecorded = ({ standing }: Negotiation): string =>
  [...standing.values()].reduce((last, { recordedAt }) => (recordedAt > last ? recordedAt : last), '');
