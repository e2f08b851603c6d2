import type { Message } from './views/message.ts';

/** Who asks, and from where: Slack's own ids. */
export interface Asker {
  readonly team: string;
  readonly person: string;
  readonly channel: string;
}

/** A typed command: `command` with its slash (`/nafta`), `line` what came after it, as Slack sent it. */
export interface Question extends Asker {
  readonly command: string;
  readonly line: string;
}

/** A pressed button: `action` is the action_id up to its first colon, `value` a command line behind its slash command: `/nafta demands canada`. */
export interface Press extends Asker {
  readonly action: string;
  readonly value: string;
}

/** What a press leads to. */
export type PressAnswer =
  /** Shown to the person alone, below what they pressed, or in its place when that was private to them. */
  | { readonly to: 'person'; readonly message: Message; readonly replace: boolean }
  /** Posted to the channel; when Slack refuses because the bot is not a member, the person is shown `uninvited` instead. */
  | { readonly to: 'channel'; readonly message: Message; readonly uninvited: Message };

/** How well the bot could answer at this moment, for `/healthz`. */
export interface Health {
  readonly ok: boolean;
  readonly version: string;
  /** The last instant at which anything was recorded, ISO in UTC. */
  readonly recordedAt: string | null;
  readonly negotiations: readonly string[];
}

/** The one door: everything that is asked comes through here, whether from Slack, a button or a terminal. */
export interface Bot {
  /** The slash commands it answers, with their slash. */
  readonly commands: readonly string[];
  ask(question: Question): Promise<Message>;
  press(press: Press): Promise<PressAnswer>;
  health(): Promise<Health>;
}
