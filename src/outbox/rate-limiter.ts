/**
 * Slack's rate limit of one channel, ms per message (docs.slack.dev/apis/web-api/rate-limits): about one message a
 * second.
 */
const channelInterval = 1_000;

/** Burst allowance, ms. */
const burstMs = 500;

/** Rate-limited channels in a row after which the whole workspace is held, and no longer one channel. */
const manyChannels = 3;

/** Limits the rate of messages to that of each channel and of the workspace. */
export interface RateLimiter {
  /** Reserves the next free slot of this channel; returns how many milliseconds away it is. */
  reserve(channel: string): number;
  /** Milliseconds for which nothing may go to this channel or, without one, to any channel. */
  heldFor(channel?: string): number;
  /** Records a 429: holds this channel, and after several channels in a row all messages. */
  limited(channel: string, milliseconds: number): void;
  /** Records that Slack took a message, which ends a row of limited channels. */
  passed(): void;
}

/** Creates a rate limiter of `perMinute` messages in the workspace; `elapsed` is a monotonic clock, ms. */
export const createRateLimiter = (perMinute: number, elapsed: () => number): RateLimiter => {
  const interval = 60_000 / perMinute;
  const channels = new Map<string, number>();
  const held = new Map<string, number>();
  let limited = new Set<string>();
  let next = Number.NEGATIVE_INFINITY;
  let heldUntil = Number.NEGATIVE_INFINITY;

  const forget = (now: number) => {
    for (const past of [channels, held])
      if (past.size > 1_000) for (const [channel, until] of past) if (until <= now) past.delete(channel);
  };

  return {
    reserve(channel) {
      const now = elapsed();
      forget(now);
      const at = Math.max(now, next, channels.get(channel) ?? now);
      next = Math.max(next, now - burstMs) + interval;
      channels.set(channel, at + channelInterval);
      return at - now;
    },
    heldFor(channel) {
      const until = channel === undefined ? heldUntil : (held.get(channel) ?? Number.NEGATIVE_INFINITY);
      return Math.max(0, until - elapsed());
    },
    limited(channel, milliseconds) {
      const until = elapsed() + milliseconds;
      held.set(channel, until);
      limited.add(channel);
      if (limited.size >= manyChannels) heldUntil = Math.max(heldUntil, until);
    },
    passed() {
      limited = new Set();
    },
  };
};
