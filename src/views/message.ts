import type { KnownBlock } from '@slack/types';

/** One Block Kit block of those this app draws. */
export type Block = KnownBlock;

/** Message to Slack: `text` is the push notification and the screen reader's, `blocks` what the eye sees. */
export interface Message {
  readonly text: string;
  readonly blocks: readonly Block[];
}
