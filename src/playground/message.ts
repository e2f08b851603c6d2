import type { Block, Fields } from './block.ts';

/** Who wrote it: a person, the app, or Slack itself. */
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
  /** The one person who sees it; `null` when everybody in the channel does. */
  readonly onlyFor: string | null;
  /** The command line that it answers, for the person who typed it. */
  readonly asked: string | null;
}

/** What a new message needs; the rest is empty unless said. */
export type Draft = Pick<PostedMessage, 'channel' | 'author' | 'text'> & Partial<PostedMessage>;
