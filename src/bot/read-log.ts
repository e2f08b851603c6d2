import type { Actor, Since, SincePoint, WrittenBy } from '../commands/effect.ts';
import { clockOf } from '../record/clock.ts';
import { type Day, plusDays, startIn } from '../record/dates.ts';
import type { Revision } from '../record/revision.ts';
import { stillCounts, untaken } from '../record/undo.ts';
import type { RecordKey, Store } from '../store/store.ts';
import { StoreError } from '../store/store-error.ts';
import { type Answer, endsOn, type Frame } from '../views/answer.ts';
import type { RequestContext, Services } from './request-context.ts';

/** Days of changes shown to an asker who has never looked before. */
const firstLookDays = 7;

/** Reads one change and the history of each entry it touched; empty for a data file's, which cannot be undone. */
export const readWritten = async (
  store: Store,
  { key, actor }: { readonly key: RecordKey; readonly actor: Pick<Actor, 'person'> },
  of: number | 'mine',
): Promise<WrittenBy> => {
  const { person } = actor;
  const seq = of === 'mine' ? await lastCounting(store, key, person) : of;
  const revisions = await store.written(key, seq);
  const entries = [...new Set(revisions.map(({ entry }) => entry))];
  const histories = await Promise.all(entries.map((entry) => store.history(key, entry)));
  return {
    person,
    revisions: revisions.filter(({ origin }) => origin !== 'seed'),
    histories: new Map(entries.map((entry, index) => [entry, histories[index] ?? []])),
  };
};

/** Page size; the undo target is usually on page one. */
const page = 20;

/** Returns the `seq` of a person's last change that is neither an undo nor undone; 0 where there is none. */
const lastCounting = async (store: Store, key: RecordKey, person: string): Promise<number> => {
  const isUntaken = untaken();
  let changes = await store.writtenBy(key, person, Number.MAX_SAFE_INTEGER, page);
  for (let last = changes.at(-1); last; last = changes.at(-1)) {
    for (const change of changes)
      if (isUntaken(change) && stillCounts(await store.history(key, change.entry), change)) return change.seq;
    changes = await store.writtenBy(key, person, last.seq, page);
  }
  return 0;
};

/** Reads how the record stood at a point of the log. */
export const readSince = async (
  { store, now }: Services,
  context: RequestContext,
  from: SincePoint,
): Promise<Since> => {
  const { key, negotiation } = context;
  if (from !== 'last look' && 'known' in from) return knownBefore(store, context, from.known);
  const at = await pointOf(store, context, from, now());
  const changed = [...negotiation.standing.values()].filter(({ seq }) => seq > at.seq).map(({ entry }) => entry);
  const before = await store.before(key, changed, at.seq);
  const seeded = await seededBeneath(store, context, new Set(before.map(({ entry }) => entry)), changed);
  return { ...at, before: new Map([...seeded, ...before].map((revision) => [revision.entry, revision])) };
};

/** Most entries whose first revision is looked for. */
const mostSeeded = 200;

/**
 * Returns the data file's revisions beneath what people have changed of it since: an entry that the file brought within
 * the time asked about was changed by them, and not added.
 */
const seededBeneath = async (
  store: Store,
  { key, negotiation: { standing } }: RequestContext,
  known: ReadonlySet<string>,
  changed: readonly string[],
): Promise<readonly Revision[]> => {
  const written = changed.filter((entry) => {
    const revision = standing.get(entry);
    return !known.has(entry) && revision && revision.version > 1 && revision.origin !== 'seed';
  });
  const histories = await Promise.all(written.slice(0, mostSeeded).map((entry) => store.history(key, entry)));
  return histories.flatMap((history) => history.findLast(({ origin }) => origin === 'seed') ?? []);
};

/** Marks the changes seen by the asker, once the last page of them is shown: what a list was cut off before is not. */
export const markSeen = async (
  { store, now }: Services,
  { key, actor, request }: RequestContext,
  { answer, frame }: { readonly answer: Answer; readonly frame: Frame },
): Promise<void> => {
  if (answer.seenTo !== undefined && endsOn(answer, frame))
    await store.lastSeen.mark(key, actor.person, answer.seenTo, now(), request).catch(unlessBug);
};

/** Ignores a `StoreError`: a question is answered even when the look cannot be written; the store reports it. */
const unlessBug = (error: unknown): void => {
  if (!(error instanceof StoreError)) throw error;
};

/** Returns the entries as they were known on the day before `day`. */
const knownBefore = async (store: Store, { key }: RequestContext, day: Day): Promise<Since> => {
  const then = await store.standing(key, plusDays(day, -1));
  return { seq: 0, instead: null, before: new Map(then.map((revision) => [revision.entry, revision])) };
};

const pointOf = async (
  store: Store,
  { key, actor, file: { header }, request }: RequestContext,
  from: Exclude<SincePoint, { readonly known: Day }>,
  now: Date,
): Promise<Omit<Since, 'before'>> => {
  if (from !== 'last look' && 'seq' in from) return { seq: from.seq, instead: null };
  const look = from === 'last look' ? await store.lastSeen.find(key, actor.person, request) : null;
  if (look !== null) return { seq: look, instead: null };
  const instead =
    from === 'last look' ? plusDays(clockOf({ ...header, today: undefined }, now).day, -firstLookDays) : null;
  const day = instead ?? (from === 'last look' ? '' : from.day);
  return { seq: await store.seqAt(key, startIn(day, header.zone)), instead };
};
