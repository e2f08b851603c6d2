import type { Bot } from '../bot.ts';
import type { InFlight } from './in-flight.ts';
import type { InTime } from './in-time.ts';
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
  /** Waits for an answer as long as Slack does for its acknowledgement. */
  readonly inTime: InTime;
}
