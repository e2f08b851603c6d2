import Database from 'better-sqlite3';
import { z } from 'zod';

/** Does by hand what the database refuses the program: its triggers are dropped first. */
export const byHand = (path: string, sql: string): void => {
  const file = new Database(path);
  file.pragma('foreign_keys = OFF');
  const triggers = file
    .prepare(
      "SELECT name FROM sqlite_schema WHERE type = 'trigger' AND (name GLOB '*_is_never_*' OR name GLOB 'rehash_*')",
    )
    .pluck();
  for (const name of z.array(z.string()).parse(triggers.all())) file.exec(`DROP TRIGGER ${name}`);
  file.exec(sql);
  file.close();
};
