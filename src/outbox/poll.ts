import type { Outbox } from './outbox.ts';

const intervalMs = 1_000;

/** Ticks an outbox every second until `stop`; `failed` is called with the error of a failed tick. */
export const poll = (outbox: Outbox, failed: (error: unknown) => void): { readonly stop: () => Promise<void> } => {
  const tick = () => {
    outbox.tick().catch(failed);
  };
  tick();
  const timer = setInterval(tick, intervalMs);
  return {
    stop() {
      clearInterval(timer);
      return outbox.stop();
    },
  };
};
