import type { Block } from './block.ts';
import { bylineOf, drawMessage } from './draw/message.ts';
import { freshId } from './ids.ts';
import type { Draft, PostedMessage } from './message.ts';
import type { Channel, Person } from './people.ts';
import type { Workspace } from './workspace.ts';

/** Tells whether this person may see a message of a channel. */
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

/** Gives each block without a `block_id` a fresh one, as Slack does. */
export const named = (blocks: readonly Block[]): readonly Block[] =>
  blocks.map((block) => (block.block_id ? block : { ...block, block_id: freshId('b') }));

/** Adds a message to its channel and shows it to the readers who may see it. */
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

/** Finds the message with this stamp in a channel. */
export const messageAt = (workspace: Workspace, channel: string, ts: string): PostedMessage | undefined =>
  workspace.messages.get(channel)?.find((message) => message.ts === ts);

/** Replaces a message by a changed copy. */
export const rewrite = (workspace: Workspace, old: PostedMessage, change: Partial<PostedMessage>): PostedMessage => {
  const list = workspace.messages.get(old.channel) ?? [];
  const next = { ...old, ...change, blocks: named(change.blocks ?? []) };
  list.splice(list.indexOf(old), 1, next);
  tell(workspace, next, false);
  return next;
};

/** Removes a message from its channel and from open pages. */
export const remove = (workspace: Workspace, { channel, ts }: PostedMessage): void => {
  const list = workspace.messages.get(channel) ?? [];
  workspace.messages.set(
    channel,
    list.filter((message) => message.ts !== ts),
  );
  workspace.feed.tell(() => ({ kind: 'gone', channel, ts }));
};
