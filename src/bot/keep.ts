import type { Forbidden } from '../commands/step.ts';
import { embargoDay, type NewProposal, type Proposal, waitsFor } from '../record/proposal.ts';
import type { Appended, Change } from '../record/revision.ts';
import { includes } from '../record/right.ts';
import { type Objection, objections } from '../record/rules.ts';
import type { Reader, Room } from './reading.ts';

/** What came of keeping changes: said only after what it says is durable. */
export type Kept =
  /** They are on record, or were before under the same key, or somebody changed one of the entries first. */
  | Appended
  /** They wait for a second person or for an instant, and are in no answer until then. */
  | { readonly outcome: 'waiting'; readonly proposal: Proposal }
  /** Something speaks against them. */
  | { readonly outcome: 'refused'; readonly objections: readonly Objection[] }
  | Forbidden;

/** How changes are to be kept. */
export interface Keeping {
  /** What must not be kept twice: the id of the view that was submitted. */
  readonly once?: string;
  /** The instant before which they may not appear. */
  readonly embargo?: Date;
}

/** How often changes are checked again because others wrote something down at the same moment. */
const attempts = 20;

/**
 * Keeps what somebody filled in: checks again that they may, that nothing speaks against it and whether it has to wait,
 * then writes it down or proposes it. Whatever it was checked against still holds when it is written.
 */
export const keep = async (
  reader: Reader,
  room: Room,
  changes: readonly Change[],
  { once, embargo }: Keeping = {},
): Promise<Kept> => {
  const { store, now } = reader;
  const { key } = room;
  if (!includes(room.visitor.may, 'edit')) return { outcome: 'forbidden' };
  const before = once === undefined ? null : await store.keeping.proposed(key, once);
  if (before) return { outcome: 'waiting', proposal: before };
  if (once !== undefined && (await store.saved(key, once))) return store.append(key, changes, now(), once);
  return checked(reader, room, { changes: embargoed(room, changes, embargo), once, embargo: embargo ?? null });
};

/** What is embargoed counts as known on the day on which it appears. */
const embargoed = ({ file: { header } }: Room, changes: readonly Change[], embargo: Date | undefined) =>
  embargo ? changes.map((change) => ({ ...change, knownAt: embargoDay(header, embargo) })) : changes;

interface Wanted {
  readonly changes: readonly Change[];
  readonly once: string | undefined;
  readonly embargo: Date | null;
}

const checked = async (reader: Reader, room: Room, wanted: Wanted, attempt = 1): Promise<Kept> => {
  const { records, store, now } = reader;
  const { changes, once, embargo } = wanted;
  const negotiation = await records.current(room.key.team, room.file);
  const latest = embargo ? embargoDay(room.file.header, embargo) : room.clock.day;
  const found = objections(negotiation, changes, latest);
  if (found.length > 0) return { outcome: 'refused', objections: found };
  const waits = waitsFor(negotiation, changes, embargo, now());
  if (waits) return propose(reader, room, wanted, waits);
  const appended = await store.appendAt(room.key, changes, now(), negotiation.seq, once);
  if (appended.outcome !== 'moved') return appended;
  // Many at once are rare: then whatever they wrote is weighed against versions alone.
  return attempt < attempts ? checked(reader, room, wanted, attempt + 1) : store.append(room.key, changes, now(), once);
};

const propose = async (
  { store, now }: Reader,
  { key, visitor }: Room,
  { changes, once }: Wanted,
  waits: Pick<NewProposal, 'second' | 'embargo'>,
): Promise<Kept> => {
  const proposal = { changes, author: visitor.person, why: changes[0]?.why ?? '', ...waits };
  return { outcome: 'waiting', proposal: (await store.keeping.propose(key, proposal, now(), once)).proposal };
};

/** Writes down changes that the log itself gave rise to, such as an undo, if the record stands as it did when they were made. */
export const saved = async (
  { store, now }: Reader,
  { key, negotiation }: Room,
  changes: readonly Change[],
): Promise<Appended> => {
  const appended = await store.appendAt(key, changes, now(), negotiation.seq);
  return appended.outcome === 'moved' ? { outcome: 'conflict', latest: [] } : appended;
};
