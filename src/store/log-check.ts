import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import type { AlteredRevision, LogCheck, LogPoint } from './log-store.ts';
import { chainOf, hashOf } from './revision-hash.ts';
import { type WrittenRow, writtenColumns, writtenRowOf } from './written-row.ts';

const Hashed = z.object({
  salt: z.string().nullable(),
  hash: z.string().nullable(),
  firstHash: z.string().nullable(),
  chain: z.string().nullable(),
});
type Hashed = z.infer<typeof Hashed>;

const Rehashed = z.array(z.object({ seq: z.int(), hash: z.string() }));
const Hash = z.string().optional();
const Seq = z.int().default(0);

/** Prepares the check of a connection's log against its hashes. */
export const prepareLogCheck = (database: Database) => {
  const rows = database.prepare(
    `SELECT ${writtenColumns}, salt, hash, first_hash AS firstHash, chain FROM revision
      LEFT JOIN revision_hash ON revision_hash.seq = revision.seq
      WHERE revision.seq > :seq ORDER BY revision.seq LIMIT :limit`,
  );
  const rehashedBy = database.prepare('SELECT seq, hash FROM rehash WHERE purge = ? ORDER BY seq');
  const lastRehash = database.prepare('SELECT hash FROM rehash WHERE seq = ? ORDER BY purge DESC LIMIT 1').pluck();
  const reached = database.prepare("SELECT seq FROM sqlite_sequence WHERE name = 'revision'").pluck();

  const isAsWritten = (row: WrittenRow, { salt, hash, firstHash }: Hashed): boolean =>
    hashOf(row, salt ?? '') === hash && (firstHash === null || Hash.parse(lastRehash.get(row.seq)) === hash);

  const isLinked = (row: WrittenRow, { hash, firstHash, chain }: Hashed, before: string): boolean =>
    chainOf(before, firstHash ?? hash ?? '', row.body === null ? Rehashed.parse(rehashedBy.all(row.seq)) : []) ===
    chain;

  /** Returns the end of a log that has lost its last revisions: the table remembers how far it came. */
  const lostEnd = (last: AlteredRevision): readonly AlteredRevision[] =>
    Seq.parse(reached.get()) > last.seq ? [{ ...last, seq: Seq.parse(reached.get()) }] : [];

  return (after: LogPoint, limit: number): LogCheck => {
    const altered: AlteredRevision[] = [];
    let [point, last] = [after, { team: '', negotiation: '', seq: after.seq }];
    const read = rows.all({ seq: after.seq, limit });
    for (const one of read) {
      const [row, hashed] = [writtenRowOf(one), Hashed.parse(one)];
      last = { team: row.team, negotiation: row.negotiation, seq: row.seq };
      if (!(isAsWritten(row, hashed) && isLinked(row, hashed, point.chain))) altered.push(last);
      // One broken link is told once: what comes after it is held to what stands there.
      point = { seq: row.seq, chain: hashed.chain ?? point.chain };
    }
    return read.length < limit ? { altered: [...altered, ...lostEnd(last)], next: null } : { altered, next: point };
  };
};
