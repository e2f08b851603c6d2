import { LRUCache } from 'lru-cache';
import { actOnce } from './bot/act-once.ts';
import { admit } from './bot/admit.ts';
import { clockOf } from './bot/clock-of.ts';
import { digestAttendant } from './bot/digests.ts';
import type { Directory } from './bot/directory.ts';
import type { Bot, Health, Press, PressAnswer, Question } from './bot/door.ts';
import type { ModalAnswer } from './bot/form-answers.ts';
import type { FormDesk } from './bot/form-desk.ts';
import type { HandOver } from './bot/hand-over.ts';
import { cutLine, type Drawable, readThrough } from './bot/reading.ts';
import { type DataFile, type Snapshots, snapshots } from './bot/snapshots.ts';
import { soonAgain } from './bot/soon-again.ts';
import type { Desk } from './digest/desk.ts';
import { asTyped } from './record/names.ts';
import type { Negotiation } from './record/negotiation.ts';
import { restOf } from './record/rest-of.ts';
import type { Store } from './store/store.ts';
import { RequestRepeated } from './store/store-error.ts';
import { privateMessage, sharedLine, sharedMessage, stateOf } from './views/answer.ts';
import type { Message } from './views/message.ts';
import { noteMessage, withNote } from './views/note.ts';
import { noteModal } from './views/note-modal.ts';
import { sorryMessage } from './views/sorry.ts';
import type { Words } from './words/words.ts';

export type { Asker, Bot, Health, Press, PressAnswer, Question } from './bot/door.ts';
export type {
  CapturedMessage,
  Modal,
  ModalAnswer,
  OpenForm,
  Opening,
  Seeking,
  Submission,
  SubmitAnswer,
  ToPost,
  Typed,
} from './bot/form-answers.ts';
export type { Turn } from './bot/turn-form.ts';
export type { Choice } from './views/inputs.ts';

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

/** Milliseconds for which a failed write makes the bot unwell. Nobody may have written since, and then the fault may be mended. */
const failureCounts = 600_000;

/** Loaded with the first form, since they are a sixth of all files, and what is asked first is hardly ever one. */
const formDoors = () => import('./bot/form-doors.ts');

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

  const admission = { files, records, directory, words };

  /** Lets somebody in who may read; otherwise says why not. */
  const enter: FormDesk['enter'] = async (asker, command) => {
    const admitted = await admit(admission, asker, command);
    if (typeof admitted === 'string') return admitted;
    const { key, file, state, visitor } = admitted;
    teams.add(key.team);
    const negotiation = await records.current(key.team, file, state);
    const request = asker.request ? { id: asker.request, at: now() } : undefined;
    return { key, file, negotiation, clock: clockOf(file.header, now()), channel: asker.channel, visitor, request };
  };

  const forms: FormDesk = {
    reader,
    admit: (asker, command) => admit(admission, asker, command),
    enter,
    commands: slashes,
  };

  const answerTo = async (question: Question): Promise<Message | ModalAnswer> => {
    const [{ team, command }, line] = [question, cutLine(question.line)];
    const room = await enter(question, command);
    if (typeof room === 'string') return noteMessage(room);
    const key = [team, command, room.visitor.may, room.negotiation.seq, room.clock.day, line].join(' ');
    const known = drawn.get(key);
    if (known) return known;
    const { drawable, isPure } = await readThrough(reader, room, line);
    if ('call' in drawable) {
      const said = asTyped(restOf(question.line, drawable.read));
      const { openCalled } = await formDoors();
      return { to: 'modal', modal: await openCalled(forms, room, drawable.call, said), how: 'open' };
    }
    const message = draw(drawable, command, words);
    if (isPure) drawn.set(key, message);
    return message;
  };

  /** What came twice from Slack is said to have, whatever it was. */
  const once = async <T>(answered: Promise<T>): Promise<T | Message> => {
    try {
      return await answered;
    } catch (error) {
      if (error instanceof RequestRepeated) return noteMessage(words.frame.cameTwice);
      throw error;
    }
  };

  const ask = (question: Question) => once(answerTo(question));

  const share = async (question: Question): Promise<PressAnswer> => {
    const { seen, line } = sharedLine(question.line);
    const room = await enter(question, question.command);
    if (typeof room === 'string') return toPerson(noteMessage(room));
    const { drawable } = await readThrough(reader, room, line);
    if ('call' in drawable) return answered(question);
    if (!('answer' in drawable)) return toPerson(draw(drawable, question.command, words));
    const { answer, frame } = drawable;
    if (stateOf(frame) !== seen)
      return toPerson(withNote(privateMessage(answer, frame, words), words.frame.moved), true);
    if (isRepeated([question.team, question.person, question.channel, question.line].join(' ')))
      return toPerson(noteMessage(words.frame.sharedAlready));
    await actOnce(reader, room);
    return {
      to: 'channel',
      message: sharedMessage(answer, frame, question.person, words),
      uninvited: noteMessage(words.frame.uninvited),
    };
  };

  const press = async ({ action, value, ...asker }: Press): Promise<PressAnswer> => {
    const [command = '', ...rest] = value.split(' ');
    const question = { ...asker, command, line: rest.join(' ') };
    if (action !== 'share') return answered(question, action === 'ask-instead');
    const shared = await once(share(question));
    return 'to' in shared ? shared : toPerson(shared);
  };

  const answered = async (question: Question, replace = false): Promise<PressAnswer> => {
    const answer = await ask(question);
    return 'to' in answer ? answer : toPerson(answer, replace);
  };

  const health = async (): Promise<Health> => {
    const known = await Promise.all(
      [...teams].map((team) => Promise.all(files.map((file) => records.current(team, file)))),
    );
    await Promise.all(files.map(({ header }) => store.lastSeq({ team: '', negotiation: header.id })));
    const recordedAt = known.flat().map(lastRecorded);
    const failure = store.lastWriteFailure();
    const isWritable = failure === null || failure.ago > failureCounts;
    return {
      ok: files.length > 0 && isWritable && (given.isTurning?.() ?? true),
      version,
      recordedAt: recordedAt.sort().at(-1) ?? null,
      negotiations: files.map(({ header }) => header.id),
      writeFailed: failure && { at: new Date(now().getTime() - failure.ago).toISOString(), problem: failure.problem },
    };
  };

  return {
    commands: slashes,
    ask,
    press,
    async open(opening) {
      const { openShortcut } = await formDoors();
      return { to: 'modal', modal: await openShortcut(forms, opening), how: 'open' };
    },
    submit: async (submission) => (await formDoors()).submitForm(forms, submission),
    turn: async (turn) => (await formDoors()).turnForm(forms, turn),
    suggest: async (seeking) => (await formDoors()).suggest(forms, seeking),
    waiting: noteModal(words.forms.waitingTitle, [words.forms.waiting], [], words),
    sentences: words.edge,
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
