import { z } from 'zod';
import { block, fields } from '../block.ts';
import { checkMessage, checkMetadata } from '../limits.ts';
import type { PostedMessage } from '../message.ts';
import { messagePayload } from '../payloads.ts';
import type { Channel } from '../people.ts';
import { channelFor } from '../places.ts';
import { messageAt, post, remove, rewrite } from '../posting.ts';
import type { Workspace } from '../workspace.ts';
import { type Answer, asJson, type Method, method, refuse } from './method.ts';

const content = z.looseObject({
  channel: z.string(),
  text: z.string().default(''),
  blocks: asJson(z.array(block).default([])),
  metadata: asJson(fields.optional()),
});

type Content = z.infer<typeof content>;

/** Returns the channel if the app may write to it, else Slack's reason to refuse. */
const writable = (workspace: Workspace, id: string): Channel | Answer => {
  const channel = channelFor(workspace, id);
  if (!channel) return refuse('channel_not_found');
  if (channel.archived) return refuse('is_archived');
  return channel.members.has(workspace.app.botUser) ? channel : refuse('not_in_channel');
};

const refusal = ({ text, blocks, metadata }: Content): Answer | null => {
  const flaw = checkMessage(text, blocks);
  if (flaw) return refuse(flaw.error, flaw.messages);
  const wrong = checkMetadata(metadata);
  return wrong === null ? null : refuse(wrong);
};

const own = (workspace: Workspace, channel: string, ts: string): PostedMessage | Answer => {
  const message = messageAt(workspace, channel, ts);
  if (!message || message.onlyFor !== null) return refuse('message_not_found');
  return message.author.kind === 'app' ? message : refuse('cant_update_message');
};

const postMessage = method(content.extend({ thread_ts: z.string().optional() }), (workspace, args) => {
  const channel = writable(workspace, args.channel);
  if ('ok' in channel) return channel;
  const refused = refusal(args);
  if (refused) return refused;
  const message = post(workspace, {
    channel: channel.id,
    author: { kind: 'app' },
    text: args.text,
    blocks: args.blocks,
    metadata: args.metadata ?? null,
    thread: args.thread_ts ?? null,
  });
  return { ok: true, channel: channel.id, ts: message.ts, message: messagePayload(workspace, message) };
});

const postEphemeral = method(content.extend({ user: z.string() }), (workspace, args) => {
  const channel = writable(workspace, args.channel);
  if ('ok' in channel) return channel;
  if (!channel.members.has(args.user)) return refuse('user_not_in_channel');
  const refused = refusal(args);
  if (refused) return refused;
  const { text, blocks, user: onlyFor } = args;
  const { ts } = post(workspace, { channel: channel.id, author: { kind: 'app' }, text, blocks, onlyFor });
  return { ok: true, message_ts: ts };
});

const update = method(content.extend({ ts: z.string() }), (workspace, args) => {
  const channel = writable(workspace, args.channel);
  if ('ok' in channel) return channel;
  const old = own(workspace, channel.id, args.ts);
  if ('ok' in old) return old;
  const refused = refusal(args);
  if (refused) return refused;
  const { text, blocks } = args;
  const metadata = args.metadata ?? old.metadata;
  const message = rewrite(workspace, old, { text, blocks, metadata, edited: workspace.stamp() });
  return { ok: true, channel: channel.id, ts: message.ts, text, message: messagePayload(workspace, message) };
});

const remover = method(z.looseObject({ channel: z.string(), ts: z.string() }), (workspace, { channel, ts }) => {
  const message = own(workspace, channel, ts);
  if ('ok' in message) return message;
  remove(workspace, message);
  return { ok: true, channel, ts };
});

const getPermalink = method(
  z.looseObject({ channel: z.string(), message_ts: z.string() }),
  (workspace, { channel, message_ts }) => {
    if (!workspace.channels.has(channel)) return refuse('channel_not_found');
    if (!messageAt(workspace, channel, message_ts)) return refuse('message_not_found');
    const permalink = `${workspace.url}/archives/${channel}/p${message_ts.replace('.', '')}`;
    return { ok: true, channel, permalink };
  },
);

/** Methods of the `chat.*` family. */
export const chat: Readonly<Record<string, Method>> = {
  'chat.postMessage': postMessage,
  'chat.postEphemeral': postEphemeral,
  'chat.update': update,
  'chat.delete': remover,
  'chat.getPermalink': getPermalink,
};
