import type { WebClient } from '@slack/web-api';
import { failure } from './failure.ts';
import { teamOf, viewActions } from './form-payloads.ts';
import type { ListenerContext } from './listener-context.ts';
import { updateModal } from './open-modal.ts';

/** Answers a press or a choice in a form, which was acknowledged already: another form in its place. Whether it was one. */
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
