import type { KnownBlock } from '@slack/types';

/** One Block Kit block of those this app draws. */
export type Block = KnownBlock;

/** What Slack is sent: `text` is what a push notification shows and a screen reader says, `blocks` what the eye sees. */
export interface Message {
  readonly text: string;
  readonly blocks: readonly Block[];
}
