import { LRUCache } from 'lru-cache';
import type { Day } from '../record/dates.ts';
import { emptyNegotiation, fold, type Negotiation } from '../record/negotiation.ts';
import { preview } from '../record/preview.ts';
import { isPurge } from '../record/purge.ts';
import type { Revision } from '../record/revision.ts';
import type { Grant } from '../record/right.ts';
import { seedChanges } from '../record/seed.ts';
import type { RecordKey, Store } from '../store/store.ts';
import { isUnwritable } from '../store/store-error.ts';
import { cacheUntilWrite } from './cache-until-write.ts';
import type { DataFile } from './data-file.ts';
import { leftOutOf } from './left-out.ts';
import { mayEnter } from './may-enter.ts';

/** State of a record: its last `seq`, the end of its next embargo (ISO in UTC, `null` for none), and its grants. */
export interface RecordState {
  readonly seq: number;
  readonly release: string | null;
  readonly grants: readonly Grant[];
}

/** Snapshots of a team's records, now or as known on a day. */
export interface Snapshots {
  /** Reads the state of a record; the first look-up of every question. */
  readonly state: (team: string, file: DataFile) => Promise<RecordState>;
  /** Returns the record now; pass `known` when the state was just read, so that it is not read again. */
  readonly current: (team: string, file: DataFile, known?: RecordState) => Promise<Negotiation>;
  readonly asOf: (team: string, file: DataFile, day: Day) => Promise<Negotiation>;
}

/** Cache size in past days, over all teams. */
const pastDaysKept = 64;

/** Most new revisions folded onto a cached snapshot; after more, such as an import, all standing ones are read. */
const fewRevisions = 1_000;

/** Caches each record's snapshot; a question costs a look-up of its last `seq`, and only newer revisions are read. */
export const snapshots = (store: Store, now: () => Date): Snapshots => {
  const kept = new Map<string, Negotiation>();
  const past = new LRUCache<string, Negotiation>({ max: pastDaysKept });
  const seeded = new Map<string, Promise<void> | 'done'>();

  const cachedState = cacheUntilWrite<RecordState>(store);

  /** Seeds the record unless this process has; returns whether it had been seeded already. */
  const seedOnce = async (key: RecordKey, file: DataFile): Promise<boolean> => {
    const name = nameOf(key);
    const known = seeded.get(name);
    if (known === 'done') return true;
    const seeding = known ?? seed(store, key, file, now());
    seeded.set(name, seeding);
    try {
      await seeding;
      seeded.set(name, 'done');
    } catch (error) {
      seeded.delete(name);
      throw error;
    }
    return false;
  };

  const state = (team: string, file: DataFile): Promise<RecordState> => {
    const key = { team, negotiation: file.header.id };
    return cachedState(nameOf(key), async () => {
      const [seq, release] = [await store.lastSeq(key), await store.proposals.nextRelease(key)];
      return { seq, release, grants: await store.grants.list(key) };
    });
  };

  /** Returns whether an embargo has ended whose entry is not in the record yet. */
  const isOver = ({ release }: RecordState): boolean => release !== null && release <= now().toISOString();

  /** Returns the record's last `seq` after entering the proposals whose embargo has ended. */
  const reached = async (key: RecordKey, file: DataFile, known: RecordState): Promise<number> => {
    if (!isOver(known)) return known.seq;
    try {
      await store.proposals.release(key, now(), mayEnter(file));
    } catch (error) {
      if (!isUnwritable(error)) throw error;
    }
    return store.lastSeq(key);
  };

  const current = async (team: string, file: DataFile, known?: RecordState): Promise<Negotiation> => {
    const key = { team, negotiation: file.header.id };
    const before = kept.get(nameOf(key));
    // A cached snapshot was seeded when it was made.
    if (before && known && before.seq === known.seq && !isOver(known)) return before;
    const isSeeded = await seedOnce(key, file).catch(unlessUnwritable);
    if (isSeeded === null) return unseeded(store, key, file);
    const seq = await reached(key, file, known && isSeeded ? known : await state(team, file));
    if (before?.seq === seq) return before;
    const snapshot =
      (before && seq - before.seq <= fewRevisions ? folded(before, await store.since(key, before.seq)) : null) ??
      fold(emptyNegotiation(file.header), await store.standing(key));
    kept.set(nameOf(key), snapshot);
    return snapshot;
  };

  const asOf = async (team: string, file: DataFile, day: Day): Promise<Negotiation> => {
    const key = { team, negotiation: file.header.id };
    if ((await seedOnce(key, file).catch(unlessUnwritable)) === null) return unseeded(store, key, file, day);
    const name = `${await store.lastSeq(key)} ${day} ${nameOf(key)}`;
    const snapshot = past.get(name) ?? fold(emptyNegotiation(file.header), await store.standing(key, day));
    past.set(name, snapshot);
    return snapshot;
  };

  return { state, current, asOf };
};

/** Folds in newer revisions; `null` where one records a purge, since nothing of the earlier snapshot may be kept then. */
const folded = (before: Negotiation, revisions: readonly Revision[]): Negotiation | null =>
  revisions.some(isPurge) ? null : fold(before, revisions);

const unlessUnwritable = (error: unknown): null => {
  if (isUnwritable(error)) return null;
  throw error;
};

/** Returns the record as a data file alone has it, before any team wrote in it. */
export const recordIn = async (file: DataFile): Promise<Negotiation> =>
  preview(emptyNegotiation(file.header), seedChanges(new Map(), await file.entries(), file.name));

/** Returns the record as seeding would leave it, without a write: for a store that cannot be written. */
const unseeded = async (store: Store, key: RecordKey, file: DataFile, day?: Day): Promise<Negotiation> => {
  const standing = await store.standing(key, day);
  const entries = new Map(standing.map((revision) => [revision.entry, revision]));
  const changes = seedChanges(entries, await file.entries(), file.name, await leftOutOf(store, key, file, entries));
  const known = changes.filter(({ knownAt }) => day === undefined || knownAt <= day);
  return preview(fold(emptyNegotiation(file.header), standing), known);
};

const nameOf = ({ team, negotiation }: RecordKey): string => `${team} ${negotiation}`;

/**
 * Appends the entries in which the file differs from the record; the file that was seeded last is not even read. The
 * idempotency key holds the record's last `seq`, so that a file restored to an earlier text is seeded again.
 */
const seed = async (store: Store, key: RecordKey, file: DataFile, now: Date): Promise<void> => {
  if ((await store.lastIdempotencyKey(key, 'seed:'))?.endsWith(file.hash)) return;
  const standing = new Map((await store.standing(key)).map((revision) => [revision.entry, revision]));
  const idempotencyKey = `seed:${String(await store.lastSeq(key)).padStart(16, '0')}:${file.hash}`;
  const { outcome } = await store.append(
    key,
    seedChanges(standing, await file.entries(), file.name, await leftOutOf(store, key, file, standing)),
    now,
    idempotencyKey,
  );
  // One of these entries was edited meanwhile: the difference is worked out again.
  if (outcome === 'conflict') await seed(store, key, file, now);
};
