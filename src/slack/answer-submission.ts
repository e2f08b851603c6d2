import type { ViewResponseAction } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import type { SubmitAnswer } from '../bot.ts';
import type { Message } from '../views/message.ts';
import { failure } from './failure.ts';
import { teamOf, viewSubmission } from './form-payloads.ts';
import type { ListenerContext } from './listener-context.ts';
import { postBeside, updateModal } from './open-modal.ts';

/** Answers a submitted form in its acknowledgement, or when that would be too late, in the form itself. */
export const answerSubmission = async (
  context: ListenerContext,
  body: unknown,
  acknowledge: (reply: ViewResponseAction) => Promise<void>,
  client: WebClient,
): Promise<void> => {
  const { bot } = context;
  const parsed = viewSubmission.safeParse(body);
  if (!parsed.success) return;
  const { view, user } = parsed.data;
  const answer = submitted(context, { team: teamOf(parsed.data), person: user.id, form: view });
  const inTime = await context.sharedTimeout(answer);
  // Without an acknowledgement Slack says that it had trouble, and the form stays as it is.
  if (inTime && 'failed' in inTime) return;
  if (inTime !== undefined) {
    await acknowledge(responseTo(inTime));
    return postBeside(client, context, { id: view.id }, inTime);
  }
  await acknowledge({ response_action: 'update', view: bot.waiting });
  const late = await answer;
  const shown = 'failed' in late ? { modal: { ...bot.waiting, blocks: [...late.failed.blocks] } } : late;
  await updateModal(client, context, { id: view.id }, shown);
};

const submitted = async (
  context: ListenerContext,
  submission: Parameters<ListenerContext['bot']['submit']>[0],
): Promise<SubmitAnswer | { readonly failed: Message }> => {
  try {
    return await context.bot.submit(submission);
  } catch (error) {
    return { failed: failure(context, error) };
  }
};

const responseTo = ({ modal, errors }: SubmitAnswer): ViewResponseAction =>
  errors ? { response_action: 'errors', errors: { ...errors } } : { response_action: 'update', view: modal };
