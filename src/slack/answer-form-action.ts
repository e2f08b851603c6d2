import type { WebClient } from '@slack/web-api';
import type { Modal } from '../bot.ts';
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
  const { redraws, bot } = context;
  const redraw = async () => {
    const seen = redraws.caughtUp(view);
    // The last redraw led to another step, where what was pressed is no more: that one stands.
    if (!seen) return;
    const { form, hash } = seen;
    const answer = await bot.act({ team: teamOf(parsed.data), person: user.id, form, action });
    // That it was saved is shown whatever the form has become.
    const isLast = action.kind === 'publish-here' || action.kind === 'publish-anyway';
    const redrawn = (modal: Modal, now: string) => redraws.redrawn(seen, modal, now);
    await updateModal(client, context, { id: form.id, hash: isLast ? undefined : hash, redrawn }, answer);
  };
  await redraws.inTurn(view.form.id, redraw).catch((error: unknown) => failure(context, error));
  return true;
};
