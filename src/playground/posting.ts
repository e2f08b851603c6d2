import type { Block } from './block.ts';
import { bylineOf, drawMessage } from './draw/message.ts';
import { freshId } from './ids.ts';
import type { Draft, PostedMessage } from './message.ts';
import type { Channel, Person } from './people.ts';
import type { Workspace } from './workspace.ts';

/** Whether this person sees it where it stands. */
export const visibleTo = (channel: Channel, message: PostedMessage, reader: Person): boolean =>
  channel.members.has(reader.id) && (message.onlyFor === null || message.onlyFor === reader.id);

const secrecy = ({ onlyFor }: PostedMessage): string => (onlyFor === null ? '' : ', only visible to you');

const tell = (workspace: Workspace, message: PostedMessage, fresh: boolean): void => {
  const channel = workspace.channels.get(message.channel);
  workspace.feed.tell((reader) => {
    if (!channel || !visibleTo(channel, message, reader)) return null;
    const { markup } = drawMessage(workspace, message, reader);
    const own = message.author.kind === 'person' && message.author.id === reader.id;
    const spoken = `${bylineOf(workspace, message).name}${secrecy(message)}: ${message.text}`;
    return { kind: 'message', channel: message.channel, ts: message.ts, markup, fresh, own, spoken };
  });
};

/** Blocks that each have a name of their own, as Slack gives them one. */
export const named = (blocks: readonly Block[]): readonly Block[] =>
  blocks.map((block) => (block.block_id ? block : { ...block, block_id: freshId('b') }));

/** Puts a message where it belongs and shows it to whoever may see it. */
export const post = (workspace: Workspace, draft: Draft): PostedMessage => {
  const message: PostedMessage = {
    ts: workspace.stamp(),
    metadata: null,
    thread: null,
    edited: null,
    onlyFor: null,
    asked: null,
    ...draft,
    blocks: named(draft.blocks ?? []),
  };
  const earlier = workspace.messages.get(message.channel) ?? [];
  workspace.messages.set(message.channel, earlier);
  earlier.push(message);
  tell(workspace, message, true);
  return message;
};

/** The message with this stamp. */
export const messageAt = (workspace: Workspace, channel: string, ts: string): PostedMessage | undefined =>
  workspace.messages.get(channel)?.find((message) => message.ts === ts);

/** Puts other words in the place of a message. */
export const rewrite = (workspace: Workspace, old: PostedMessage, change: Partial<PostedMessage>): PostedMessage => {
  const list = workspace.messages.get(old.channel) ?? [];
  const next = { ...old, ...change, blocks: named(change.blocks ?? []) };
  list.splice(list.indexOf(old), 1, next);
  tell(workspace, next, false);
  return next;
};

/** Takes a message away. */
export const remove = (workspace: Workspace, { channel, ts }: PostedMessage): void => {
  const list = workspace.messages.get(channel) ?? [];
  workspace.messages.set(
    channel,
    list.filter((message) => message.ts !== ts),
  );
  workspace.feed.tell(() => ({ kind: 'gone', channel, ts }));
};
