import Database from 'better-sqlite3';
import { z } from 'zod';
import { isBusy } from './sqlite-error.ts';

const Checkpoint = z.tuple([z.object({ busy: z.int() })]);
const Ids = z.array(z.int());

const unwiped = 'FROM purge WHERE done_at IS NOT NULL AND wiped_at IS NULL';

/**
 * Removes the bytes of what was purged from the file: rewrites the database without the remains of deleted rows and
 * split pages, and empties the write-ahead log. Throws a busy error while others read or write.
 */
export const wipe = (database: Database.Database, at: string): void => {
  // What another connection purges meanwhile may not be gone from the file: that is wiped by itself.
  const ids = Ids.parse(database.prepare(`SELECT id ${unwiped}`).pluck().all());
  if (ids.length === 0) return;
  database.exec('VACUUM');
  const [{ busy }] = Checkpoint.parse(database.pragma('wal_checkpoint(TRUNCATE)'));
  if (busy !== 0) throw new Database.SqliteError('The write-ahead log is being read.', 'SQLITE_BUSY');
  database
    .prepare('UPDATE purge SET wiped_at = ? WHERE id IN (SELECT value FROM json_each(?))')
    .run(at, JSON.stringify(ids));
};

/** Wipes what an earlier process purged and could not wipe; leaves it to the next opening where others hold the file. */
export const wipeRest = (database: Database.Database): void => {
  try {
    wipe(database, new Date().toISOString());
  } catch (error) {
    if (!isBusy(error)) throw error;
  }
};
