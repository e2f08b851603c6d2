import type { WebClient } from '@slack/web-api';
import type { Message } from '../views/message.ts';
import { failure } from './failure.ts';
import type { ListenerContext } from './listener-context.ts';
import { openModal } from './open-modal.ts';
import { type BlockActions, blockActions, ourActions } from './payloads.ts';
import { share } from './share.ts';

/** Reads the request in a press of one of our buttons; `undefined` for links and for buttons that are not ours. */
const pressOf = ({ actions, team, user, channel, trigger_id: trigger }: BlockActions) => {
  const [first] = actions;
  const [action = '', command = ''] = first?.action_id.split(':', 2) ?? [];
  const chosen = first?.selected_option?.value;
  // A menu's options are too short to name the negotiation; the rest of its action_id does.
  const value = first?.value ?? (chosen !== undefined && action === 'menu' ? `${command} ${chosen}` : chosen);
  const teamId = team?.id ?? user.team_id;
  if (!ourActions.has(action) || value === undefined || teamId === undefined || channel === undefined) return undefined;
  return { action, value, team: teamId, person: user.id, channel: channel.id, request: trigger || undefined };
};

/** Answers a press that was acknowledged already, to the person alone or to the channel. */
export const answerPress = async (context: ListenerContext, body: unknown, client: WebClient): Promise<void> => {
  const parsed = blockActions.safeParse(body);
  const press = parsed.success ? pressOf(parsed.data) : undefined;
  if (press === undefined) return;
  const { bot, log, replies, respond } = context;
  const tell = async (message: Message, replace = false) => {
    const reply = { ...replies.privately(message), replace_original: replace };
    const taken = await respond(parsed.data?.response_url, reply);
    if (!taken)
      log.warn(
        { action: press.action, team: press.team, person: press.person },
        'an answer to a press was not taken by Slack',
      );
  };
  try {
    const answer = await bot.press(press);
    if (answer.to === 'person') return await tell(answer.message, answer.replace);
    if (answer.to === 'modal') {
      const { team, person, channel, value: line } = press;
      const asked = { team, person, channel, trigger: parsed.data?.trigger_id ?? '', line };
      const notOpened = await openModal(client, context, asked, answer);
      return notOpened && (await tell(notOpened));
    }
    const trouble = await share(client, { ...answer, channel: press.channel }, bot);
    if (trouble !== undefined) return await tell(trouble);
    if (answer.instead) await tell(answer.instead, true);
  } catch (error) {
    await tell(failure(context, error));
  }
};
