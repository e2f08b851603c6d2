/** Key of a request: Slack’s own id for it, and when it came in. */
export interface RequestKey {
  readonly id: string;
  readonly at: Date;
}
