import type { WebClient } from '@slack/web-api';
import { failure } from './failure.ts';
import { teamOf, viewActions } from './form-payloads.ts';
import type { ListenerContext } from './listener-context.ts';
import { updateModal } from './open-modal.ts';

/** Answers an acknowledged press or choice in a form by replacing the form; false when the body is neither. */
export const answerFormAction = async (
  context: ListenerContext,
  body: unknown,
  client: WebClient,
): Promise<boolean> => {
  const parsed = viewActions.safeParse(body);
  if (!parsed.success) return false;
  const { view, user, actions } = parsed.data;
  const { action, actionId } = actions;
  if (action === null) {
    context.log.warn({ action: actionId }, 'a button was pressed that no form of ours has');
    return true;
  }
  try {
    const answer = await context.bot.act({ team: teamOf(parsed.data), person: user.id, form: view, action });
    await updateModal(client, context, view.id, answer);
  } catch (error) {
    failure(context, error);
  }
  return true;
};
