import { readFileSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { hashAll } from './hash-chain.ts';

/** Migrations in order: one that was released is never edited, the next one is added below it. */
const migrations = [
  '1-log.sql',
  '2-digest.sql',
  '3-keeping.sql',
  '4-drafts.sql',
  '5-handled-requests.sql',
  '6-outbox.sql',
  '7-reasons.sql',
  '8-purge.sql',
  '9-posts.sql',
  '10-digest-audit.sql',
  '11-hash-chain.sql',
  '12-instance.sql',
] as const;

/** Work that SQL alone cannot do, in the transaction of the migration and after it. */
const followedBy: ReadonlyMap<string, (database: Database) => void> = new Map([['11-hash-chain.sql', hashAll]]);

const numberOf = (migration: string): number => Number.parseInt(migration, 10);

/** Newest file version that this program can read and write. */
export const newestVersion = Math.max(...migrations.map(numberOf));

/**
 * SQLite `application_id` of our files ("Roun" in ASCII), so that another program's database is never mistaken for
 * one.
 */
export const applicationId = 0x526f756e;

const Version = z.int();

/** Returns the version in a file's header: the number of the last migration applied to it. */
export const versionOf = (database: Database): number =>
  Version.parse(database.pragma('user_version', { simple: true }));

const sqlOf = (migration: string) => readFileSync(new URL(`migrations/${migration}`, import.meta.url), 'utf8');

/** Brings a file to the newest version: all of the missing migrations in one transaction, or none. */
export const migrate = (database: Database): void => {
  const migrating = database.transaction(() => {
    const version = versionOf(database);
    const missing = migrations.filter((migration) => numberOf(migration) > version);
    if (missing.length === 0) return;
    for (const migration of missing) {
      database.exec(sqlOf(migration));
      followedBy.get(migration)?.(database);
    }
    database.pragma(`application_id = ${applicationId}`);
    database.pragma(`user_version = ${newestVersion}`);
  });
  migrating.immediate();
};

/** Throws for a read-only file: SQLite opens one and refuses only its first write, so this writes nothing at once. */
export const mustBeWritable = (database: Database): void => {
  database.exec('DELETE FROM standing WHERE false');
};
