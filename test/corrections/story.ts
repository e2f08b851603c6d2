import type { FaultOrder } from '../../src/playground/faults.ts';
import { seeded } from '../support/random.ts';

/** At which of its calls a process dies, and where in it. */
export type Dies = { readonly at: number; readonly where: 'before' | 'during' | 'after' } | null;

/** What happens in one run: who dies where, and what Slack does to calls. */
export interface Story {
  readonly processes: 1 | 2;
  readonly deaths: readonly Dies[];
  readonly faults: readonly FaultOrder[];
}

const pick = <T>(random: () => number, among: readonly T[]): T => {
  const found = among[Math.floor(random() * among.length)];
  if (found === undefined) throw new Error('There is nothing to pick from.');
  return found;
};

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
  const death = (): Dies =>
    random() < 0.75
      ? { at: 1 + Math.floor(random() * 6), where: pick(random, ['before', 'during', 'after'] as const) }
      : null;
  return {
    processes: random() < 0.5 ? 1 : 2,
    deaths: Array.from({ length: 4 }, death),
    faults: Array.from({ length: Math.floor(random() * 4) }, fault),
  };
};
