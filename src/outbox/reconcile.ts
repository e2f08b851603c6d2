import type { OutboxItem, Outcome } from '../store/outbox-store.ts';
import { after, lease, type OutboxParts } from './outbox-parts.ts';
import type { Found } from './posting.ts';
import { settleItem } from './settle-item.ts';

const day = 86_400_000;
const untilNextLook = 30_000;

/**
 * Returns the outcome that a look into the channel's history proves; `null` when it has to be repeated. `isDirect`: a
 * message to a person, which cannot be looked for, is sent a second time rather than perhaps not at all.
 */
const learned = (found: Found, { expiresAt, attempts }: OutboxItem, isDirect: boolean, now: Date): Outcome | null => {
  const isLate = now > expiresAt;
  switch (found.kind) {
    case 'found':
      return { state: 'sent', ts: found.ts };
    case 'absent':
      return isLate
        ? { state: 'missed', why: 'not-arrived' }
        : { state: 'pending', why: 'not-arrived', notBefore: now };
    case 'unreadable':
      if (isDirect && attempts < 2 && !isLate) return { state: 'pending', why: found.error, notBefore: now };
      return { state: 'ambiguous', why: found.error };
    case 'unreachable':
      return now > after(expiresAt, day) ? { state: 'ambiguous', why: 'unreachable' } : null;
  }
};

/** Looks for a message of unknown outcome by its delivery id, and records the outcome. Never sends. */
export const reconcile = async (parts: OutboxParts, item: OutboxItem): Promise<void> => {
  const { store, posting } = parts;
  const held = await store.adopt(item, parts.newId(), after(parts.now(), lease));
  if (!held) return;
  const { team, kind, channel, thread, deliveryId, afterTs: since } = held;
  const found = await posting.find({ team, kind, channel, thread, deliveryId, since });
  const now = parts.now();
  const outcome = learned(found, held, parts.kinds.get(kind)?.isDirect === true, now);
  return outcome === null ? store.release(held, after(now, untilNextLook)) : settleItem(parts, held, outcome);
};
