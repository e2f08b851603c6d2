import type { Occurrence, Outcome } from '../store/digest-store.ts';
import { after, type DeliveryParts, lease } from './delivery.ts';
import type { Found } from './posting.ts';

const day = 86_400_000;
const untilNextLook = 30_000;

/** What a look into the channel says of a digest whose outcome is unknown; `null` when it has to be looked for again. */
const learned = (found: Found, occurrence: Occurrence, now: Date): Outcome | null => {
  const isLate = now > occurrence.expiresAt;
  switch (found.kind) {
    case 'found':
      return { state: 'sent', ts: found.ts };
    case 'absent':
      return isLate
        ? { state: 'missed', why: 'not-arrived' }
        : { state: 'pending', why: 'not-arrived', notBefore: now };
    case 'unreadable':
      return { state: 'ambiguous', why: found.error };
    case 'unreachable':
      return now > after(occurrence.expiresAt, day) ? { state: 'ambiguous', why: 'unreachable' } : null;
  }
};

/** Looks for a digest whose outcome is unknown, by its delivery id, and writes down what is known by then. Nothing is ever sent here. */
export const reconcile = async (parts: DeliveryParts, occurrence: Occurrence): Promise<void> => {
  const { store, posting, observer } = parts;
  const held = await store.adopt(occurrence, parts.newId(), after(parts.now(), lease));
  if (!held) return;
  const { team, channel, deliveryId, afterTs: since } = held;
  const found = await posting.find({ team, channel, deliveryId, since });
  const now = parts.now();
  const outcome = learned(found, held, now);
  if (outcome === null) return store.release(held, after(now, untilNextLook));
  const isOurs = await store.settle(held, outcome, now);
  if (isOurs && outcome.state !== 'pending') observer.became(outcome.state, now.getTime() - occurrence.dueAt.getTime());
};
