import type { Requester, Subscriptions } from '../digest/subscriptions.ts';
import { zoneNamed } from '../schedule/zone.ts';
import type { Store } from '../store/store.ts';
import { audienceOf } from './audience.ts';
import type { Directory } from './directory.ts';
import type { DigestHandler } from './request-context.ts';

const zoneOf = (zone: string | undefined, otherwise: string): string => {
  const named = zone ? zoneNamed(zone) : null;
  return named && 'zone' in named ? named.zone : otherwise;
};

/** Handles a digest task with the person and the channel looked up; where Slack cannot say, the task goes on. */
export const digestHandler =
  (subscriptions: Subscriptions, directory: Directory | undefined, store: Pick<Store, 'grants'>): DigestHandler =>
  async ({ key, file, negotiation, channel, actor, request }, task) => {
    const { person } = actor;
    const where = task.channel ?? channel;
    const isBeforeSet = task.do === 'look' && task.before === 'set';
    const [known, place, open, audience] = await Promise.all([
      directory?.person(key.team, person),
      directory?.place(key.team, where),
      directory && task.do === 'list' ? directory.channelsOpenTo(key.team, person) : ('all' as const),
      isBeforeSet ? audienceOf({ store, directory }, key, where) : null,
    ]);
    const requester: Requester = {
      ...key,
      person,
      channel: where,
      isElsewhere: where !== channel,
      seq: negotiation.seq,
      zone: zoneOf(known?.zone, file.header.zone),
      place: place ?? null,
      audience,
      request,
      // Where Slack cannot list the open channels, no channel is named.
      open: open ?? [],
    };
    return subscriptions.handle(task, requester);
  };
