import type { Occurrence } from '../store/digest-store.ts';
import { type DeliveryParts, named } from './delivery.ts';

/** Notifies the owner of what became of a digest, once: noted before the call, and taken back only when nothing was sent. */
export const notifyOwner = async (
  { store, posting, renderer, log }: DeliveryParts,
  occurrence: Occurrence,
): Promise<boolean> => {
  if (!(await store.setNotified(occurrence, 'told'))) return true;
  const subscription = await store.subscription(occurrence);
  const message = subscription && renderer.trouble(occurrence, subscription);
  if (!message) return true;
  const told = await posting.sendDirect(occurrence.team, subscription.owner, message);
  if (told.kind === 'not-sent' || told.kind === 'rate-limited') {
    await store.setNotified(occurrence, 'due');
    return false;
  }
  if (told.kind === 'refused')
    log.warn({ ...named(occurrence), error: told.error }, 'nobody could be told of a digest');
  return true;
};
