import type { Block, Fields } from './block.ts';

/** Author of a message: a person, the app, or Slack itself. */
type Author = { readonly kind: 'person'; readonly id: string } | { readonly kind: 'app' | 'slack' };

/** A message as it stands in a channel. */
export interface PostedMessage {
  readonly ts: string;
  readonly channel: string;
  readonly author: Author;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly metadata: Fields | null;
  readonly thread: string | null;
  readonly edited: string | null;
  /** Id of the only person who sees it; `null` when everybody in the channel does. */
  readonly onlyFor: string | null;
  /** Command line that it answers, shown to the person who typed it. */
  readonly asked: string | null;
}

/** Required fields of a new message; the others are empty unless given. */
export type Draft = Pick<PostedMessage, 'channel' | 'author' | 'text'> & Partial<PostedMessage>;
