import type { FaultOrder } from '../../src/playground/faults.ts';
import { seeded } from '../support/random.ts';

/** At which of its posts a process dies, and where in it. */
export type Dies = { readonly at: number; readonly where: 'before' | 'during' | 'after' } | null;

/** What happens in one run: who dies where, what Slack does to calls, and whether it is away for an hour. */
export interface Story {
  readonly processes: 1 | 2;
  readonly deaths: readonly Dies[];
  readonly faults: readonly FaultOrder[];
  readonly away: 'no' | 'refusing' | 'failing';
}

const pick = <T>(random: () => number, among: readonly T[]): T => {
  const found = among[Math.floor(random() * among.length)];
  if (found === undefined) throw new Error('There is nothing to pick from.');
  return found;
};

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
  const death = (): Dies =>
    random() < 0.75
      ? { at: 1 + Math.floor(random() * 4), where: pick(random, ['before', 'during', 'after'] as const) }
      : null;
  return {
    processes: random() < 0.5 ? 1 : 2,
    deaths: Array.from({ length: 3 }, death),
    faults: Array.from({ length: Math.floor(random() * 4) }, fault),
    away: pick(random, ['no', 'no', 'no', 'refusing', 'failing'] as const),
  };
};
