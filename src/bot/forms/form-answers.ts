import type { Message as CapturedMessage } from '../../forms/capture.ts';
import type { FormValues } from '../../forms/field.ts';
import type { FormAction } from '../../forms/form-action.ts';
import type { Modal } from '../../views/inputs.ts';
import type { Message } from '../../views/message.ts';

export type { CapturedMessage, FormAction, FormValues, Modal };

/** A message for a channel; when Slack refuses because the bot is not a member, the person is shown `uninvited`. */
export interface ToPost {
  readonly channel: string;
  readonly message: Message;
  readonly uninvited: Message;
  readonly delivery: Delivery;
}

/** Kind and id of a post, for its metadata, by which it is found when it has to be corrected. */
export interface Delivery {
  readonly kind: 'share' | 'publish';
  readonly deliveryId: string;
}

/** A modal to open, push on the open one, or put in its place; with a message to post besides, if any. */
export interface ModalAnswer {
  readonly to: 'modal';
  readonly modal: Modal;
  readonly how: 'open' | 'push' | 'update';
  readonly post?: ToPost;
  /** All that was typed for the form, of which the modal may hold a part. */
  readonly typed?: string;
}

/** An open form: Slack's view ids, its step, its modal state and its form values. */
export interface FormInstance {
  readonly id: string;
  /** Slack's root view id: stays the same however often the modal is replaced. */
  readonly root: string;
  readonly step: string;
  readonly modalState: string;
  readonly values: FormValues;
}

/** Team and person that have a form open. */
interface Filler {
  readonly team: string;
  readonly person: string;
}

/** A submitted form; the argument of `Bot.submit`. */
export interface Submission extends Filler {
  readonly form: FormInstance;
}

/** An open form and the press or choice in it; the argument of `Bot.act`. */
export interface FormPress extends Submission {
  readonly action: FormAction;
}

/** Answer to a submitted form: the modal that takes its place, unless errors can be shown beside its inputs. */
export interface SubmitAnswer {
  readonly modal: Modal;
  /** Errors by input name; `modal` shows the same ones for when it is too late to show them beside the inputs. */
  readonly errors?: Readonly<Record<string, string>>;
  readonly post?: ToPost;
}

/** A shortcut that opens a form: a global one, or one on a message. */
export interface Opening extends Filler {
  readonly channel: string;
  readonly message?: CapturedMessage;
}

/** Text typed into a searched menu, and the form that the menu is in. */
export interface Seeking extends Filler {
  readonly form: FormInstance;
  readonly input: string;
  readonly said: string;
}
