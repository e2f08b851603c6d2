import type { Bot } from '../bot.ts';
import type { InFlight } from './in-flight.ts';
import type { Log } from './log.ts';
import type { Redraws } from './redraws.ts';
import type { Replies } from './reply.ts';
import type { Respond } from './response-url.ts';
import type { SharedTimeout } from './shared-timeout.ts';

/** Parts that every listener needs: the bot, and the ways to answer. */
export interface ListenerContext {
  readonly bot: Bot;
  readonly log: Log;
  readonly replies: Replies;
  readonly respond: Respond;
  readonly inFlight: InFlight;
  readonly redraws: Redraws;
  /** Waits for an answer as long as Slack does for its acknowledgement. */
  readonly sharedTimeout: SharedTimeout;
}
