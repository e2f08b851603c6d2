import type { Run } from '../store/digest-store.ts';
import { type DeliveryParts, named } from './delivery.ts';

/** Tells whoever set a digest up what became of it, once: noted before the call, and taken back only when nothing was sent. */
export const tell = async ({ store, posting, letters, log }: DeliveryParts, run: Run): Promise<boolean> => {
  if (!(await store.telling(run, 'told'))) return true;
  const subscription = await store.subscription(run);
  const message = subscription && letters.trouble(run, subscription);
  if (!message) return true;
  const told = await posting.tell(run.team, subscription.owner, message);
  if (told.kind === 'not-sent' || told.kind === 'rate-limited') {
    await store.telling(run, 'due');
    return false;
  }
  if (told.kind === 'refused') log.warn({ ...named(run), error: told.error }, 'nobody could be told of a digest');
  return true;
};
