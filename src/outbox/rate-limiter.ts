/** Slack's own pace for one channel (docs.slack.dev/apis/web-api/rate-limits): about one message a second. */
const channelInterval = 1_000;

/** Burst allowance, ms. */
const burstMs = 500;

/** Rate-limited channels in a row that mean the workspace and no longer a channel. */
const manyChannels = 3;

/** Limits the rate of messages to that of a channel and of the workspace. */
export interface RateLimiter {
  /** Takes the next free moment for a message to this channel: how many milliseconds away it is. */
  reserve(channel: string): number;
  /** For how long nothing may go to this channel, or, without one, to any. */
  heldFor(channel?: string): number;
  /** Slack asked to wait: this channel does, and when several channels in a row are asked, all messages do. */
  limited(channel: string, milliseconds: number): void;
  /** Slack took a message. */
  passed(): void;
}

/** Limits messages per minute over the whole workspace, by a clock that only goes forward. */
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
