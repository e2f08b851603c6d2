/** A channel or direct message as Slack's conversations.info describes it. */
export interface Conversation {
  readonly kind: 'channel' | 'direct';
  readonly archived: boolean;
  /** Whether the bot is in it. */
  readonly member: boolean;
  /** Whether it belongs to another workspace. */
  readonly foreign: boolean;
  /** Whether another company is in it, or was invited, whoever it belongs to. */
  readonly shared: boolean;
}
