import { createHmac } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import {
  fileIdentity,
  type InstanceFile,
  isSameFile,
  readInstanceFile,
  updateInstanceFile,
  writeInstanceFile,
} from './instance-file.ts';
import { instant } from './outbox-row.ts';
import type { ItemKey } from './outbox-store.ts';

const Row = z.object({ id: z.string(), secret: z.string(), sends: z.int(), restoredAt: instant.nullable() });
type Row = z.infer<typeof Row>;

const rowIn = (database: Database): Row =>
  Row.parse(database.prepare('SELECT id, secret, sends, restored_at AS restoredAt FROM instance').get());

const instanceFileOf = ({ id, sends }: Row, path: string): InstanceFile => ({
  ...{ id, sends, file: fileIdentity(path), log: fileIdentity(`${path}-wal`) },
});

/** First version of a file that has a file beside it. */
const firstWithFile = 12;

/**
 * Whether the file is an earlier copy, or a copy from elsewhere, of what was served before: more was sent than it knows
 * of, or that cannot be told. The file beside it is written after every commit, and so never ahead of its own record.
 */
const isCopy = ({ id, sends }: Row, beside: InstanceFile | null, path: string, versionBefore: number): boolean => {
  if (versionBefore === 0) return false;
  if (beside === null) return versionBefore >= firstWithFile;
  return beside.id !== id || beside.sends > sends || !isSameFile(beside.file, fileIdentity(path));
};

/** Recognises a file that was restored or copied, as it is opened, and writes the file beside it. */
export const recogniseCopy = (database: Database, versionBefore: number, now: Date): void => {
  const path = database.name;
  const row = rowIn(database);
  if (isCopy(row, readInstanceFile(path), path, versionBefore))
    database.prepare('UPDATE instance SET restored_at = ?').run(now.getTime());
  writeInstanceFile(path, instanceFileOf(row, path));
};

/** Instance of an open file: the ids that it gives to messages, and whether it was restored. */
export interface Instance {
  /** When the file was last recognised as a copy; `null` for never. */
  readonly restoredAt: Date | null;
  /** Returns the delivery id of an item, the same in every copy of the file; `of` tells apart two of one key. */
  deliveryIdOf(key: ItemKey, of?: string): string;
  /** Notes beside the file how much was sent; to be called after the commit and before the call. */
  noteSends(): void;
}

/** Prepares the instance of a connection. */
export const prepareInstance = (database: Database): Instance => {
  const { secret, restoredAt, ...row } = rowIn(database);
  const path = database.name;
  const count = database.prepare('SELECT sends FROM instance').pluck();
  const beside = instanceFileOf({ ...row, secret, restoredAt }, path);
  let noted = row.sends;

  return {
    restoredAt,
    deliveryIdOf: ({ team, kind, key }, of = '') =>
      createHmac('sha256', secret)
        .update(JSON.stringify([team, kind, key, of]))
        .digest('hex')
        .slice(0, 24),
    noteSends() {
      const sends = z.int().parse(count.get());
      if (sends === noted) return;
      updateInstanceFile(path, { ...beside, sends });
      noted = sends;
    },
  };
};
