import { type Elsewhere, isStep, type Outcome, type Sorry } from '../commands/command.ts';
import type { Fill, SincePoint, Step, WrittenBy } from '../commands/step.ts';
import { RequestRepeated } from '../store/store-error.ts';
import type { Answer } from '../views/answer.ts';
import { actOnce } from './act-once.ts';
import { exportFor } from './hand-over.ts';
import { decideFor, grantFor, reviewFor, saveFor } from './keeping.ts';
import { readSince, readWritten, rememberLook } from './log-reading.ts';
import type { Reader, Room } from './reading.ts';

/** Of an entry with more revisions than this only the newest are read: the export for an audit has all of them. */
const revisionsShown = 200;

/** Takes every step that a command needs, until it comes to something that can be shown. */
export const stepThrough = async (
  reader: Reader,
  room: Room,
  outcome: Outcome<Answer>,
): Promise<Answer | Sorry | Elsewhere | Fill> =>
  !isStep(outcome) || outcome.step === 'fill' ? outcome : stepThrough(reader, room, await taken(reader, room, outcome));

const taken = async (reader: Reader, room: Room, step: Exclude<Step<Answer>, Fill>): Promise<Outcome<Answer>> => {
  const { store } = reader;
  const { key, visitor } = room;
  switch (step.step) {
    case 'history':
      return step.next(await store.history(key, step.entry, revisionsShown));
    case 'save':
      return step.next(await saveFor(reader, room, step.changes));
    case 'written':
      return step.next(await readNew(reader, room, step.of));
    case 'since':
      return looking(reader, room, step, step.next(await readSince(reader, room, step.from)));
    case 'review':
      return step.next(await reviewFor(store, room));
    case 'decide':
      await mustBeNew(reader, room);
      return step.next(await decideFor(reader, room, step));
    case 'roles':
      return step.next({ visitor, grants: await store.keeping.grants(key) });
    case 'export':
      await actOnce(reader, room);
      return step.next(await exportFor(reader.handOver, room, step.format));
    case 'grant':
      return step.next(await grantFor(reader, room, step));
    case 'digest':
      return step.next(reader.digest ? await reader.digest(room, step.task) : null);
  }
};

/** What would be taken back by the same request again is another change; it was read too late if the request has been handled by then. */
const readNew = async (reader: Reader, room: Room, of: number | 'mine'): Promise<WrittenBy> => {
  const written = await readWritten(reader.store, room, of);
  await mustBeNew(reader, room);
  return written;
};

const mustBeNew = async ({ store }: Reader, { key, request }: Room): Promise<void> => {
  if (request && (await store.wasHandled(key.team, request))) throw new RequestRepeated(request.id);
};

const looking = async <T>(
  reader: Reader,
  room: Room,
  { from }: { readonly from: SincePoint },
  answer: T,
): Promise<T> => {
  if (from === 'last look') await rememberLook(reader, room);
  return answer;
};
