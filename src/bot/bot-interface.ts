import type { Choice, Modal } from '../views/inputs.ts';
import type { Message } from '../views/message.ts';
import type { Words } from '../words/words.ts';
import type { FormPress, ModalAnswer, Opening, Seeking, Submission, SubmitAnswer } from './forms/form-answers.ts';

/** Who asks, and from where: Slack's own ids. */
export interface Asker {
  readonly team: string;
  readonly person: string;
  readonly channel: string;
  /** Slack's own id of this very request, where it has one: what is written for it is written once. */
  readonly request?: string | undefined;
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
  /** The last write to the record that failed, where none has succeeded since: when, ISO in UTC, and what was wrong. */
  readonly writeFailed: { readonly at: string; readonly problem: string } | null;
}

/** The one interface: everything that is asked comes through here, whether from Slack, a button or a terminal. */
export interface Bot {
  /** The slash commands it answers, with their slash. */
  readonly commands: readonly string[];
  ask(question: Question): Promise<Message | ModalAnswer>;
  press(press: Press): Promise<PressAnswer>;
  /** Opens a form that no line asked for. */
  open(opening: Opening): Promise<ModalAnswer>;
  submit(submission: Submission): Promise<SubmitAnswer>;
  /** Something was pressed or chosen in an open form. */
  act(press: FormPress): Promise<ModalAnswer>;
  /** What a menu offers that has more in it than Slack shows. */
  suggest(seeking: Seeking): Promise<readonly Choice[]>;
  /** Shown while a submitted form takes longer than Slack waits. */
  readonly waiting: Modal;
  /** What is said to a person where no answer can be shown. */
  readonly sentences: Words['edge'];
  health(): Promise<Health>;
}
