import { LRUCache } from 'lru-cache';
import { clockOf } from './bot/clock-of.ts';
import { digestAttendant } from './bot/digests.ts';
import type { Directory } from './bot/directory.ts';
import type { ModalAnswer, Opening, Seeking, Submission, SubmitAnswer } from './bot/form-answers.ts';
import type { FormDesk } from './bot/form-desk.ts';
import type { HandOver } from './bot/hand-over.ts';
import { openCalled, openShortcut } from './bot/open-form.ts';
import { cutLine, type Drawable, type Room, readThrough } from './bot/reading.ts';
import { type DataFile, type Snapshots, snapshots } from './bot/snapshots.ts';
import { soonAgain } from './bot/soon-again.ts';
import { submitForm } from './bot/submit-form.ts';
import { suggest } from './bot/suggest.ts';
import { type Turn, turnForm } from './bot/turn-form.ts';
import { visitorOf } from './bot/visitor.ts';
import type { Desk } from './digest/desk.ts';
import { noteModal } from './forms/modals.ts';
import { asTyped } from './record/names.ts';
import type { Negotiation } from './record/negotiation.ts';
import { restOf } from './record/rest-of.ts';
import { includes } from './record/right.ts';
import type { Store } from './store/store.ts';
import { privateMessage, sharedLine, sharedMessage, stateOf } from './views/answer.ts';
import type { Choice, Modal } from './views/inputs.ts';
import type { Message } from './views/message.ts';
import { noteMessage, withNote } from './views/note.ts';
import { sorryMessage } from './views/sorry.ts';
import type { Words } from './words/words.ts';

export type { CapturedMessage, OpenForm, ToPost, Typed } from './bot/form-answers.ts';
export type { Choice, Modal, ModalAnswer, Opening, Seeking, Submission, SubmitAnswer, Turn };

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
  | { readonly to: 'channel'; readonly message: Message; readonly uninvited: Message }
  | ModalAnswer;

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
  ask(question: Question): Promise<Message | ModalAnswer>;
  press(press: Press): Promise<PressAnswer>;
  /** Opens a form that no line asked for. */
  open(opening: Opening): Promise<ModalAnswer>;
  submit(submission: Submission): Promise<SubmitAnswer>;
  /** Something was pressed or chosen in an open form. */
  turn(turn: Turn): Promise<ModalAnswer>;
  /** What a menu offers that has more in it than Slack shows. */
  suggest(seeking: Seeking): Promise<readonly Choice[]>;
  /** Shown while a submitted form takes longer than Slack waits. */
  readonly waiting: Modal;
  health(): Promise<Health>;
}

/** What a bot is made of. */
export interface BotParts {
  readonly store: Store;
  readonly files: readonly DataFile[];
  readonly words: Words;
  readonly version: string;
  readonly now: () => Date;
  /** Who is who in the workspace; without one everybody is a member. */
  readonly directory?: Directory;
  /** How a file reaches a person; without it none does. */
  readonly handOver?: HandOver;
  /** Where digests are kept; without it none are. */
  readonly desk?: Desk;
  /** Whether digests are looked after; a bot that should and does not is not well. */
  readonly isTurning?: () => boolean;
  /** The snapshots to read from, where somebody else reads from them too. */
  readonly records?: Snapshots;
}

/** Pure answers that are kept, over all teams: the same line of the same record on the same day is drawn once. */
const answersKept = 1000;

/** For so many milliseconds a second press of the same button is the first one's echo. */
const doubleClick = 3_000;

/** Makes the bot. */
export const createBot = ({ store, files, words, version, now, directory, desk, ...given }: BotParts): Bot => {
  const records = given.records ?? snapshots(store, now);
  const reader = {
    records,
    store,
    words,
    now,
    handOver: given.handOver,
    ...(desk && { digest: digestAttendant(desk, directory) }),
  };
  const drawn = new LRUCache<string, Message>({ max: answersKept });
  const isRepeated = soonAgain(now, doubleClick);
  const slashes = files.map(({ header }) => header.command);
  const teams = new Set<string>();

  /** Lets somebody in who may read; otherwise says why not. */
  const enter = async ({ team, person, channel }: Asker, command: string): Promise<Room | string> => {
    const file = files.find(({ header }) => header.command === command);
    if (!file) return words.frame.notOurs(command, slashes);
    const key = { team, negotiation: file.header.id };
    const state = await records.state(team, file);
    const visitor = await visitorOf(state.grants, directory, key, person);
    if (!visitor) return words.rights.unknown;
    if (!includes(visitor.may, 'read')) return words.rights.closed(file.header.name);
    teams.add(team);
    const negotiation = await records.current(team, file, state);
    return { key, file, negotiation, clock: clockOf(file.header, now()), channel, visitor };
  };

  const forms: FormDesk = {
    reader,
    enter,
    places: files.map(({ header: { command, name } }) => ({ command, name })),
  };

  const ask = async (question: Question): Promise<Message | ModalAnswer> => {
    const [{ team, command }, line] = [question, cutLine(question.line)];
    const room = await enter(question, command);
    if (typeof room === 'string') return noteMessage(room);
    const key = [team, command, room.visitor.may, room.negotiation.seq, room.clock.day, line].join(' ');
    const known = drawn.get(key);
    if (known) return known;
    const { drawable, isPure } = await readThrough(reader, room, line);
    if ('call' in drawable) {
      const said = asTyped(restOf(question.line, drawable.read));
      return { to: 'modal', modal: await openCalled(forms, room, drawable.call, said), how: 'open' };
    }
    const message = draw(drawable, command, words);
    if (isPure) drawn.set(key, message);
    return message;
  };

  const share = async (question: Question): Promise<PressAnswer> => {
    const { seen, line } = sharedLine(question.line);
    const room = await enter(question, question.command);
    const drawable = typeof room === 'string' ? { note: room } : (await readThrough(reader, room, line)).drawable;
    if ('call' in drawable) return answered(question);
    if (!('answer' in drawable)) return toPerson(draw(drawable, question.command, words));
    const { answer, frame } = drawable;
    if (stateOf(frame) !== seen)
      return toPerson(withNote(privateMessage(answer, frame, words), words.frame.moved), true);
    if (isRepeated([question.team, question.person, question.channel, question.line].join(' ')))
      return toPerson(noteMessage(words.frame.sharedAlready));
    return {
      to: 'channel',
      message: sharedMessage(answer, frame, question.person, words),
      uninvited: noteMessage(words.frame.uninvited),
    };
  };

  const press = async ({ action, value, ...asker }: Press): Promise<PressAnswer> => {
    const [command = '', ...rest] = value.split(' ');
    const question = { ...asker, command, line: rest.join(' ') };
    return action === 'share' ? share(question) : answered(question, action === 'ask-instead');
  };

  const answered = async (question: Question, replace = false): Promise<PressAnswer> => {
    const answer = await ask(question);
    return 'to' in answer ? answer : toPerson(answer, replace);
  };

  const open = async (opening: Opening): Promise<ModalAnswer> => {
    const [command = ''] = slashes;
    const room = await enter(opening, command);
    const { chooseTitle } = words.forms;
    const modal =
      typeof room === 'string' ? noteModal(chooseTitle, [room], [], words) : await openShortcut(forms, room, opening);
    return { to: 'modal', modal, how: 'open' };
  };

  const health = async (): Promise<Health> => {
    const known = await Promise.all(
      [...teams].map((team) => Promise.all(files.map((file) => records.current(team, file)))),
    );
    await Promise.all(files.map(({ header }) => store.lastSeq({ team: '', negotiation: header.id })));
    const recordedAt = known.flat().map(lastRecorded);
    return {
      ok: files.length > 0 && (given.isTurning?.() ?? true),
      version,
      recordedAt: recordedAt.sort().at(-1) ?? null,
      negotiations: files.map(({ header }) => header.id),
    };
  };

  return {
    commands: slashes,
    ask,
    press,
    open,
    submit: (submission) => submitForm(forms, submission),
    turn: (turn) => turnForm(forms, turn),
    suggest: (seeking) => suggest(forms, seeking),
    waiting: noteModal(words.forms.waitingTitle, [words.forms.waiting], [], words),
    health,
  };
};

const toPerson = (message: Message, replace = false): PressAnswer => ({ to: 'person', message, replace });

const draw = (drawable: Drawable, command: string, words: Words): Message => {
  if ('note' in drawable) return noteMessage(drawable.note);
  return 'answer' in drawable
    ? privateMessage(drawable.answer, drawable.frame, words)
    : sorryMessage(drawable, command, words);
};

const lastRecorded = ({ standing }: Negotiation): string =>
  [...standing.values()].reduce((last, { recordedAt }) => (recordedAt > last ? recordedAt : last), '');
