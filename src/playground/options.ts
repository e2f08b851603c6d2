/** A slash command as the app's manifest describes it, for the composer to complete. */
export interface SlashCommand {
  readonly command: string;
  readonly usageHint: string;
  readonly description: string;
  /** Whether `@name` and `#channel` reach the app as ids; true by default. */
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

/** Slack's rate limits, enforced only when given: a post beyond them is answered 429. */
export interface Pace {
  /** Time between two messages in one channel, in milliseconds. */
  readonly channelMilliseconds: number;
  /** Messages a minute in the whole workspace. */
  readonly workspacePerMinute: number;
}

/** Options of a playground. */
export interface PlaygroundOptions {
  readonly signingSecret: string;
  readonly botToken: string;
  readonly appName: string;
  /** Description of the app in half a sentence, from its manifest. */
  readonly appAbout?: string;
  readonly slashCommands: readonly SlashCommand[];
  readonly shortcuts?: readonly Shortcut[];
  /** Scopes of its token: a method that needs another is refused. Without this option, every method is allowed. */
  readonly scopes?: readonly string[];
  /** Events it subscribes to (`app_home_opened`, `message.im`, `app_mention`); none by default. */
  readonly events?: readonly string[];
  readonly userGroups?: readonly UserGroup[];
  /** Command lines offered as buttons to a first visitor. */
  readonly examples?: readonly string[];
  /** URL at which the bot takes its requests (`…/slack/events`); may be set later by `connect`. */
  readonly botUrl?: string;
  readonly host?: string;
  /** Port to listen on; 0, the default, takes any free port. */
  readonly port?: number;
  readonly now?: () => Date;
  /** Called at every move of the clock, and awaited while time goes by; without it the page has no clock control. */
  readonly onClock?: (now: Date) => unknown;
  readonly reserve?: Pace;
  /** Time in which the bot must acknowledge, in milliseconds; Slack's 3 s by default. */
  readonly patience?: number;
  /** Delays before an unacknowledged event is sent again, in milliseconds after the failure. */
  readonly retryAfter?: readonly number[];
}
