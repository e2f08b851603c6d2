import { z } from 'zod';
import type { Fields } from '../block.ts';
import type { PostedMessage } from '../message.ts';
import { messagePayload } from '../payloads.ts';
import type { Channel } from '../people.ts';
import { channelFor, directMessage, personNamed } from '../places.ts';
import { messageAt } from '../posting.ts';
import type { Workspace } from '../workspace.ts';
import { type Answer, flag, type Method, method, refuse } from './method.ts';

const about = z.looseObject({ channel: z.string() });

const described = ({ app, team }: Workspace, channel: Channel): Fields => ({
  id: channel.id,
  ...(channel.partner === null ? { name: channel.name, name_normalized: channel.name } : { user: channel.partner }),
  is_channel: channel.partner === null,
  is_group: false,
  is_im: channel.partner !== null,
  is_mpim: false,
  is_private: channel.partner !== null,
  is_archived: channel.archived,
  is_member: channel.members.has(app.botUser),
  is_ext_shared: false,
  is_org_shared: false,
  context_team_id: team.id,
  topic: { value: channel.topic, creator: '', last_set: 0 },
  num_members: channel.members.size,
});

/** Returns the channel if the app may read its messages, else Slack's reason to refuse. */
const readable = (workspace: Workspace, id: string): Channel | Answer => {
  const channel = channelFor(workspace, id);
  if (!channel) return refuse('channel_not_found');
  return channel.members.has(workspace.app.botUser) ? channel : refuse('not_in_channel');
};

const info = method(about, (workspace, args) => {
  const channel = channelFor(workspace, args.channel);
  return channel ? { ok: true, channel: described(workspace, channel) } : refuse('channel_not_found');
});

const span = {
  limit: z.coerce.number().int().min(1).max(999).default(100),
  oldest: z.coerce.number().default(0),
  latest: z.coerce.number().default(Number.POSITIVE_INFINITY),
  inclusive: flag,
  cursor: z.coerce.number().int().min(0).catch(0),
};

const asked = about.extend({ ...span, include_all_metadata: flag });

/** Returns the messages between `oldest` and `latest` that everybody in the channel sees, oldest first. */
const within = (workspace: Workspace, channel: Channel, args: z.infer<typeof asked>): readonly PostedMessage[] => {
  const isWithin = (ts: number) =>
    args.inclusive ? ts >= args.oldest && ts <= args.latest : ts > args.oldest && ts < args.latest;
  return (workspace.messages.get(channel.id) ?? []).filter(
    ({ ts, onlyFor }) => onlyFor === null && isWithin(Number(ts)),
  );
};

const pageOf = (workspace: Workspace, found: readonly PostedMessage[], args: z.infer<typeof asked>): Answer => {
  const end = args.cursor + args.limit;
  const messages = found.slice(args.cursor, end).map((message) => ({
    ...messagePayload(workspace, message),
    ...(message.metadata && args.include_all_metadata && { metadata: message.metadata }),
  }));
  const more = found.length > end;
  return { ok: true, messages, has_more: more, response_metadata: { next_cursor: more ? String(end) : '' } };
};

/** Answers `conversations.history`: without replies in threads, newest first. */
const history = method(asked, (workspace, args) => {
  const channel = readable(workspace, args.channel);
  if ('ok' in channel) return channel;
  const own = within(workspace, channel, args).filter(({ thread }) => thread === null);
  return pageOf(workspace, own.toReversed(), args);
});

const replies = method(asked.extend({ ts: z.string() }), (workspace, args) => {
  const channel = readable(workspace, args.channel);
  if ('ok' in channel) return channel;
  const head = messageAt(workspace, channel.id, args.ts);
  if (!head) return refuse('thread_not_found');
  return pageOf(
    workspace,
    [head, ...within(workspace, channel, args).filter(({ thread }) => thread === args.ts)],
    args,
  );
});

const open = method(z.looseObject({ users: z.string() }), (workspace, { users }) => {
  const person = personNamed(workspace, users);
  if (!person) return refuse('user_not_found');
  return { ok: true, channel: { id: directMessage(workspace, person.id).id } };
});

const members = method(about, (workspace, args) => {
  const channel = channelFor(workspace, args.channel);
  if (!channel) return refuse('channel_not_found');
  return { ok: true, members: [...channel.members], response_metadata: { next_cursor: '' } };
});

const list = method(z.looseObject({}), (workspace) => {
  const open = [...workspace.channels.values()].filter(({ partner }) => partner === null);
  return {
    ok: true,
    channels: open.map((channel) => described(workspace, channel)),
    response_metadata: { next_cursor: '' },
  };
});

/** Answers `users.conversations`: the channels of `user`, else of the app; this workspace has only public ones. */
const listOf = method(
  z.looseObject({ user: z.string().optional(), types: z.string().default('public_channel') }),
  (workspace, { user, types }) => {
    const member = user ?? workspace.app.botUser;
    const found = [...workspace.channels.values()].filter(
      ({ partner, members: there }) => partner === null && there.has(member) && types.includes('public_channel'),
    );
    return {
      ok: true,
      channels: found.map((channel) => described(workspace, channel)),
      response_metadata: { next_cursor: '' },
    };
  },
);

/** Methods that tell about channels. */
export const conversations: Readonly<Record<string, Method>> = {
  'conversations.info': info,
  'conversations.history': history,
  'conversations.replies': replies,
  'conversations.open': open,
  'conversations.members': members,
  'conversations.list': list,
  'users.conversations': listOf,
};
