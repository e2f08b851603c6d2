import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import type { CapturedMessage } from '../bot.ts';
import type { Message } from '../views/message.ts';
import { failure } from './failure.ts';
import { shortcut, teamOf } from './form-payloads.ts';
import type { ListenerContext } from './listener-context.ts';
import { openModal } from './open-modal.ts';
import { plainWords } from './plain-words.ts';
import { withTimeout } from './timeout.ts';

/** Milliseconds to wait for the message's link, its author's name and its channel; the form has to open within 3 s, if need be without. */
const patienceForSlack = 1_000;

/** Answers a shortcut that was acknowledged already with a form, about the message if it came from one. */
export const answerShortcut = async (context: ListenerContext, body: unknown, client: WebClient): Promise<void> => {
  const parsed = shortcut.safeParse(body);
  if (!parsed.success) return;
  const { bot, replies, respond } = context;
  const { user, channel, message, trigger_id: trigger, response_url: url } = parsed.data;
  const tell = async (told: Message) => {
    if (url !== undefined) await respond(url, replies.privately(told));
  };
  try {
    const about = channel && message ? await captured(client, channel, message) : undefined;
    const asker = { team: teamOf(parsed.data), person: user.id, channel: channel?.id ?? '' };
    const answer = await bot.open({ ...asker, ...(about && { message: about }) });
    const trouble = await openModal(client, context, { ...asker, trigger, line: '' }, answer);
    if (trouble) await tell(trouble);
  } catch (error) {
    await tell(failure(context, error));
  }
};

/** Names that Slack gives to conversations without one of their own, such as direct messages. */
const nameless = new Set(['', 'directmessage', 'privategroup']);

const captured = async (
  client: WebClient,
  channel: { readonly id: string; readonly name: string },
  { ts, text, user, username }: NonNullable<z.infer<typeof shortcut>['message']>,
): Promise<CapturedMessage> => {
  const [link, name, isPublic = false] = await Promise.all([
    withTimeout(linkTo(client, channel.id, ts), patienceForSlack),
    user ? withTimeout(nameOf(client, user), patienceForSlack) : undefined,
    withTimeout(isOpenToAll(client, channel.id), patienceForSlack),
  ]);
  const place = nameless.has(channel.name) || !isPublic ? '' : `#${channel.name}`;
  const author = name || username || user;
  return {
    ...{ channel: channel.id, ts, text: plainWords(text), place, isPrivate: !isPublic },
    ...(author && { author }),
    ...(link && { link }),
  };
};

const conversation = z.object({ channel: z.object({ is_private: z.boolean() }) });

/** Whether everybody of the workspace may read a channel: false where Slack does not say so, as of a private one. */
const isOpenToAll = async (client: WebClient, channel: string): Promise<boolean> => {
  try {
    return !conversation.parse(await client.conversations.info({ channel })).channel.is_private;
  } catch {
    return false;
  }
};

const linkTo = async (client: WebClient, channel: string, ts: string): Promise<string | undefined> => {
  try {
    return (await client.chat.getPermalink({ channel, message_ts: ts })).permalink;
  } catch {
    return undefined;
  }
};

/** Reads the name that people see: the full one, since that is how somebody is quoted. */
const nameOf = async (client: WebClient, user: string): Promise<string | undefined> => {
  try {
    const { user: found } = await client.users.info({ user });
    return found?.profile?.real_name || found?.real_name || found?.profile?.display_name;
  } catch {
    return undefined;
  }
};
