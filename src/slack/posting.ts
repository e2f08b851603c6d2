import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import type { Amendment, Found, OutgoingMessage, Posted, Posting, Trace } from '../outbox/posting.ts';
import type { Message } from '../views/message.ts';
import { outcomeOf } from './outcome.ts';

/** Returns the metadata of a message, by which it is found again. */
export const metadataOf = ({ kind, deliveryId }: Pick<OutgoingMessage, 'kind' | 'deliveryId'>) => ({
  event_type: eventTypeOf(kind),
  event_payload: { id: deliveryId },
});

const eventTypeOf = (kind: string): string => `roundtable_${kind}`;
const pageSize = 200;
const mostPages = 25;

const posted = z.object({ ts: z.string() });

const page = z.object({
  messages: z
    .array(
      z.object({
        ts: z.string(),
        metadata: z
          .object({ event_type: z.string(), event_payload: z.object({ id: z.unknown() }) })
          .nullish()
          .catch(null),
      }),
    )
    .default([]),
  has_more: z.boolean().default(false),
  response_metadata: z.object({ next_cursor: z.string().default('') }).nullish(),
});

const contents = ({ text, blocks }: Message) => ({
  text,
  ...(blocks.length > 0 && { blocks: [...blocks] }),
  unfurl_links: false,
  unfurl_media: false,
});

/** Posts and returns the outcome; `unknown` when the answer cannot be read. */
const post = async (call: () => Promise<unknown>): Promise<Posted> => {
  try {
    const { success, data } = posted.safeParse(await call());
    return success ? { kind: 'sent', ts: data.ts } : { kind: 'unknown' };
  } catch (error) {
    return outcomeOf(error);
  }
};

/** Returns the result of a look that failed: a refusal by Slack is lasting, any other failure may pass. */
const unseen = (error: unknown): Found => {
  const outcome = outcomeOf(error);
  return outcome.kind === 'refused' ? { kind: 'unreadable', error: outcome.error } : { kind: 'unreachable' };
};

/** Arguments that conversations.history and conversations.replies share. */
type Span = { readonly channel: string; readonly limit: number; readonly oldest?: string; readonly cursor?: string };

/**
 * Creates the outbox's Slack calls on the background client (docs.slack.dev/reference/methods/conversations.history,
 * and conversations.replies for messages in a thread, which a channel's history does not hold).
 */
export const createPosting = (client: WebClient): Posting => {
  const read = (span: Span, thread: string | null) =>
    thread === null
      ? client.conversations.history({ ...span, include_all_metadata: true })
      : client.conversations.replies({ ...span, ts: thread, include_all_metadata: true });

  const look = async ({ kind, channel, thread, deliveryId, since }: Trace): Promise<Found> => {
    for (let cursor = '', pages = 0; pages < mostPages; pages += 1) {
      const span = { channel, limit: pageSize, ...(since !== null && { oldest: since }), ...(cursor && { cursor }) };
      const answer = page.parse(await read(span, thread));
      const found = answer.messages.find(
        ({ metadata }) => metadata?.event_type === eventTypeOf(kind) && metadata.event_payload.id === deliveryId,
      );
      if (found) return { kind: 'found', ts: found.ts };
      cursor = answer.response_metadata?.next_cursor ?? '';
      if (!answer.has_more || cursor === '') return { kind: 'absent' };
    }
    return { kind: 'unreadable', error: 'too_many_messages' };
  };

  return {
    post: ({ kind, channel, thread, deliveryId, message }: OutgoingMessage) =>
      post(() =>
        client.chat.postMessage({
          ...contents(message),
          channel,
          ...(thread !== null && { thread_ts: thread }),
          metadata: metadataOf({ kind, deliveryId }),
        }),
      ),
    // The metadata that is left out stays as it was (docs.slack.dev/reference/methods/chat.update).
    amend: (_team, channel, { ts, message: { text, blocks } }: Amendment) =>
      post(() => client.chat.update({ channel, ts, text, blocks: [...blocks] })),
    find: (trace) => look(trace).catch(unseen),
    // A person's id stands for the direct message with them
    // (docs.slack.dev/reference/methods/chat.postMessage#channels).
    sendDirect: (_team, person, message) =>
      post(() => client.chat.postMessage({ ...contents(message), channel: person })),
  };
};
