import type { Database } from 'better-sqlite3';
import { z } from 'zod';

const Count = z.int();

/** What tells any write to the file: `data_version` those of other connections, `total_changes` those of this one (sqlite.org/pragma.html#pragma_data_version). */
export const prepareMark = (database: Database) => {
  const version = database.prepare('PRAGMA data_version').pluck();
  const changes = database.prepare('SELECT total_changes()').pluck();
  const theirs = onceATurn(() => Count.parse(version.get()));
  return (): string => `${theirs()} ${Count.parse(changes.get())}`;
};

/** Reads once for all that came in together: in the next turn of the event loop it reads again. */
const onceATurn = <T>(read: () => T): (() => T) => {
  let known: T | undefined;
  const forget = () => {
    known = undefined;
  };
  return () => {
    if (known !== undefined) return known;
    known = read();
    setImmediate(forget);
    return known;
  };
};
