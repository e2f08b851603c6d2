import type { OutboxItem } from '../store/outbox-store.ts';
import { named, type OutboxParts } from './outbox-parts.ts';

/**
 * Notifies the owner of an outcome, once: recorded before the call, undone (and false) only when nothing was sent.
 */
export const notifyOwner = async ({ store, posting, kinds, log }: OutboxParts, item: OutboxItem): Promise<boolean> => {
  if (!(await store.setNotified(item, 'told'))) return true;
  const notice = await kinds.get(item.kind)?.ownerNotice(item);
  if (!notice) return true;
  const told = await posting.sendDirect(item.team, notice.person, notice.message);
  if (told.kind === 'not-sent' || told.kind === 'rate-limited') {
    await store.setNotified(item, 'due');
    return false;
  }
  if (told.kind === 'refused') log.warn({ ...named(item), error: told.error }, 'nobody could be told of a message');
  return true;
};
