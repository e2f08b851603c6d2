import type { Requester, Subscriptions } from '../digest/subscriptions.ts';
import { zoneNamed } from '../schedule/zone.ts';
import type { Directory } from './directory.ts';
import type { DigestHandler } from './request-context.ts';

const zoneOf = (zone: string | undefined, otherwise: string): string => {
  const named = zone ? zoneNamed(zone) : null;
  return named && 'zone' in named ? named.zone : otherwise;
};

/** Handles a digest task with the person and the channel looked up; where Slack cannot say, the task goes on. */
export const digestHandler =
  (subscriptions: Subscriptions, directory: Directory | undefined): DigestHandler =>
  async ({ key, file, negotiation, channel, actor, request }, task) => {
    const { person } = actor;
    const where = task.channel ?? channel;
    const [known, place, open] = await Promise.all([
      directory?.person(key.team, person),
      directory?.place(key.team, where),
      directory && task.do === 'list' ? directory.channelsOpenTo(key.team, person) : ('all' as const),
    ]);
    const requester: Requester = {
      ...key,
      person,
      channel: where,
      isElsewhere: where !== channel,
      seq: negotiation.seq,
      zone: zoneOf(known?.zone, file.header.zone),
      place: place ?? null,
      request,
      // Where Slack cannot list the open channels, no channel is named.
      open: open ?? [],
    };
    return subscriptions.handle(task, requester);
  };
