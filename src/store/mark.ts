import type { Database } from 'better-sqlite3';
import { z } from 'zod';

const Mark = z.string();

/** What tells any write to the file: `data_version` those of other connections, `total_changes` those of this one (sqlite.org/pragma.html#pragma_data_version). */
export const prepareMark = (database: Database) => {
  const read = database.prepare("SELECT data_version || ' ' || total_changes() FROM pragma_data_version").pluck();
  return (): string => Mark.parse(read.get());
};
