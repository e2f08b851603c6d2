import type { Bot } from '../bot.ts';
import type { InFlight } from './in-flight.ts';
import type { Log } from './log.ts';
import type { Replies } from './reply.ts';
import type { Respond } from './response-url.ts';

/** What the listeners work with: the bot on one side, the ways to answer on the other. */
export interface Edge {
  readonly bot: Bot;
  readonly log: Log;
  readonly replies: Replies;
  readonly respond: Respond;
  readonly inFlight: InFlight;
  /** How long a command may take before it is acknowledged without its answer, in milliseconds. */
  readonly patience: number;
}
