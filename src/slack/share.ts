import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import type { Message } from '../views/message.ts';
import { refusalOf } from './refusal.ts';
import { plain } from './reply.ts';
import { sentences } from './sentences.ts';

/** A message for a channel, and what the person is shown when the bot is not in it. */
export interface Shared {
  readonly channel: string;
  readonly message: Message;
  readonly uninvited: Message;
}

const rateLimited = z.object({ retryAfter: z.number() });

const explain = (error: unknown, uninvited: Message): Message => {
  const refusal = refusalOf(error);
  if (refusal === 'not_in_channel' || refusal === 'channel_not_found') return uninvited;
  // Slack may have posted it all the same (docs.slack.dev/reference/methods/chat.postMessage#errors).
  const unsure = ['internal_error', 'fatal_error', 'request_timeout'];
  if (refusal !== undefined && !unsure.includes(refusal)) return plain(sentences.shareRefused(refusal));
  const limited = rateLimited.safeParse(error);
  return plain(limited.success ? sentences.shareLimited(limited.data.retryAfter) : sentences.shareUncertain);
};

/** Posts to a channel; returns what to tell the person when that did not surely happen. */
export const share = async (
  client: WebClient,
  { channel, message, uninvited }: Shared,
): Promise<Message | undefined> => {
  try {
    const { text, blocks } = message;
    await client.chat.postMessage({ channel, text, blocks: [...blocks], unfurl_links: false, unfurl_media: false });
    return undefined;
  } catch (error) {
    return explain(error, uninvited);
  }
};
