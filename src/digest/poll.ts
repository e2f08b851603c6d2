import type { DigestLoop } from './loop.ts';

const intervalMs = 1_000;

/** Ticks a loop every second until it is told to stop; `failed` hears of a tick that failed. */
export const poll = (loop: DigestLoop, failed: (error: unknown) => void): { readonly stop: () => Promise<void> } => {
  const tick = () => {
    loop.tick().catch(failed);
  };
  tick();
  const timer = setInterval(tick, intervalMs);
  return {
    stop() {
      clearInterval(timer);
      return loop.stop();
    },
  };
};
