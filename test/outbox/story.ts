import type { FaultOrder } from '../../src/playground/faults.ts';
import { type Dies, deathAmong } from '../support/mortals.ts';
import { pick, seeded } from '../support/random.ts';

/** What happens in one run: who dies where, what Slack does to calls, and whether it is away for an hour. */
export interface Story {
  readonly processes: 1 | 2;
  readonly deaths: readonly Dies[];
  readonly faults: readonly FaultOrder[];
  readonly away: 'no' | 'refusing' | 'failing';
}

/** The story of a seed, always the same. */
export const storyOf = (seed: number): Story => {
  const random = seeded(seed);
  const method = 'chat.postMessage';
  const times = () => 1 + Math.floor(random() * 3);
  const fault = (): FaultOrder =>
    pick<() => FaultOrder>(random, [
      () => ({ kind: 'lost-answer', method, times: times() }),
      () => ({ kind: 'lost-answer', method, times: times() }),
      () => ({ kind: 'refused', method, times: times() }),
      () => ({ kind: 'rate-limited', method, retryAfter: 1 + Math.floor(random() * 60), times: 5 * times() }),
      () => ({ kind: 'down', method, times: times() }),
      () => ({ kind: 'error', error: 'internal_error', method, times: times() }),
      () => ({ kind: 'error', error: 'fatal_error', method, times: times() }),
      () => ({ kind: 'error', error: 'not_in_channel', method, times: 1 }),
      () => ({ kind: 'error', error: 'invalid_blocks', method, times: 1 }),
      () => ({ kind: 'slow', milliseconds: 30 + Math.floor(random() * 120), method, times: times() }),
      () => ({ kind: 'error', error: 'missing_scope', method: 'conversations.history', times: times() }),
      () => ({ kind: 'down', method: 'conversations.history', times: times() }),
    ])();
  return {
    processes: random() < 0.5 ? 1 : 2,
    deaths: Array.from({ length: 3 }, () => deathAmong(random, 4)),
    faults: Array.from({ length: Math.floor(random() * 4) }, fault),
    away: pick(random, ['no', 'no', 'no', 'refusing', 'failing'] as const),
  };
};
