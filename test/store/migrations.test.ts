import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { applicationId } from '../../src/store/migrations.ts';
import { openStore } from '../../src/store/sqlite.ts';
import { change, key, recordedAt, temporaryRecord, temporaryStore } from '../support/store.ts';

const columns = 'team, negotiation, entry, kind, version, known_at, recorded_at, author, origin, why';
const row = (entry: string, version: number) =>
  `'T1', 'tea', '${entry}', 'demand', ${version}, '2017-10-11', '2017-10-17T14:05:00.000Z', 'U1', 'slack', ''`;

const append = `INSERT INTO revision (${columns}) VALUES (${row('dairy', 3)})`;

const refused = [
  ["UPDATE revision SET why = 'better'", 'never changed'],
  ["UPDATE OR IGNORE revision SET why = 'better'", 'never changed'],
  ['UPDATE OR REPLACE revision SET seq = 1 WHERE seq = 2', 'never changed'],
  ['DELETE FROM revision', 'never deleted'],
  ['DELETE FROM revision WHERE seq = 2', 'never deleted'],
  [`INSERT OR REPLACE INTO revision (seq, ${columns}) VALUES (1, ${row('dairy', 3)})`, 'never replaced'],
  [`REPLACE INTO revision (${columns}) VALUES (${row('dairy', 2)})`, 'without a gap and without a repetition'],
  [`INSERT INTO revision (${columns}) VALUES (${row('dairy', 4)})`, 'without a gap'],
  [`INSERT INTO revision (${columns}) VALUES (${row('autos', 2)})`, 'without a gap'],
  [
    `INSERT INTO revision (seq, ${columns}) VALUES (2, ${row('dairy', 3)}) ON CONFLICT DO UPDATE SET why = 'better'`,
    'never',
  ],
  ["UPDATE saved SET once = 'other'", 'never changed'],
  ['DELETE FROM saved', 'never deleted'],
  ["REPLACE INTO saved VALUES ('T1', 'tea', 'V1', NULL, NULL, '')", 'never replaced'],
] as const;

test.for(refused)('the database itself refuses: %s', async ([sql, words]) => {
  const path = temporaryRecord();
  const store = temporaryStore(path);
  await store.append(key, [change('dairy', 0), change('dairy', 1)], recordedAt, 'V1');
  const before = await store.since(key, 0);
  const other = new Database(path);
  other.pragma('recursive_triggers = OFF');
  expect(() => other.exec(sql)).toThrow(words);
  other.close();
  expect(await store.since(key, 0)).toEqual(before);
  expect(await store.hasIdempotencyKey(key, 'V1')).toBe(true);
});

test('a revision cannot be slipped in before another', async () => {
  const path = temporaryRecord();
  const store = temporaryStore(path);
  await store.append(key, [change('dairy', 0), change('dairy', 1)], recordedAt);
  const other = new Database(path);
  other.exec(`INSERT INTO revision (seq, ${columns}) VALUES (9, ${row('dairy', 3)})`);
  expect(() => other.exec(`INSERT INTO revision (seq, ${columns}) VALUES (5, ${row('dairy', 4)})`)).toThrow(
    'comes after every other',
  );
  other.close();
  expect(await store.lastSeq(key)).toBe(9);
});

test('a revision that another program appends takes its standing too', async () => {
  const path = temporaryRecord();
  const store = temporaryStore(path);
  await store.append(key, [change('dairy', 0), change('dairy', 1)], recordedAt);
  const other = new Database(path);
  other.exec(append);
  other.close();
  expect((await store.standing(key)).map(({ seq, version, body }) => ({ seq, version, body }))).toEqual([
    { seq: 3, version: 3, body: null },
  ]);
});

test('a file from a newer version is refused, and left as it is', async () => {
  const path = temporaryRecord();
  await temporaryStore(path).close();
  const newer = new Database(path);
  newer.pragma('user_version = 999');
  newer.close();
  expect(() => openStore(path)).toThrow(
    /newer version of this program \(format 999, known here up to \d+\)\. Update the program/,
  );
  const still = new Database(path);
  expect(still.pragma('user_version', { simple: true })).toBe(999);
  still.close();
});

test('a migration that fails half-way has not happened at all', () => {
  const path = temporaryRecord();
  const odd = new Database(path);
  odd.exec(`CREATE TABLE saved (odd TEXT); PRAGMA application_id = ${applicationId}`);
  expect(() => openStore(path)).toThrow('table saved already exists');
  expect(odd.prepare('SELECT name FROM sqlite_schema').pluck().all()).toEqual(['saved']);
  expect(odd.pragma('user_version', { simple: true })).toBe(0);
  odd.close();
});
