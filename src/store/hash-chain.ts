import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { chainOf, hashOf, newSalt, type Rehash } from './revision-hash.ts';
import { type WrittenRow, writtenColumns, writtenRowOf } from './written-row.ts';

const Chain = z.string().default('');

/** Rows of a file of before that are hashed at once, so that memory stays small. */
const slice = 1_000;

/** Prepares the hashes of a connection's log; called within the transaction that writes the revision. */
export const prepareHashChain = (database: Database) => {
  const last = database.prepare('SELECT chain FROM revision_hash ORDER BY seq DESC LIMIT 1').pluck();
  const insert = database.prepare(
    'INSERT INTO revision_hash (seq, salt, hash, chain) VALUES (:seq, :salt, :hash, :chain)',
  );
  const rewritten = database.prepare(`SELECT ${writtenColumns} FROM revision WHERE seq = ?`);
  const update = database.prepare(
    'UPDATE revision_hash SET first_hash = coalesce(first_hash, hash), salt = :salt, hash = :hash WHERE seq = :seq',
  );
  const insertRehash = database.prepare('INSERT INTO rehash (seq, purge, hash) VALUES (:seq, :purge, :hash)');

  const rehash = (seq: number, purge: number): Rehash => {
    const salt = newSalt();
    const hash = hashOf(writtenRowOf(rewritten.get(seq)), salt);
    update.run({ seq, salt, hash });
    insertRehash.run({ seq, purge, hash });
    return { seq, hash };
  };

  return {
    /** Hashes the last revision; one that records a purge vouches for those that the purge has rewritten. */
    add(row: WrittenRow, rewrittenSeqs: readonly number[] = []): void {
      const salt = newSalt();
      const hash = hashOf(row, salt);
      const rehashed = rewrittenSeqs.toSorted((one, other) => one - other).map((seq) => rehash(seq, row.seq));
      insert.run({ seq: row.seq, salt, hash, chain: chainOf(Chain.parse(last.get()), hash, rehashed) });
    },
  };
};

/** Hashes every revision of a file of before there were hashes. */
export const hashAll = (database: Database): void => {
  const chain = prepareHashChain(database);
  const next = database.prepare(
    `SELECT ${writtenColumns} FROM revision WHERE seq > ? ORDER BY seq LIMIT ${String(slice)}`,
  );
  const rowsAfter = (seq: number) => next.all(seq).map(writtenRowOf);
  for (let rows = rowsAfter(0); rows.length > 0; rows = rowsAfter(rows.at(-1)?.seq ?? 0))
    for (const row of rows) chain.add(row);
};
