import type { NewItem, OutboxItem } from '../store/outbox-store.ts';
import type { RecordKey } from '../store/store.ts';

/** Name of the outbox kind of notices. */
export const noticeKind = 'notice';

/** Subject of a notice: a proposal or a purge, by its id, or the log, by the `seq` of a revision. */
export interface Subject {
  readonly of: (typeof subjects)[number];
  readonly id: number;
}

const subjects = ['proposal', 'purge', 'log'] as const;

/** State of the subject: it waits for approvers, was decided (its author is told), or the log was found altered. */
const events = ['waits', 'cleared', 'overtaken', 'refused', 'purged', 'altered'] as const;
export type NoticeEvent = (typeof events)[number];

/** Direct message to one person that something waits, or how it was decided. */
export interface Notice extends RecordKey, Subject {
  readonly event: NoticeEvent;
  readonly person: string;
  /** Author of the proposal, or approver who decided it; empty where nobody did. */
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
  ...{ asked: by || null, deliveryId, dueAt: at, notBefore: at, expiresAt: new Date(at.getTime() + triedFor) },
  ...{ state: 'pending', why: null },
});

/** Reads an outbox item as a notice; throws when its key is none of a notice. */
export const noticeOf = ({
  team,
  key,
  asked,
  channel: person,
}: Pick<OutboxItem, 'team' | 'key' | 'asked' | 'channel'>): Notice => {
  const [negotiation = '', about, id, said] = key.split(' ');
  const of = subjects.find((one) => one === about);
  const event = events.find((one) => one === said);
  if (!of || !event) throw new Error('An outbox item of this kind is no notice.');
  return { team, negotiation, of, id: Number(id), event, person, by: asked ?? '' };
};
