import type { WebClient } from '@slack/web-api';
import type { ModalAnswer } from '../bot.ts';
import { button, paragraph, row } from '../views/kit.ts';
import { md } from '../views/markdown.ts';
import type { Message } from '../views/message.ts';
import { type Log, told } from './log.ts';
import { refusalOf } from './refusal.ts';
import { sentences } from './sentences.ts';
import { share } from './share.ts';

/** Opens a form; what to tell the person when Slack did not, with the line to try again by. */
export const openModal = async (
  client: WebClient,
  log: Log,
  trigger: string,
  { modal, how }: ModalAnswer,
  line: string,
): Promise<Message | undefined> => {
  try {
    if (how === 'push') await client.views.push({ trigger_id: trigger, view: modal });
    else await client.views.open({ trigger_id: trigger, view: modal });
    return undefined;
  } catch (error) {
    log.warn({ refusal: refusalOf(error), ...told(error) }, 'a form was not opened by Slack');
    return notOpened(line);
  }
};

const notOpened = (line: string): Message => ({
  text: sentences.formNotOpened,
  blocks: [
    paragraph(md`${sentences.formNotOpened}`),
    ...(line === '' ? [] : row([button('ask:0', sentences.openAgain, line)])),
  ],
});

/** Puts a form in the place of another that is open, and posts what is to be posted; what hinders the post is said in the form. */
export const updateModal = async (
  client: WebClient,
  log: Log,
  view: string,
  { modal, post }: Pick<ModalAnswer, 'modal' | 'post'>,
): Promise<void> => {
  try {
    await client.views.update({ view_id: view, view: modal });
  } catch (error) {
    log.warn({ refusal: refusalOf(error), ...told(error) }, 'a form was not changed by Slack');
  }
  // Saved and to be posted is posted, also when the form was closed meanwhile.
  if (post) await postBeside(client, log, view, { modal, post });
};

/** Posts what came of a form. The form is open still, and says so when that was not possible. */
export const postBeside = async (
  client: WebClient,
  log: Log,
  view: string,
  { modal, post }: Pick<ModalAnswer, 'modal' | 'post'>,
): Promise<void> => {
  const trouble = post && (await share(client, post));
  if (!trouble) return;
  const told = [paragraph(md`*${trouble.text}*`), ...modal.blocks];
  await updateModal(client, log, view, { modal: { ...modal, blocks: told } });
};
