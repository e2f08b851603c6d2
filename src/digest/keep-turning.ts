import type { DigestLoop } from './loop.ts';

const betweenTurns = 1_000;

/** Turns a loop every second until it is told to stop; `failed` hears of a turn that failed. */
export const keepTurning = (
  loop: DigestLoop,
  failed: (error: unknown) => void,
): { readonly stop: () => Promise<void> } => {
  const turn = () => {
    loop.turn().catch(failed);
  };
  turn();
  const timer = setInterval(turn, betweenTurns);
  return {
    stop() {
      clearInterval(timer);
      return loop.stop();
    },
  };
};
