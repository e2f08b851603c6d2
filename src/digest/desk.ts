import type { Rule } from '../record/rule.ts';
import type { DigestKey, DigestStore, Listed, Run, RunState, Subscription } from '../store/digest-store.ts';
import type { RequestKey } from '../store/store.ts';
import { after, type Letters } from './delivery.ts';
import { localTime } from './local-time.ts';
import { rescheduled } from './plan.ts';
import type { DigestDone, DigestPlace, DigestTask, Situation } from './task.ts';

/** Who asks for what, and what is known of them. */
export interface Circumstances {
  readonly team: string;
  readonly person: string;
  readonly channel: string;
  /** Whether the person asks from another place than this channel. */
  readonly isElsewhere: boolean;
  readonly negotiation: string;
  /** How far the record has come. */
  readonly seq: number;
  readonly zone: string;
  readonly place: DigestPlace | null;
  readonly request?: RequestKey | undefined;
  /** The channels whose names the person may read in a list; all of them where there is nobody to ask. */
  readonly open: readonly string[] | 'all';
}

/** Where things are done about digests because somebody asks. */
export interface Desk {
  attend(task: DigestTask, circumstances: Circumstances): Promise<DigestDone>;
}

/** What the desk works with. */
export interface DeskParts {
  readonly store: DigestStore;
  readonly letters: Letters;
  readonly now: () => Date;
  readonly catchUp: number;
  readonly mark: () => string;
  /** Says that there is something to send. */
  readonly ring: () => void;
}

/** So many channels are listed; nobody reads more. */
const mostListed = 200;

const keyOf = ({ team, channel, negotiation }: Circumstances): DigestKey => ({ team, channel, negotiation });

const active = (subscription: Subscription | null): Subscription | null =>
  subscription && !subscription.isOff ? subscription : null;

/** From elsewhere, as from a button in a direct message, a digest is there for its owner alone. */
const visible = async (store: DigestStore, asked: Circumstances): Promise<Subscription | null> => {
  const subscription = active(await store.subscription(keyOf(asked)));
  return asked.isElsewhere && subscription?.owner !== asked.person ? null : subscription;
};

const look = async ({ store, now }: DeskParts, asked: Circumstances): Promise<Situation> => {
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
    subscription,
    last: await store.lastRun(key),
    today,
    todays: await store.run(key, today),
    count: await store.countIn(asked.team, asked.channel),
  };
};

/** A subscription as it begins: what is on record by now is not told as new. */
const fresh = (asked: Circumstances, rule: Rule, now: Date): Subscription => ({
  ...keyOf(asked),
  ...{ owner: asked.person, rule, due: null, done: null, pausedUntil: null, stopped: null, isOff: false },
  seq: asked.seq,
  since: localTime(rule.zone, now).date,
});

/** The changes that a task makes to a subscription; a new one is made by `set` alone. */
const changed = (
  task: DigestTask,
  before: Subscription | null,
  { person, seq, zone, ...asked }: Circumstances,
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

/** The day to send: today's, or again the last one of which nobody knows whether it is there. */
const dayToSend = (again: boolean, { today, last }: Situation): string | null => {
  if (!again) return today;
  return last?.state === 'ambiguous' ? last.date : null;
};

const order = async (parts: DeskParts, asked: Circumstances, again: boolean): Promise<Run | null> => {
  const situation = await look(parts, asked);
  const date = dayToSend(again, situation);
  if (date === null || situation.subscription?.stopped === 'rule') return null;
  const at = parts.now();
  const { person } = asked;
  const wanted = { ...keyOf(asked), date, at, expiresAt: after(at, parts.catchUp), mark: parts.mark(), person };
  const from: readonly RunState[] = again ? ['ambiguous'] : ['skipped', 'missed', 'failed'];
  const next = (before: Subscription) => {
    const done = before.done !== null && before.done > date ? before.done : date;
    return rescheduled({ ...before, stopped: null, done }, at);
  };
  return parts.store.order(wanted, from, next, asked.request);
};

const listFor = async (
  store: DigestStore,
  { team, person, channel, open }: Circumstances,
): Promise<NonNullable<DigestDone['list']>> => {
  const { listed, count } = await store.list(team, mostListed);
  const isOpen = ({ subscription }: Listed) =>
    open === 'all' || subscription.owner === person || [channel, ...open].includes(subscription.channel);
  return { listed: listed.map((one) => ({ ...one, isOpen: isOpen(one) })), count };
};

/** Makes the desk. */
export const createDesk = (parts: DeskParts): Desk => {
  const { store, letters, now } = parts;

  const preview = async (asked: Circumstances, rule: Rule): Promise<DigestDone> => {
    const situation = await look(parts, asked);
    const subscription = situation.subscription ?? fresh(asked, rule, now());
    return { situation, message: (await letters.write(subscription, now())).message };
  };

  return {
    async attend(task, asked) {
      switch (task.do) {
        case 'look':
          return { situation: await look(parts, asked) };
        case 'preview':
          return preview(asked, task.rule);
        case 'list':
          return { situation: await look(parts, asked), list: await listFor(store, asked) };
        case 'send': {
          const ordered = await order(parts, asked, task.again);
          parts.ring();
          return { situation: await look(parts, asked), ordered };
        }
        default:
          await store.revise(keyOf(asked), (before) => changed(task, before, asked, now()), asked.request);
          return { situation: await look(parts, asked) };
      }
    },
  };
};
