import type { WebClient } from '@slack/web-api';
import type { Asker, Modal, ModalAnswer } from '../bot.ts';
import type { Message } from '../views/message.ts';
import { withTrouble } from '../views/note-modal.ts';
import type { ListenerContext } from './listener-context.ts';
import { errorFields } from './log.ts';
import { refusalOf } from './refusal.ts';
import { share } from './share.ts';

/** Opens a form; returns the message to the person, with a way back to what they typed, when Slack did not open it. */
export const openModal = async (
  client: WebClient,
  { bot, log }: ListenerContext,
  { trigger, line, ...asker }: Asker & { readonly trigger: string; readonly line: string },
  answer: ModalAnswer,
): Promise<Message | undefined> => {
  const { modal, how } = answer;
  try {
    if (how === 'push') await client.views.push({ trigger_id: trigger, view: modal });
    else await client.views.open({ trigger_id: trigger, view: modal });
    return undefined;
  } catch (error) {
    log.warn({ refusal: refusalOf(error), ...errorFields(error) }, 'a form was not opened by Slack');
    return bot.notOpened(asker, answer, line);
  }
};

/** Open form to replace, and the hash of the view that is replaced: where Slack shows a newer one, that one stands. */
interface ToReplace {
  readonly id: string;
  readonly hash?: string | undefined;
  /** Called with what the form became, and its new hash. */
  readonly redrawn?: (modal: Modal, hash: string) => void;
}

/** Replaces an open form, and posts its message if it has one; the form shows why a post failed. */
export const updateModal = async (
  client: WebClient,
  context: ListenerContext,
  view: ToReplace,
  { modal, post }: Pick<ModalAnswer, 'modal' | 'post'>,
): Promise<void> => {
  const { id, hash, redrawn } = view;
  let now: string | undefined;
  try {
    const updated = await client.views.update({ view_id: id, view: modal, ...(hash !== undefined && { hash }) });
    now = updated.view?.hash;
    if (now !== undefined) redrawn?.(modal, now);
  } catch (error) {
    // By now the person sees what came of a later press.
    if (refusalOf(error) === 'hash_conflict') context.log.info('a form had changed before it was redrawn');
    else context.log.warn({ refusal: refusalOf(error), ...errorFields(error) }, 'a form was not changed by Slack');
  }
  // The entry is saved by now, so its message is posted even when the form was closed meanwhile.
  if (post) await postBeside(client, context, { id, hash: now }, { modal, post });
};

/** Posts the message of a form that is still open; the form shows it when that was not possible. */
export const postBeside = async (
  client: WebClient,
  context: ListenerContext,
  view: ToReplace,
  { modal, post }: Pick<ModalAnswer, 'modal' | 'post'>,
): Promise<void> => {
  const trouble = post && (await share(client, post, context.bot));
  if (!trouble) return;
  await updateModal(client, context, view, { modal: withTrouble(modal, trouble.text) });
};
