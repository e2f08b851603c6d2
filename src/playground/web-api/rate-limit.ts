import type { Pace } from '../options.ts';

/** Makes a rate limiter: returns for each post the seconds to wait, or 0. */
export const rateLimit = (pace: Pace, now: () => number): ((channel: string) => number) => {
  const last = new Map<string, number>();
  const perMillisecond = pace.workspacePerMinute / 60_000;
  const most = Math.max(1, pace.workspacePerMinute / 60);
  let allowed = most;
  let counted = now();
  return (channel) => {
    const at = now();
    allowed = Math.min(most, allowed + (at - counted) * perMillisecond);
    counted = at;
    const early = (last.get(channel) ?? Number.NEGATIVE_INFINITY) + pace.channelMilliseconds - at;
    if (early > 0) return Math.max(1, Math.ceil(early / 1000));
    if (allowed < 1) return Math.max(1, Math.ceil((1 - allowed) / perMillisecond / 1000));
    allowed -= 1;
    last.set(channel, at);
    return 0;
  };
};
