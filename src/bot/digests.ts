import type { Requester, Subscriptions } from '../digest/subscriptions.ts';
import type { DigestDone, DigestTask } from '../digest/task.ts';
import { zoneNamed } from '../schedule/zone.ts';
import type { Directory } from './directory.ts';
import type { RequestContext } from './run-command.ts';

/** Handles what is asked about a channel's digest. */
export type DigestHandler = (context: RequestContext, task: DigestTask) => Promise<DigestDone>;

const zoneOf = (zone: string | undefined, otherwise: string): string => {
  const named = zone ? zoneNamed(zone) : null;
  return named && 'zone' in named ? named.zone : otherwise;
};

/** Handles a task once it is known who asks, and from where; what Slack does not say stands in nobody's way. */
export const digestHandler =
  (subscriptions: Subscriptions, directory: Directory | undefined): DigestHandler =>
  async ({ key, file, negotiation, channel, actor }, task) => {
    const { person } = actor;
    const where = task.channel ?? channel;
    const [known, place] = await Promise.all([directory?.person(key.team, person), directory?.place(key.team, where)]);
    const requester: Requester = {
      ...key,
      person,
      channel: where,
      isElsewhere: where !== channel,
      seq: negotiation.seq,
      zone: zoneOf(known?.zone, file.header.zone),
      place: place ?? null,
    };
    return subscriptions.handle(task, requester);
  };
