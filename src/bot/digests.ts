import type { Circumstances, Desk } from '../digest/desk.ts';
import type { DigestDone, DigestTask } from '../digest/task.ts';
import { zoneNamed } from '../digest/zone.ts';
import type { Directory } from './directory.ts';
import type { Room } from './reading.ts';

/** Does what somebody asks about a channel's digest. */
export type DigestAttendant = (room: Room, task: DigestTask) => Promise<DigestDone>;

const zoneOf = (zone: string | undefined, otherwise: string): string => {
  const named = zone ? zoneNamed(zone) : null;
  return named && 'zone' in named ? named.zone : otherwise;
};

/** Somebody at the desk who first finds out who asks, and from where; what Slack does not say stands in nobody's way. */
export const digestAttendant =
  (desk: Desk, directory: Directory | undefined): DigestAttendant =>
  async ({ key, file, negotiation, channel, visitor, request }, task) => {
    const { person } = visitor;
    const where = task.channel ?? channel;
    const [known, place, open] = await Promise.all([
      directory?.person(key.team, person),
      directory?.place(key.team, where),
      directory && task.do === 'list' ? directory.channelsOpenTo(key.team, person) : ('all' as const),
    ]);
    const circumstances: Circumstances = {
      ...key,
      person,
      channel: where,
      isElsewhere: where !== channel,
      seq: negotiation.seq,
      zone: zoneOf(known?.zone, file.header.zone),
      place: place ?? null,
      request,
      // Where Slack does not say, a name stays unsaid.
      open: open ?? [],
    };
    return desk.attend(task, circumstances);
  };
