import type { WebClient } from '@slack/web-api';
import type { Bot } from '../bot.ts';
import type { Message } from '../views/message.ts';
import { outcomeOf } from './outcome.ts';
import { plain } from './reply.ts';

/** Message for a channel; `uninvited` is shown to the person when the bot is not in it. */
export interface Shared {
  readonly channel: string;
  readonly message: Message;
  readonly uninvited: Message;
}

const notThere = new Set(['not_in_channel', 'channel_not_found']);

const explain = (error: unknown, uninvited: Message, sentences: Bot['sentences']): Message => {
  const outcome = outcomeOf(error);
  switch (outcome.kind) {
    case 'refused':
      return notThere.has(outcome.error) ? uninvited : plain(sentences.shareRefused(outcome.error));
    case 'rate-limited':
      return plain(sentences.shareLimited(Math.ceil(outcome.milliseconds / 1_000)));
    case 'not-sent':
      return plain(sentences.shareNotSent);
    case 'unknown':
      return plain(sentences.shareUncertain);
  }
};

/** Posts to a channel; returns the message to the person when the post failed or is uncertain, else `undefined`. */
export const share = async (
  client: WebClient,
  { channel, message, uninvited }: Shared,
  sentences: Bot['sentences'],
): Promise<Message | undefined> => {
  try {
    const { text, blocks } = message;
    await client.chat.postMessage({ channel, text, blocks: [...blocks], unfurl_links: false, unfurl_media: false });
    return undefined;
  } catch (error) {
    return explain(error, uninvited, sentences);
  }
};
