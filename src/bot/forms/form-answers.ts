import type { Message as CapturedMessage } from '../../forms/capture.ts';
import type { FormValues } from '../../forms/field.ts';
import type { FormAction } from '../../forms/form-action.ts';
import type { Modal } from '../../views/inputs.ts';
import type { Message } from '../../views/message.ts';

export type { CapturedMessage, FormAction, FormValues, Modal };

/** A message for a channel; where Slack refuses because the bot is not a member, the person is shown `uninvited` instead. */
export interface ToPost {
  readonly channel: string;
  readonly message: Message;
  readonly uninvited: Message;
}

/** A form to be opened, laid upon the one that is open, or put in its place; and what is to be posted besides. */
export interface ModalAnswer {
  readonly to: 'modal';
  readonly modal: Modal;
  readonly how: 'open' | 'push' | 'update';
  readonly post?: ToPost;
}

/** A form that somebody has open: Slack's own ids of it, and all that it carries. */
export interface FormInstance {
  readonly id: string;
  /** The form with which it began, however often it changed. */
  readonly root: string;
  readonly step: string;
  readonly modalState: string;
  readonly values: FormValues;
}

/** Who has a form open. */
interface Filler {
  readonly team: string;
  readonly person: string;
}

/** A form that was submitted. */
export interface Submission extends Filler {
  readonly form: FormInstance;
}

/** A form in which something was pressed or chosen. */
export interface FormPress extends Submission {
  readonly action: FormAction;
}

/** What a submitted form leads to: the form that takes its place, unless something is wrong that can be said beside the inputs. */
export interface SubmitAnswer {
  readonly modal: Modal;
  /** What is wrong, by the names of the inputs; the modal says the same where it is too late to say it beside them. */
  readonly errors?: Readonly<Record<string, string>>;
  readonly post?: ToPost;
}

/** A form that is opened from a shortcut: about nothing yet, or about a message. */
export interface Opening extends Filler {
  readonly channel: string;
  readonly message?: CapturedMessage;
}

/** What is typed into a menu with more in it than Slack shows. */
export interface Seeking extends Filler {
  readonly form: FormInstance;
  readonly input: string;
  readonly said: string;
}
