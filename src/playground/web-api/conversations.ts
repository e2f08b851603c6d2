import { z } from 'zod';
import type { Fields } from '../block.ts';
import { messagePayload } from '../payloads.ts';
import type { Channel } from '../people.ts';
import { channelFor, directMessage, personNamed } from '../places.ts';
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

/** The channel if the app may read what is said in it, else Slack's reason. */
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

const history = method(about.extend({ ...span, include_all_metadata: flag }), (workspace, args) => {
  const channel = readable(workspace, args.channel);
  if ('ok' in channel) return channel;
  const within = (ts: number) =>
    args.inclusive ? ts >= args.oldest && ts <= args.latest : ts > args.oldest && ts < args.latest;
  const found = (workspace.messages.get(channel.id) ?? []).filter(
    ({ ts, onlyFor }) => onlyFor === null && within(Number(ts)),
  );
  const newestFirst = found.toReversed();
  const end = args.cursor + args.limit;
  const messages = newestFirst.slice(args.cursor, end).map((message) => ({
    ...messagePayload(workspace, message),
    ...(message.metadata && args.include_all_metadata && { metadata: message.metadata }),
  }));
  const more = newestFirst.length > end;
  return { ok: true, messages, has_more: more, response_metadata: { next_cursor: more ? String(end) : '' } };
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

/** The channels that somebody is in, the app where nobody is named: of its kinds this workspace has only public ones. */
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

/** The methods that tell about channels. */
export const conversations: Readonly<Record<string, Method>> = {
  'conversations.info': info,
  'conversations.history': history,
  'conversations.open': open,
  'conversations.members': members,
  'conversations.list': list,
  'users.conversations': listOf,
};
