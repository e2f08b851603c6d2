import { randomUUID } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { actOnce } from './bot/act-once.ts';
import { audienceOf } from './bot/audience.ts';
import { authorize } from './bot/authorize.ts';
import type { Bot, Health, Press, PressAnswer, Question } from './bot/bot-interface.ts';
import type { DataFile } from './bot/data-file.ts';
import { digestHandler } from './bot/digests.ts';
import type { Directory } from './bot/directory.ts';
import type { ModalAnswer } from './bot/forms/form-answers.ts';
import type { FormServices } from './bot/forms/form-context.ts';
import { goneOf } from './bot/gone.ts';
import { markSeen } from './bot/read-log.ts';
import { recordPosted, rememberPost } from './bot/remember-post.ts';
import { createRepeatGuard } from './bot/repeat-guard.ts';
import type { Noticing } from './bot/request-context.ts';
import { cutLine, type Drawable, runCommand } from './bot/run-command.ts';
import type { SendFile } from './bot/send-file.ts';
import { type Snapshots, snapshots } from './bot/snapshots.ts';
import type { Subscriptions } from './digest/subscriptions.ts';
import { clockOf } from './record/clock.ts';
import { asTyped } from './record/names.ts';
import type { Negotiation } from './record/negotiation.ts';
import { restOf } from './record/rest-of.ts';
import type { Store, WriteFailure } from './store/store.ts';
import { RequestRepeated, StoreError } from './store/store-error.ts';
import { privateMessage, sharedLine, sharedMessage, stateOf } from './views/answer.ts';
import { askBeforeSharing, audienceText } from './views/audience.ts';
import { formNotOpenedMessage } from './views/form-not-opened.ts';
import { goneMessage } from './views/gone.ts';
import type { Message } from './views/message.ts';
import { noteMessage } from './views/note.ts';
import { noteModal } from './views/note-modal.ts';
import { sorryMessage } from './views/sorry.ts';
import type { Words } from './words/words.ts';

export type { Asker, Bot, Health, Press, PressAnswer, Question } from './bot/bot-interface.ts';
export type {
  CapturedMessage,
  Delivery,
  FormAction,
  FormInstance,
  FormPress,
  FormValues,
  Modal,
  ModalAnswer,
  Opening,
  Seeking,
  Submission,
  SubmitAnswer,
  ToPost,
} from './bot/forms/form-answers.ts';
export type { Choice } from './views/inputs.ts';

/** Parts a bot is assembled from; `main.ts` makes the real ones. */
interface BotParts {
  readonly store: Store;
  readonly files: readonly DataFile[];
  readonly words: Words;
  readonly version: string;
  readonly now: () => Date;
  /** Returns a fresh, unguessable id; a random one by default. */
  readonly newId?: () => string;
  /** People and channels of the workspace; without it everybody is a member. */
  readonly directory?: Directory;
  /** Sends a file to a person; without it no export is handed over. */
  readonly sendFile?: SendFile;
  /** Ids and log for notices; without it nobody is told of what waits. */
  readonly noticing?: Noticing;
  /** Subscriptions to digests; without them `digest` says that none are sent. */
  readonly subscriptions?: Subscriptions;
  /** Whether the outbox ticks; a bot whose outbox has stopped reports itself unwell. */
  readonly isTicking?: () => boolean;
  /** Returns the revisions that a check of the log found altered, by `seq`; `null` until it was checked. */
  readonly altered?: () => readonly number[] | null;
  /** Snapshots shared with the outbox; without them the bot makes its own. */
  readonly records?: Snapshots;
}

/** Cache size in pure answers, over all teams: the same line of the same record on the same day is drawn once. */
const answersKept = 1000;

/** Window in which a second press of the same button is an echo of the first, ms. */
const doubleClick = 3_000;

/** Time for which a failed write makes the bot unwell, ms; without later writes nothing tells that it is mended. */
const failureCounts = 600_000;

/** Loads the forms with the first one asked for: they are a sixth of all files, and a start rarely needs one. */
const lazyForms = () => import('./bot/forms/index.ts');

/** Creates the bot; `sendFile`, `directory` and `subscriptions` may be left out, `now` is its only clock. */
export const createBot = ({ store, files, words, version, now, directory, subscriptions, ...given }: BotParts): Bot => {
  const records = given.records ?? snapshots(store, now);
  const services = {
    records,
    store,
    words,
    now,
    directory,
    newId: given.newId ?? randomUUID,
    sendFile: given.sendFile,
    noticing: given.noticing,
    ...(subscriptions && { digest: digestHandler(subscriptions, directory, store) }),
  };
  const drawn = new LRUCache<string, Message>({ max: answersKept });
  const isRepeated = createRepeatGuard(now, doubleClick);
  const slashes = files.map(({ header }) => header.command);
  const teams = new Set<string>();

  const authorization = { files, records, directory, words };

  /** Returns the request context of an asker who may read; otherwise the reason, in words. */
  const contextFor: FormServices['contextFor'] = async (asker, command) => {
    const authorized = await authorize(authorization, asker, command);
    if (typeof authorized === 'string') return authorized;
    const { key, file, state, actor } = authorized;
    teams.add(key.team);
    const negotiation = await records.current(key.team, file, state);
    const request = asker.request ? { id: asker.request, at: now() } : undefined;
    return { key, file, negotiation, clock: clockOf(file.header, now()), channel: asker.channel, actor, request };
  };

  const forms: FormServices = {
    services,
    authorize: (asker, command) => authorize(authorization, asker, command),
    contextFor,
    commands: slashes,
  };

  const answerTo = async (question: Question, isPressed = false): Promise<Message | ModalAnswer> => {
    const [{ team, command }, line] = [question, cutLine(question.line)];
    const context = await contextFor(question, command);
    if (typeof context === 'string') return noteMessage(context);
    const key = [team, command, context.actor.may, context.negotiation.seq, context.clock.day, line].join(' ');
    const known = drawn.get(key);
    if (known) return known;
    const { drawable, isPure } = await runCommand(services, context, line);
    if ('call' in drawable) {
      const said = asTyped(restOf(question.line, drawable.read));
      const { openCalled } = await lazyForms();
      const modal = await openCalled(forms, context, drawable.call, said);
      return {
        to: 'modal',
        modal,
        how: 'open',
        ...(drawable.call.formKind === 'add' && said !== '' && { typed: said }),
      };
    }
    const gone = isPressed && 'sorry' in drawable ? await goneOf(services, context, line, drawable) : null;
    if (gone) return goneMessage(gone, command, words);
    if ('answer' in drawable) await markSeen(services, context, drawable);
    const message = draw(drawable, command, words);
    // A button that names what is gone is answered otherwise than the line that is typed.
    if (isPure && !('sorry' in drawable)) drawn.set(key, message);
    return message;
  };

  /** Answers a request that Slack delivered twice by saying that it was handled already. */
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
    const { deed, seen, line } = sharedLine(question.line);
    const context = await contextFor(question, question.command);
    if (typeof context === 'string') return toPerson(noteMessage(context));
    if (deed === 'share-cancel') return toPerson(noteMessage(words.audience.cancelled), true);
    const { drawable, isPure } = await runCommand(services, context, line);
    if ('call' in drawable) return answered(question);
    if (!('answer' in drawable)) return toPerson(draw(drawable, question.command, words));
    const { answer, frame } = drawable;
    if (stateOf(frame) !== seen) return toPerson(privateMessage(answer, frame, words, words.frame.moved), true);
    const outsiders =
      deed === 'share' ? audienceText(await audienceOf(services, context.key, context.channel), words) : null;
    if (outsiders !== null)
      return toPerson(askBeforeSharing(outsiders, question.command, `${seen} ${line}`.trim(), words));
    if (isRepeated([question.team, question.person, question.channel, question.line].join(' ')))
      return toPerson(noteMessage(words.frame.sharedAlready));
    await actOnce(services, context);
    return {
      to: 'channel',
      message: sharedMessage(answer, frame, question.person, words),
      uninvited: noteMessage(words.frame.uninvited),
      delivery: await rememberPost(services, context, { answer, frame, isPure }, 'share'),
      ...(deed === 'share-anyway' && { instead: noteMessage(words.audience.posted) }),
    };
  };

  const press = async ({ action, value, ...asker }: Press): Promise<PressAnswer> => {
    const [command = '', ...rest] = value.split(' ');
    const question = { ...asker, command, line: rest.join(' ') };
    if (action !== 'share') return answered(question, { replace: action === 'ask-instead', isPressed: true });
    const shared = await once(share(question));
    return 'to' in shared ? shared : toPerson(shared);
  };

  const answered = async (question: Question, { replace = false, isPressed = false } = {}): Promise<PressAnswer> => {
    const answer = await once(answerTo(question, isPressed));
    return 'to' in answer ? answer : toPerson(answer, replace);
  };

  const notOpened: Bot['notOpened'] = async (asker, answer, line) => {
    const { typed = '' } = answer;
    const { keepUnopened, draftNamed } = await lazyForms();
    if (typed === '' || draftNamed(typed) !== null) return formNotOpenedMessage({ line, typed: 'nothing' }, words);
    const kept = await keepUnopened(forms, asker, answer);
    // A line that a button has no room for is in the message itself.
    return kept === null
      ? formNotOpenedMessage({ line: '', typed: { lost: line } }, words)
      : formNotOpenedMessage({ line: kept, typed: 'kept' }, words);
  };

  const health = async (): Promise<Health> => {
    const known = await Promise.all(
      [...teams].map((team) => Promise.all(files.map((file) => records.current(team, file)))),
    );
    await Promise.all(files.map(({ header }) => store.lastSeq({ team: '', negotiation: header.id })));
    const recordedAt = known.flat().map(lastRecorded);
    const failure = (await hindrance(store)) ?? store.lastWriteFailure();
    const isWritable = failure === null || failure.ago > failureCounts;
    const isTicking = given.isTicking?.() ?? true;
    return {
      ok: files.length > 0 && isWritable && isTicking,
      version,
      recordedAt: recordedAt.sort().at(-1) ?? null,
      negotiations: files.map(({ header }) => header.id),
      writeFailed: failure && { at: new Date(now().getTime() - failure.ago).toISOString(), problem: failure.problem },
      altered: given.altered?.() ?? null,
      isTicking,
    };
  };

  return {
    commands: slashes,
    ask,
    press,
    posted: (delivery, ts) => recordPosted(services, delivery, ts),
    async open(opening) {
      const { openShortcut } = await lazyForms();
      return { to: 'modal', modal: await openShortcut(forms, opening), how: 'open' };
    },
    notOpened,
    submit: async (submission) => (await lazyForms()).submitForm(forms, submission),
    act: async (formPress) => (await lazyForms()).answerFormAction(forms, formPress),
    suggest: async (seeking) => (await lazyForms()).suggest(forms, seeking),
    waiting: noteModal(words.forms.waitingTitle, [words.forms.waiting], [], words),
    sentences: words.edge,
    health,
  };
};

/** Returns why nothing can be written at this moment, such as a lock that another program holds; `null` when it can. */
const hindrance = async (store: Store): Promise<WriteFailure | null> => {
  try {
    await store.tryWriting();
    return null;
  } catch (error) {
    if (error instanceof StoreError) return { problem: error.problem, ago: 0 };
    throw error;
  }
};

const toPerson = (message: Message, replace = false): PressAnswer => ({ to: 'person', message, replace });

const draw = (drawable: Drawable, command: string, words: Words): Message => {
  if ('note' in drawable) return noteMessage(drawable.note, command, drawable.related);
  return 'answer' in drawable
    ? privateMessage(drawable.answer, drawable.frame, words)
    : sorryMessage(drawable, command, words);
};

const lastRecorded = ({ standing }: Negotiation): string =>
  [...standing.values()].reduce((last, { recordedAt }) => (recordedAt > last ? recordedAt : last), '');
