import type { FaultOrder } from '../../src/playground/faults.ts';
import { type Dies, deathAmong } from '../support/mortals.ts';
import { pick, seeded } from '../support/random.ts';

/** What happens in one run: who dies where, and what Slack does to calls. */
export interface Story {
  readonly processes: 1 | 2;
  readonly deaths: readonly Dies[];
  readonly faults: readonly FaultOrder[];
}

/** The story of a seed, always the same. */
export const storyOf = (seed: number): Story => {
  const random = seeded(seed);
  const times = () => 1 + Math.floor(random() * 3);
  const fault = (): FaultOrder => {
    const method = pick(random, ['chat.postMessage', 'chat.update']);
    return pick<() => FaultOrder>(random, [
      () => ({ kind: 'lost-answer', method, times: times() }),
      () => ({ kind: 'lost-answer', method, times: times() }),
      () => ({ kind: 'refused', method, times: times() }),
      () => ({ kind: 'rate-limited', method, retryAfter: 1 + Math.floor(random() * 60), times: times() }),
      () => ({ kind: 'down', method, times: times() }),
      () => ({ kind: 'error', error: 'internal_error', method, times: times() }),
      () => ({ kind: 'slow', milliseconds: 30 + Math.floor(random() * 120), method, times: times() }),
      () => ({ kind: 'down', method: 'conversations.replies', times: times() }),
      () => ({ kind: 'down', method: 'conversations.history', times: times() }),
    ])();
  };
  return {
    processes: random() < 0.5 ? 1 : 2,
    deaths: Array.from({ length: 4 }, () => deathAmong(random, 6)),
    faults: Array.from({ length: Math.floor(random() * 4) }, fault),
  };
};
