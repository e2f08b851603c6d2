import { hash, randomBytes } from 'node:crypto';
import type { WrittenRow } from './written-row.ts';

/** Characters of a salt: 128 random bits. */
const saltLength = 22;

/** Random bytes that are asked of the system at once, for 256 salts. */
const poolSize = 4_096;

let pool = Buffer.alloc(0);

/** Makes a salt that was never used before. */
export const newSalt = (): string => {
  if (pool.length === 0) pool = randomBytes(poolSize);
  const salt = pool.subarray(0, 16).toString('base64url');
  pool = pool.subarray(16);
  return salt;
};

const sha256 = (text: string): string => hash('sha256', text, 'base64url');

/** Returns the hash of a row: of its salt and each of its columns as they are stored. */
export const hashOf = (row: WrittenRow, salt: string): string =>
  sha256(
    `${salt}${JSON.stringify([
      ...[row.seq, row.team, row.negotiation, row.entry, row.kind, row.version, row.body, row.knownAt],
      ...[row.recordedAt, row.author, row.origin, row.why, row.reason, row.clearedBy, row.together],
    ])}`,
  );

/** Whether a row is as it was when it was hashed; false without a hash. */
export const isAsHashed = (row: WrittenRow, saltedHash: string | null): boolean =>
  saltedHash?.slice(saltLength) === hashOf(row, saltedHash?.slice(0, saltLength) ?? '');

/** Hash that a purge gave to a revision it rewrote. */
export interface Rehash {
  readonly seq: number;
  readonly hash: string;
}

/** Returns the chain up to a revision: over the chain before it, its hash, and those that it gave to others. */
export const chainOf = (before: string, written: string, rehashed: readonly Rehash[]): string =>
  sha256([before, written, ...rehashed.map((one) => `${one.seq} ${one.hash}`)].join('\n'));
