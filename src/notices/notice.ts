import type { NewItem, OutboxItem } from '../store/outbox-store.ts';
import type { RecordKey } from '../store/store.ts';

/** Name of the outbox kind of notices. */
export const noticeKind = 'notice';

/** Subject of a notice: a proposal or a purge, by its id. */
export interface Subject {
  readonly of: 'proposal' | 'purge';
  readonly id: number;
}

/** State of the subject: waiting for approvers, or decided, of which its author is told. */
const events = ['waits', 'cleared', 'overtaken', 'refused', 'purged'] as const;
export type NoticeEvent = (typeof events)[number];

/** Direct message to one person that something waits, or how it was decided. */
export interface Notice extends RecordKey, Subject {
  readonly event: NoticeEvent;
  readonly person: string;
  /** Author of the proposal, or approver who decided it. */
  readonly by: string;
}

/** Longest time for which a notice is tried, such as while Slack is away, ms. */
const triedFor = 7 * 86_400_000;

/** Makes the outbox item of a notice: one for each subject, event and person. */
export const noticeItem = (
  { team, negotiation, of, id, event, person, by }: Notice,
  { deliveryId, at }: { readonly deliveryId: string; readonly at: Date },
): NewItem => ({
  ...{ team, kind: noticeKind, key: [negotiation, of, id, event, person].join(' '), channel: person, thread: null },
  ...{ asked: by, deliveryId, dueAt: at, notBefore: at, expiresAt: new Date(at.getTime() + triedFor) },
  ...{ state: 'pending', why: null },
});

/** Reads an outbox item as a notice; throws when its key is none of a notice. */
export const noticeOf = ({
  team,
  key,
  asked,
  channel: person,
}: Pick<OutboxItem, 'team' | 'key' | 'asked' | 'channel'>): Notice => {
  const [negotiation = '', of, id, said] = key.split(' ');
  const event = events.find((one) => one === said);
  if ((of !== 'proposal' && of !== 'purge') || !event) throw new Error('An outbox item of this kind is no notice.');
  return { team, negotiation, of, id: Number(id), event, person, by: asked ?? '' };
};
