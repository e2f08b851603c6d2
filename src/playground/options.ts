/** A slash command as the app's manifest describes it: what the composer completes. */
export interface SlashCommand {
  readonly command: string;
  readonly usageHint: string;
  readonly description: string;
  /** Whether `@name` and `#channel` reach the app as ids, which is so unless said otherwise. */
  readonly escapes?: boolean;
}

/** A shortcut of the app: `message` ones are in each message's menu, `global` ones beside the composer. */
export interface Shortcut {
  readonly kind: 'global' | 'message';
  readonly callbackId: string;
  readonly name: string;
}

/** A user group, by the ids of the people in it. */
interface UserGroup {
  readonly id: string;
  readonly handle: string;
  readonly people: readonly string[];
}

/** Slack's own pace, enforced when asked for: beyond it a post is answered 429. */
export interface Pace {
  /** The time between two messages in one channel. */
  readonly channelMilliseconds: number;
  /** Messages a minute in the whole workspace. */
  readonly workspacePerMinute: number;
}

/** What a playground is started with. */
export interface PlaygroundOptions {
  readonly signingSecret: string;
  readonly botToken: string;
  readonly appName: string;
  /** What the app is, in half a sentence, as its manifest describes it. */
  readonly appAbout?: string;
  readonly slashCommands: readonly SlashCommand[];
  readonly shortcuts?: readonly Shortcut[];
  /** The scopes its token holds: a method that needs another is refused. Without them, everything is allowed. */
  readonly scopes?: readonly string[];
  /** The events it subscribes to (`app_home_opened`, `message.im`, `app_mention`); none unless said. */
  readonly events?: readonly string[];
  readonly userGroups?: readonly UserGroup[];
  /** Command lines offered as buttons to a first visitor. */
  readonly examples?: readonly string[];
  /** Where the bot takes its requests (`…/slack/events`); may be said later by `connect`. */
  readonly botUrl?: string;
  readonly host?: string;
  /** 0, the default, takes any free port. */
  readonly port?: number;
  readonly now?: () => Date;
  /** Hears of every move of the clock, and is waited for where time goes by; without it the page has no clock control. */
  readonly onClock?: (now: Date) => unknown;
  readonly reserve?: Pace;
  /** How long the bot may take to acknowledge; Slack's 3 s unless said. */
  readonly patience?: number;
  /** When an unacknowledged event is sent again, in milliseconds after the failure. */
  readonly retryAfter?: readonly number[];
}
