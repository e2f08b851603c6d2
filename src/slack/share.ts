import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import type { Bot, Delivery } from '../bot.ts';
import type { Posted } from '../outbox/posting.ts';
import type { Message } from '../views/message.ts';
import { outcomeOf } from './outcome.ts';
import { metadataOf } from './posting.ts';
import { plain } from './reply.ts';

/** Message for a channel; `uninvited` is shown to the person when the bot is not in it. */
export interface Shared {
  readonly channel: string;
  readonly message: Message;
  readonly uninvited: Message;
  readonly delivery: Delivery;
}

const notThere = new Set(['not_in_channel', 'channel_not_found']);

const explain = (outcome: ReturnType<typeof outcomeOf>, uninvited: Message, sentences: Bot['sentences']): Message => {
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
  { channel, message, uninvited, delivery }: Shared,
  bot: Pick<Bot, 'sentences' | 'posted'>,
): Promise<Message | undefined> => {
  const posted = await post(client, channel, message, delivery);
  // Of an unknown outcome nothing is recorded: the post is looked for when it has to be corrected.
  if (posted.kind === 'sent') await bot.posted(delivery, posted.ts);
  else if (posted.kind !== 'unknown') await bot.posted(delivery, null);
  return posted.kind === 'sent' ? undefined : explain(posted, uninvited, bot.sentences);
};

const answered = z.object({ ts: z.string() });

const post = async (
  client: WebClient,
  channel: string,
  { text, blocks }: Message,
  delivery: Delivery,
): Promise<Posted> => {
  try {
    const metadata = metadataOf(delivery);
    const contents = { text, blocks: [...blocks], metadata, unfurl_links: false, unfurl_media: false };
    const { success, data } = answered.safeParse(await client.chat.postMessage({ channel, ...contents }));
    return success ? { kind: 'sent', ts: data.ts } : { kind: 'unknown' };
  } catch (error) {
    return outcomeOf(error);
  }
};
