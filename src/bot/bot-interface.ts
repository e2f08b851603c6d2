import type { Choice, Modal } from '../views/inputs.ts';
import type { Message } from '../views/message.ts';
import type { Words } from '../words/words.ts';
import type {
  Delivery,
  FormPress,
  ModalAnswer,
  Opening,
  Seeking,
  Submission,
  SubmitAnswer,
} from './forms/form-answers.ts';

/** Team, channel and person that ask, by Slack's own ids. */
export interface Asker {
  readonly team: string;
  readonly person: string;
  readonly channel: string;
  /** Slack's own id of this request, where it has one; its idempotency key for writes. */
  readonly request?: string | undefined;
}

/** A typed command: `command` with its slash (`/nafta`), `line` what came after it, as Slack sent it. */
export interface Question extends Asker {
  readonly command: string;
  readonly line: string;
}

/**
 * A pressed button: `action` is the action_id up to its first colon, `value` a command line behind its slash command:
 * `/nafta demands canada`.
 */
export interface Press extends Asker {
  readonly action: string;
  readonly value: string;
}

/** Answer to a pressed button: a message for the person or the channel, or a modal. */
export type PressAnswer =
  /** Shown to the person alone, below what they pressed, or in its place when that was private to them. */
  | { readonly to: 'person'; readonly message: Message; readonly replace: boolean }
  /**
   * Posted to the channel; when Slack refuses because the bot is no member, the person is shown `uninvited`. Once it is
   * posted, `instead` takes the place of the question that was pressed.
   */
  | {
      readonly to: 'channel';
      readonly message: Message;
      readonly uninvited: Message;
      readonly delivery: Delivery;
      readonly instead?: Message;
    }
  | ModalAnswer;

/** Health of the bot at this moment, for `/healthz`. */
export interface Health {
  readonly ok: boolean;
  readonly version: string;
  /** Instant of the newest revision, ISO in UTC. */
  readonly recordedAt: string | null;
  readonly negotiations: readonly string[];
  /** Last failed write to the record (ISO in UTC, and the problem); `null` when a write has succeeded since. */
  readonly writeFailed: { readonly at: string; readonly problem: string } | null;
  /** The `seq` of each revision that is not as it was written; `null` until the log was checked. */
  readonly altered: readonly number[] | null;
  /** Whether the loop that sends digests has run lately. */
  readonly isTicking: boolean;
}

/** The bot's one interface: every question, press and form comes through it, from Slack, a terminal or a test. */
export interface Bot {
  /** Slash commands the bot answers, with their slash. */
  readonly commands: readonly string[];
  ask(question: Question): Promise<Message | ModalAnswer>;
  press(press: Press): Promise<PressAnswer>;
  /** Records that a message for the channel was posted, with its Slack `ts`; `null` when it surely was not. */
  posted(delivery: Delivery, ts: string | null): Promise<void>;
  /** Opens a form from a shortcut, where no line asked for it. */
  open(opening: Opening): Promise<ModalAnswer>;
  /** Keeps what was typed for a form that Slack did not open, and says how to get it back; `line` asked for the form. */
  notOpened(asker: Asker, answer: ModalAnswer, line: string): Promise<Message>;
  submit(submission: Submission): Promise<SubmitAnswer>;
  /** Answers a press or a choice in an open form with the modal that takes its place. */
  act(press: FormPress): Promise<ModalAnswer>;
  /** Returns the options of a searched menu, one with more options than Slack shows. */
  suggest(seeking: Seeking): Promise<readonly Choice[]>;
  /** Modal shown while a submitted form takes longer than Slack waits. */
  readonly waiting: Modal;
  /** Sentences for a person where no answer can be shown, such as after a failure. */
  readonly sentences: Words['edge'];
  health(): Promise<Health>;
}
