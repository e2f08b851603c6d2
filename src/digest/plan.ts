import type { DueDay } from '../record/digest-rule.ts';
import { type Planned, planned } from '../schedule/plan.ts';
import type { Plan } from '../store/digest-store.ts';
import type { ItemKey, NewItem } from '../store/outbox-store.ts';
import type { DigestKey, Subscription } from '../store/subscription.ts';
import { itemKey } from './occurrence.ts';

/** Parts that planning needs besides the clock. */
export interface PlanParts {
  /** Largest delay with which a digest is still sent, ms. */
  readonly catchUp: number;
  /** Returns the delivery id of an item: unguessable, and the same in every copy of the record. */
  readonly deliveryIdOf: (key: ItemKey) => string;
}

/** Makes the pending outbox item of a digest of a local day. */
export const itemFor = (
  key: DigestKey,
  { date, at }: DueDay,
  said: Pick<NewItem, 'deliveryId'> & Partial<Pick<NewItem, 'notBefore' | 'expiresAt' | 'asked'>>,
): NewItem & { readonly state: 'pending' } => ({
  ...itemKey(key, date),
  ...{ channel: key.channel, thread: null, asked: null, dueAt: at, notBefore: at, expiresAt: at },
  ...said,
  ...{ state: 'pending', why: null },
});

const plannedFor = (
  { subscription, due, verdict, delay }: Planned<Subscription>,
  { catchUp, deliveryIdOf }: PlanParts,
): Plan => {
  const item = (day: DueDay, ended: { readonly state: 'missed' | 'failed'; readonly why: string }): NewItem => ({
    ...itemFor(subscription, day, { deliveryId: deliveryIdOf(itemKey(subscription, day.date)) }),
    ...ended,
  });
  if (!verdict)
    return {
      subscription: { ...subscription, due: null, stopped: 'rule' },
      items: [item(due, { state: 'failed', why: 'rule' })],
    };
  const { missed, send, next } = verdict;
  const pending = send && {
    deliveryId: deliveryIdOf(itemKey(subscription, send.date)),
    notBefore: new Date(send.at.getTime() + delay),
    expiresAt: new Date(send.at.getTime() + catchUp),
  };
  return {
    subscription: { ...subscription, due: next, done: (send ?? missed.at(-1))?.date ?? subscription.done },
    items: [
      // Of several days that were missed, the owner is told once.
      ...missed.map((day, index) => ({
        ...item(day, { state: 'missed', why: 'late' }),
        ...(index < missed.length - 1 && { isTold: true }),
      })),
      ...(send && pending ? [itemFor(subscription, send, pending)] : []),
    ],
  };
};

/** Plans the due subscriptions: the missed digests, the one to send, and the next due day of each. */
export const planDigests = (due: readonly Subscription[], now: Date, parts: PlanParts): readonly Plan[] =>
  planned(due, now, parts.catchUp).map((one) => plannedFor(one, parts));
