import type { Revision } from '../record/revision.ts';
import type { IdempotencyKeys } from './idempotency-keys.ts';
import type { Log } from './log.ts';
import type { Appended, Change, Moved, RecordKey } from './store.ts';

/** Returns the entries whose changes were made from another version than the latest by then. */
const overtaken = (log: Log, key: RecordKey, changes: readonly Change[]) => {
  const versions = new Map<string, number>();
  const late = new Set<string>();
  for (const { entry, from } of changes) {
    const version = versions.get(entry) ?? log.latest(key, entry)?.version ?? 0;
    if (version !== from) late.add(entry);
    versions.set(entry, version + 1);
  }
  return [...late];
};

/**
 * Returns the revisions saved under this key, `undefined` for none; one transaction's `seq`s have no gaps, since only
 * one writes at a time.
 */
const savedBefore = (
  log: Log,
  idempotencyKeys: IdempotencyKeys,
  key: RecordKey,
  idempotencyKey: string,
): readonly Revision[] | undefined => {
  const range = idempotencyKeys.find(key, idempotencyKey);
  if (!range) return undefined;
  if (range.first === null || range.last === null) return [];
  return log.since(key, range.first - 1, range.last - range.first + 1);
};

/** Inserts a batch; all revisions but the first store the first's `seq`, so that the batch is undone as one. */
const insertBatch = (
  log: Log,
  key: RecordKey,
  changes: readonly Change[],
  recordedAt: string,
  clearedBy: string | null = null,
): readonly Revision[] => {
  const [first, ...others] = changes;
  if (!first) return [];
  const revision = log.insert(key, first, { recordedAt, clearedBy });
  return [
    revision,
    ...others.map((change) => log.insert(key, change, { recordedAt, clearedBy, batchFirstSeq: revision.seq })),
  ];
};

/** Appends the changes, or returns why not; run it in one immediate transaction. */
export const append = (
  log: Log,
  idempotencyKeys: IdempotencyKeys,
  key: RecordKey,
  changes: readonly Change[],
  recordedAt: string,
  idempotencyKey?: string,
  clearedBy?: string | null,
): Appended => {
  const repeated = idempotencyKey === undefined ? undefined : savedBefore(log, idempotencyKeys, key, idempotencyKey);
  if (repeated) return { outcome: 'repeated', revisions: repeated };
  const late = overtaken(log, key, changes);
  if (late.length > 0) return { outcome: 'conflict', latest: late.flatMap((entry) => log.latest(key, entry) ?? []) };
  const revisions = insertBatch(log, key, changes, recordedAt, clearedBy);
  if (idempotencyKey !== undefined)
    idempotencyKeys.insert(
      key,
      idempotencyKey,
      revisions.map(({ seq }) => seq),
      recordedAt,
    );
  return { outcome: 'saved', revisions };
};

/** Appends only while the log is not beyond this `seq`, so that checks made against that state still hold. */
export const appendAt = (
  log: Log,
  idempotencyKeys: IdempotencyKeys,
  key: RecordKey,
  changes: readonly Change[],
  recordedAt: string,
  seq: number,
  idempotencyKey?: string,
): Appended | Moved => {
  const isRepeated = idempotencyKey !== undefined && idempotencyKeys.find(key, idempotencyKey) !== undefined;
  if (!isRepeated && log.lastSeq(key) !== seq) return { outcome: 'moved' };
  return append(log, idempotencyKeys, key, changes, recordedAt, idempotencyKey);
};
