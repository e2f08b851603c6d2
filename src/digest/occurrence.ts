import type { ItemKey, OutboxItem, OutboxStore } from '../store/outbox-store.ts';
import type { DigestKey } from '../store/subscription.ts';

/** The name that digests go by in the outbox. */
export const digestKind = 'digest';

/** One digest in one channel on one local day. */
export interface Occurrence extends OutboxItem, DigestKey {
  readonly date: string;
}

const prefixOf = ({ channel, negotiation }: DigestKey): string => `${channel} ${negotiation} `;

/** What a digest goes by in the outbox: a channel has one of a negotiation on a local day. */
export const itemKey = (key: DigestKey, date: string): ItemKey => ({
  team: key.team,
  kind: digestKind,
  key: `${prefixOf(key)}${date}`,
});

/** A digest in the outbox, with what its key says. */
export const occurrenceOf = (item: OutboxItem): Occurrence => {
  const [, negotiation = '', date = ''] = item.key.split(' ');
  return { ...item, negotiation, date };
};

/** A channel's digest of a local day. */
export const occurrenceOn = async (
  outbox: Pick<OutboxStore, 'find'>,
  key: DigestKey,
  date: string,
): Promise<Occurrence | null> => {
  const item = await outbox.find(itemKey(key, date));
  return item && occurrenceOf(item);
};

/** The latest of a channel's digests, by its local day. */
export const lastOccurrence = async (outbox: Pick<OutboxStore, 'last'>, key: DigestKey): Promise<Occurrence | null> => {
  const item = await outbox.last({ team: key.team, kind: digestKind, key: prefixOf(key) });
  return item && occurrenceOf(item);
};
