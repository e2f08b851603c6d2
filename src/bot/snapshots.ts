import { LRUCache } from 'lru-cache';
import type { Day } from '../record/dates.ts';
import type { Entry } from '../record/entries.ts';
import { emptyNegotiation, fold, type Header, type Negotiation } from '../record/negotiation.ts';
import { seedChanges } from '../record/seed.ts';
import type { RecordKey, Store } from '../store/store.ts';
import { mayEnter } from './keeping.ts';
import { whileUnchanged } from './unchanged.ts';

/** A data file as the bot is given it: its head at once, its entries when a record has to be seeded. */
export interface DataFile {
  readonly name: string;
  readonly header: Header;
  /** Changes whenever the file does. */
  readonly hash: string;
  readonly entries: () => Promise<readonly Entry[]>;
}

/** The record of a team, now or as it was known on a day. */
export interface Snapshots {
  readonly current: (team: string, file: DataFile) => Promise<Negotiation>;
  readonly asOf: (team: string, file: DataFile, day: Day) => Promise<Negotiation>;
}

/** Days of the past that are kept ready, over all teams. */
const pastDaysKept = 64;

/** Up to so many new revisions are folded into what is kept; after more, such as an import, what stands is read instead. */
const fewRevisions = 1_000;

/** Keeps each record's snapshot; a question costs one look-up of its last `seq`, and only what is new is read. */
export const snapshots = (store: Store, now: () => Date): Snapshots => {
  const kept = new Map<string, Negotiation>();
  const past = new LRUCache<string, Negotiation>({ max: pastDaysKept });
  const seeded = new Map<string, Promise<void>>();

  const unchanged = whileUnchanged<{ readonly seq: number; readonly release: string | null }>(store);

  const seedOnce = (key: RecordKey, file: DataFile): Promise<void> => {
    const name = nameOf(key);
    const known = seeded.get(name);
    if (known) return known;
    const seeding = seed(store, key, file, now());
    seeded.set(name, seeding);
    seeding.catch(() => seeded.delete(name));
    return seeding;
  };

  /** How far the record has come, after whatever embargo has ended by now. */
  const reached = async (key: RecordKey, file: DataFile): Promise<number> => {
    const read = async () => ({ seq: await store.lastSeq(key), release: await store.keeping.nextRelease(key) });
    const { seq, release } = await unchanged(nameOf(key), read);
    if (release === null || release > now().toISOString()) return seq;
    await store.keeping.release(key, now(), mayEnter(file));
    return store.lastSeq(key);
  };

  const current = async (team: string, file: DataFile): Promise<Negotiation> => {
    const key = { team, negotiation: file.header.id };
    await seedOnce(key, file);
    const [before, seq] = [kept.get(nameOf(key)), await reached(key, file)];
    if (before?.seq === seq) return before;
    const snapshot =
      before && seq - before.seq <= fewRevisions
        ? fold(before, await store.since(key, before.seq))
        : fold(emptyNegotiation(file.header), await store.standing(key));
    kept.set(nameOf(key), snapshot);
    return snapshot;
  };

  const asOf = async (team: string, file: DataFile, day: Day): Promise<Negotiation> => {
    const key = { team, negotiation: file.header.id };
    await seedOnce(key, file);
    const name = `${await store.lastSeq(key)} ${day} ${nameOf(key)}`;
    const snapshot = past.get(name) ?? fold(emptyNegotiation(file.header), await store.standing(key, day));
    past.set(name, snapshot);
    return snapshot;
  };

  return { current, asOf };
};

const nameOf = ({ team, negotiation }: RecordKey): string => `${team} ${negotiation}`;

/**
 * Writes down what the file says and the record does not; a file that was the last to be seeded is not even read. The key
 * says how far the record had come, so that a file that goes back to what it said before is seeded again.
 */
const seed = async (store: Store, key: RecordKey, file: DataFile, now: Date): Promise<void> => {
  if ((await store.lastSaved(key, 'seed:'))?.endsWith(file.hash)) return;
  const standing = new Map((await store.standing(key)).map((revision) => [revision.entry, revision]));
  const once = `seed:${String(await store.lastSeq(key)).padStart(16, '0')}:${file.hash}`;
  await store.append(key, seedChanges(standing, await file.entries(), file.name), now, once);
};
