import type { OutboxItem, Outcome } from '../store/outbox-store.ts';
import { type OutboxParts, observe } from './outbox-parts.ts';

/**
 * Commits an item's outcome with the consequence its kind names, then reports it to the kind unless it is pending
 * again.
 */
export const settleItem = async (parts: OutboxParts, item: OutboxItem, outcome: Outcome): Promise<void> => {
  const at = parts.now();
  const consequence = parts.kinds.get(item.kind)?.settled(item, outcome) ?? null;
  const isOurs = await parts.store.settle(item, outcome, at, consequence);
  if (isOurs && outcome.state !== 'pending') observe(parts, item, outcome.state, at);
};
