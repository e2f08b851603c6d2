import type { Audience } from '../record/audience.ts';
import type { Conversation } from '../record/conversation.ts';
import type { DigestRule } from '../record/digest-rule.ts';
import { localTime } from '../schedule/local-time.ts';
import { rescheduled } from '../schedule/plan.ts';
import type { DigestStore } from '../store/digest-store.ts';
import type { OutboxState, OutboxStore } from '../store/outbox-store.ts';
import type { RequestKey } from '../store/store.ts';
import type { DigestKey, Subscription } from '../store/subscription.ts';
import { itemKey, lastOccurrence, type Occurrence, occurrenceOf, occurrenceOn } from './occurrence.ts';
import { itemFor } from './plan.ts';
import type { DigestRenderer } from './render-digest.ts';
import type { DigestDone, DigestTask, Situation } from './task.ts';

/** Requester of a task: the person, the channel it is about, and the facts that decide about it. */
export interface Requester {
  readonly team: string;
  readonly person: string;
  readonly channel: string;
  /** Whether the person asks from outside this channel, as in a direct message. */
  readonly isElsewhere: boolean;
  readonly negotiation: string;
  /** The record's last `seq`. */
  readonly seq: number;
  readonly zone: string;
  readonly place: Conversation | null;
  /** `null` where it was not asked. */
  readonly audience: Audience | null;
  readonly request?: RequestKey | undefined;
  /** Channels whose names the person may read in a list; `'all'` when no directory can be asked. */
  readonly open: readonly string[] | 'all';
}

/** Handler of people's tasks about digests. */
export interface Subscriptions {
  handle(task: DigestTask, requester: Requester): Promise<DigestDone>;
}

/** Parts of the subscriptions' handler. */
interface SubscriptionsParts {
  readonly store: DigestStore;
  readonly outbox: Pick<OutboxStore, 'find' | 'last' | 'deliveryIdOf'>;
  readonly renderer: DigestRenderer;
  readonly now: () => Date;
  readonly catchUp: number;
  /** Wakes the outbox: an item is due. */
  readonly wake: () => void;
}

/** Most channels in a list; nobody reads more. */
const mostListed = 200;

const keyOf = ({ team, channel, negotiation }: Requester): DigestKey => ({ team, channel, negotiation });

const active = (subscription: Subscription | null): Subscription | null =>
  subscription && !subscription.isOff ? subscription : null;

/** Finds the active subscription; asked from elsewhere (a button in a direct message), only its owner gets it. */
const visible = async (store: DigestStore, asked: Requester): Promise<Subscription | null> => {
  const subscription = active(await store.subscription(keyOf(asked)));
  return asked.isElsewhere && subscription?.owner !== asked.person ? null : subscription;
};

const look = async ({ store, outbox, now }: SubscriptionsParts, asked: Requester): Promise<Situation> => {
  const key = keyOf(asked);
  const subscription = await visible(store, asked);
  // A zone that cannot be followed has no today.
  const zone = subscription && subscription.stopped !== 'rule' ? subscription.rule.zone : asked.zone;
  const today = localTime(zone, now()).date;
  return {
    now: now(),
    person: asked.person,
    channel: asked.channel,
    zone: asked.zone,
    place: asked.place,
    audience: asked.audience,
    subscription,
    last: await lastOccurrence(outbox, key),
    today,
    todays: await occurrenceOn(outbox, key, today),
    count: await store.countIn(asked.team, asked.channel),
  };
};

/** Makes a new subscription; it begins at the record's last `seq`, so that nothing older is told as new. */
const fresh = (asked: Requester, rule: DigestRule, now: Date): Subscription => ({
  ...keyOf(asked),
  ...{ owner: asked.person, rule, due: null, done: null, pausedUntil: null, stopped: null, isOff: false },
  seq: asked.seq,
  since: localTime(rule.zone, now).date,
});

/** Returns the subscription after a task, `null` when it changes nothing; only `set` makes a new one. */
const changed = (
  task: DigestTask,
  before: Subscription | null,
  { person, seq, zone, ...asked }: Requester,
  now: Date,
): Subscription | null => {
  if (task.do === 'set') {
    const kept = before ?? fresh({ person, seq, zone, ...asked }, task.rule, now);
    const owner = before && !before.isOff ? before.owner : person;
    const pausedUntil = before?.isOff ? null : kept.pausedUntil;
    return rescheduled({ ...kept, rule: task.rule, owner, pausedUntil, stopped: null, isOff: false }, now);
  }
  if (!before) return null;
  switch (task.do) {
    case 'pause':
      return rescheduled({ ...before, pausedUntil: task.until }, now);
    case 'resume':
      return before.stopped === 'rule' ? null : rescheduled({ ...before, pausedUntil: null, stopped: null }, now);
    case 'off':
      return rescheduled({ ...before, isOff: true }, now);
    case 'restore':
      return rescheduled({ ...before, isOff: false }, now);
    default:
      return null;
  }
};

/** Returns the local day to send: today, or `again` that of the last occurrence if it is `ambiguous`, else `null`. */
const dayToSend = (again: boolean, { today, last }: Situation): string | null => {
  if (!again) return today;
  return last?.state === 'ambiguous' ? last.date : null;
};

const order = async (parts: SubscriptionsParts, asked: Requester, again: boolean): Promise<Occurrence | null> => {
  const situation = await look(parts, asked);
  const date = dayToSend(again, situation);
  if (date === null || situation.subscription?.stopped === 'rule') return null;
  const at = parts.now();
  const item = itemFor(
    keyOf(asked),
    { date, at },
    {
      ...{
        deliveryId: parts.outbox.deliveryIdOf(itemKey(keyOf(asked), date)),
        expiresAt: new Date(at.getTime() + parts.catchUp),
        asked: asked.person,
      },
    },
  );
  const from: readonly OutboxState[] = again ? ['ambiguous'] : ['skipped', 'missed', 'failed'];
  const next = (before: Subscription) => {
    const done = before.done !== null && before.done > date ? before.done : date;
    return rescheduled({ ...before, stopped: null, done }, at);
  };
  const ordered = await parts.store.request(keyOf(asked), item, from, next, asked.request);
  return ordered && occurrenceOf(ordered);
};

/** Creates the handler of tasks about subscriptions. */
export const createSubscriptions = (parts: SubscriptionsParts): Subscriptions => {
  const { store, outbox, renderer, now } = parts;

  const preview = async (asked: Requester, rule: DigestRule): Promise<DigestDone> => {
    const situation = await look(parts, asked);
    const subscription = situation.subscription ?? fresh(asked, rule, now());
    return { situation, message: (await renderer.render(subscription, now())).message };
  };

  const list = async ({ team, person, channel, open }: Requester) => {
    const { listed, count } = await store.list(team, mostListed);
    const isOpen = (subscription: Subscription): boolean =>
      open === 'all' || subscription.owner === person || [channel, ...open].includes(subscription.channel);
    const withLast = async (subscription: Subscription) => ({
      subscription,
      last: await lastOccurrence(outbox, subscription),
      isOpen: isOpen(subscription),
    });
    return { listed: await Promise.all(listed.map(withLast)), count };
  };

  return {
    async handle(task, asked) {
      switch (task.do) {
        case 'look':
          return { situation: await look(parts, asked) };
        case 'preview':
          return preview(asked, task.rule);
        case 'list':
          return { situation: await look(parts, asked), list: await list(asked) };
        case 'send': {
          const ordered = await order(parts, asked, task.again);
          parts.wake();
          return { situation: await look(parts, asked), ordered };
        }
        default:
          await store.revise(keyOf(asked), (before) => changed(task, before, asked, now()), asked.request, {
            did: task.do,
            by: asked.person,
            at: now(),
          });
          return { situation: await look(parts, asked) };
      }
    },
  };
};
