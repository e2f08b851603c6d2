import type { ItemKey, OutboxItem, OutboxStore } from '../store/outbox-store.ts';
import type { DigestKey } from '../store/subscription.ts';

/** Name of the outbox kind of digests. */
export const digestKind = 'digest';

/** Occurrence: one digest in one channel on one local day. */
export interface Occurrence extends OutboxItem, DigestKey {
  readonly date: string;
}

const prefixOf = ({ channel, negotiation }: DigestKey): string => `${channel} ${negotiation} `;

/** Returns the outbox key of a digest: a channel has one of each negotiation on a local day. */
export const itemKey = (key: DigestKey, date: string): ItemKey => ({
  team: key.team,
  kind: digestKind,
  key: `${prefixOf(key)}${date}`,
});

/** Reads an outbox item as an occurrence; negotiation and local day come out of its key. */
export const occurrenceOf = (item: OutboxItem): Occurrence => {
  const [, negotiation = '', date = ''] = item.key.split(' ');
  return { ...item, negotiation, date };
};

/** Finds a channel's digest of a local day; `null` when there is none. */
export const occurrenceOn = async (
  outbox: Pick<OutboxStore, 'find'>,
  key: DigestKey,
  date: string,
): Promise<Occurrence | null> => {
  const item = await outbox.find(itemKey(key, date));
  return item && occurrenceOf(item);
};

/** Finds the latest of a channel's digests by local day; `null` when there is none. */
export const lastOccurrence = async (outbox: Pick<OutboxStore, 'last'>, key: DigestKey): Promise<Occurrence | null> => {
  const item = await outbox.last({ team: key.team, kind: digestKind, key: prefixOf(key) });
  return item && occurrenceOf(item);
};
