import type { WebClient } from '@slack/web-api';
import type { Asker, ModalAnswer } from '../bot.ts';
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

/** Replaces an open form, and posts its message if it has one; the form shows why a post failed. */
export const updateModal = async (
  client: WebClient,
  context: ListenerContext,
  view: string,
  { modal, post }: Pick<ModalAnswer, 'modal' | 'post'>,
): Promise<void> => {
  try {
    await client.views.update({ view_id: view, view: modal });
  } catch (error) {
    context.log.warn({ refusal: refusalOf(error), ...errorFields(error) }, 'a form was not changed by Slack');
  }
  // The entry is saved by now, so its message is posted even when the form was closed meanwhile.
  if (post) await postBeside(client, context, view, { modal, post });
};

/** Posts the message of a form that is still open; the form shows it when that was not possible. */
export const postBeside = async (
  client: WebClient,
  context: ListenerContext,
  view: string,
  { modal, post }: Pick<ModalAnswer, 'modal' | 'post'>,
): Promise<void> => {
  const trouble = post && (await share(client, post, context.bot));
  if (!trouble) return;
  await updateModal(client, context, view, { modal: withTrouble(modal, trouble.text) });
};
