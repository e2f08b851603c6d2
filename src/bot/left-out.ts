import { leftOut } from '../record/purge.ts';
import type { Revision } from '../record/revision.ts';
import type { RecordKey, Store } from '../store/store.ts';
import type { DataFile } from './data-file.ts';

/** Returns the ids of the data file's entries that were purged from this record, with those that speak of them. */
export const leftOutOf = async (
  { purges }: Pick<Store, 'purges'>,
  key: RecordKey,
  file: DataFile,
  standing: ReadonlyMap<string, Revision>,
): Promise<ReadonlySet<string>> => {
  if (!(await purges.hasAny(key))) return new Set();
  const entries = await file.entries();
  const purged = await purges.purgedAmong(
    key,
    entries.map(({ id }) => id),
  );
  return leftOut(entries, purged, (id) => (standing.get(id)?.body ?? null) !== null);
};
