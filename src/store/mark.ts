import type { Database } from 'better-sqlite3';
import { z } from 'zod';

const Count = z.int();

/** What tells any write to the file: `data_version` those of other connections, `total_changes` those of this one (sqlite.org/pragma.html#pragma_data_version). */
export const prepareMark = (database: Database) => {
  const theirs = database.prepare('PRAGMA data_version').pluck();
  const ours = database.prepare('SELECT total_changes()').pluck();
  return (): string => `${Count.parse(theirs.get())} ${Count.parse(ours.get())}`;
};
