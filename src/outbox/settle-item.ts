import type { OutboxItem, Outcome } from '../store/outbox-store.ts';
import { type OutboxParts, observe } from './outbox-parts.ts';

/** Writes down what came of a message, with what its kind says follows, and lets the kind hear of it. */
export const settleItem = async (parts: OutboxParts, item: OutboxItem, outcome: Outcome): Promise<void> => {
  const at = parts.now();
  const consequence = parts.kinds.get(item.kind)?.settled(item, outcome) ?? null;
  const isOurs = await parts.store.settle(item, outcome, at, consequence);
  if (isOurs && outcome.state !== 'pending') observe(parts, item, outcome.state, at);
};
