import type { OutboxItem } from '../store/outbox-store.ts';
import type { OutboxParts } from './outbox-parts.ts';
import type { Found } from './posting.ts';

const day = 86_400_000;

/** Returns a Slack `ts` before which a message was surely not posted: that of two days before it was due. */
const sinceDue = ({ dueAt }: OutboxItem): string => `${Math.floor((dueAt.getTime() - 2 * day) / 1_000)}.000000`;

/**
 * Whether a message may have been posted without this file knowing: it was restored from an earlier copy, and the
 * message is of the time before that, or of the day after, in which somebody may ask once more for the same day's.
 */
export const mayBePosted = ({ store, kinds }: OutboxParts, { kind, dueAt }: OutboxItem): boolean =>
  store.restoredAt !== null && kinds.get(kind)?.isDirect !== true && dueAt.getTime() < store.restoredAt.getTime() + day;

/** Looks for a message, by the id that every copy of the file gives it, before it is posted for the first time. */
export const lookFirst = ({ posting }: OutboxParts, item: OutboxItem): Promise<Found> => {
  const { team, kind, channel, thread, deliveryId } = item;
  return posting.find({ team, kind, channel, thread, deliveryId, since: thread === null ? sinceDue(item) : null });
};
