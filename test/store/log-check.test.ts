import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { backUp } from '../../src/store/back-up.ts';
import { logStart } from '../../src/store/log-store.ts';
import { applicationId } from '../../src/store/migrations.ts';
import type { OpenStore } from '../../src/store/sqlite.ts';
import { byHand } from '../support/by-hand.ts';
import { change, key, recordedAt, temporaryRecord, temporaryStore } from '../support/store.ts';

const noon = new Date('2017-10-18T12:00:00Z');

/** Checks the whole log in parts of two revisions; returns the `seq` of each that is not as it was written. */
const altered = async (store: OpenStore): Promise<readonly number[]> => {
  const found: number[] = [];
  for (let point: typeof logStart | null = logStart; point; ) {
    const check = await store.checkLog(point, 2);
    found.push(...check.altered.map(({ seq }) => seq));
    point = check.next;
  }
  return found;
};

/** A record in which entries speak of each other, closed again. */
const kept = async (path = temporaryRecord()) => {
  const store = temporaryStore(path);
  await store.append(key, [change('dairy', 0), change('milk', 0), change('dairy', 1)], recordedAt);
  const answers = { kind: 'response', body: { demand: 'dairy', stance: 'open' } };
  await store.append(key, [change('answer', 0, answers), change('milk', 1)], recordedAt);
  return { path, store };
};

const purge = async (store: OpenStore, entry: string) => {
  await store.purges.ask(key, { of: { entries: [entry] }, author: 'UANNA', reason: 'named' }, noon);
  const [request] = await store.purges.waiting(key);
  const decision = { verdict: 'purged', by: 'UBELA' } as const;
  return store.purges.decide(key, request?.id ?? 0, decision, noon, await store.lastSeq(key));
};

test('a log that nobody touched is as it was written, in a copy and after a restart', async () => {
  const { path, store } = await kept();
  const copy = join(dirname(path), 'copy.db');
  backUp(path, copy);
  const here = await altered(store);
  await store.close();
  expect({ here, again: await altered(temporaryStore(path)), copy: await altered(temporaryStore(copy)) }).toEqual({
    ...{ here: [], again: [], copy: [] },
  });
});

test.for([
  ['its words', `UPDATE revision SET body = '{"title":"better"}' WHERE seq = 3`, [3]],
  ['its author', `UPDATE revision SET author = 'U9' WHERE seq = 2`, [2]],
  ['the day that it was known', `UPDATE revision SET known_at = '2017-01-01' WHERE seq = 1`, [1]],
  ['when it was recorded', `UPDATE revision SET recorded_at = '2017-01-01T00:00:00Z' WHERE seq = 1`, [1]],
  ['its entry', `UPDATE revision SET entry = 'cream' WHERE seq = 5`, [5]],
  ['who cleared it', `UPDATE revision SET cleared_by = 'U9' WHERE seq = 5`, [5]],
  ['the words of two', `UPDATE revision SET why = 'better' WHERE seq IN (2, 4)`, [2, 4]],
  ['a revision in the middle that is deleted', 'DELETE FROM revision WHERE seq = 3', [4]],
  ['the last one that is deleted', 'DELETE FROM revision WHERE seq = 5', [5]],
  ['the first one that is deleted with its hash', deleted(1), [2]],
  ['the last one that is deleted with its hash', deleted(5), [5]],
  ['its hash', `UPDATE revision_hash SET hash = substr(hash, 2) || substr(hash, 1, 1) WHERE seq = 3`, [3]],
  ['the hash that it lost', 'DELETE FROM revision_hash WHERE seq = 3', [3, 4]],
  ['its chain', `UPDATE revision_hash SET chain = substr(chain, 2) || substr(chain, 1, 1) WHERE seq = 3`, [3, 4]],
] as const)('a check finds what was changed by hand: %s', async ([, sql, found]) => {
  const { path, store } = await kept();
  await store.close();
  byHand(path, sql);
  expect(await altered(temporaryStore(path))).toEqual(found);
});

function deleted(seq: number): string {
  return `DELETE FROM revision_hash WHERE seq = ${seq}; DELETE FROM revision WHERE seq = ${seq}`;
}

test('a revision in the place of another, with the hash of its own, breaks the chain', async () => {
  const [{ path, store }, other] = [await kept(), await kept()];
  await Promise.all([store.close(), other.store.close()]);
  byHand(
    path,
    `ATTACH '${other.path}' AS other;
      UPDATE revision_hash SET (salt, hash) = (SELECT salt, hash FROM other.revision_hash AS one WHERE one.seq = 3) WHERE seq = 3`,
  );
  expect(await altered(temporaryStore(path))).toEqual([3]);
});

test('what another program slips in, without a hash, is found', async () => {
  const { path, store } = await kept();
  const other = new Database(path);
  other.exec(
    `INSERT INTO revision (team, negotiation, entry, kind, version, body, known_at, recorded_at, author, origin, why)
      VALUES ('T1', 'tea', 'dairy', 'demand', 3, '{"title":"slipped in"}', '2017-10-11', '2017-10-17T14:05:00.000Z', 'U1', 'slack', '')`,
  );
  other.close();
  expect({ found: await altered(store), served: (await store.standing(key)).map(({ body }) => body?.title) }).toEqual({
    found: [6],
    served: [undefined, 'milk, version 2', undefined],
  });
});

test('a revision that was changed by hand is not served: it reads as altered', async () => {
  const { path, store } = await kept();
  await store.close();
  byHand(path, `UPDATE revision SET body = '{"title":"better"}', why = 'better' WHERE seq = 3`);
  const again = temporaryStore(path);
  const said = ({ seq, body, why, reason }: Awaited<ReturnType<typeof again.history>>[number]) => ({
    ...{ seq, title: body?.title, why, reason: reason?.code },
  });
  const read = { seq: 3, title: undefined, why: '', reason: 'altered' };
  const before = { seq: 1, title: 'dairy, version 1', why: 'heard today', reason: undefined };
  expect({
    standing: (await again.standing(key)).map(said)[0],
    history: (await again.history(key, 'dairy')).map(said),
    since: (await again.since(key, 2, 1)).map(said),
    written: (await again.written(key, 3)).map(said)[2],
    before: (await again.before(key, ['dairy'], 4)).map(said),
  }).toEqual({ standing: read, history: [before, read], since: [read], written: read, before: [read] });
});

test('an altered entry is written anew and served, and the check goes on telling', async () => {
  const { path, store } = await kept();
  await store.close();
  byHand(path, `UPDATE revision SET why = 'better' WHERE seq = 3`);
  const again = temporaryStore(path);
  await again.append(key, [change('dairy', 2)], recordedAt);
  expect({ served: (await again.standing(key))[0]?.body, found: await altered(again) }).toEqual({
    served: { title: 'dairy, version 3' },
    found: [3],
  });
});

test('a purge leaves a log that is as it was written, twice over and across records', async () => {
  const { path, store } = await kept();
  await store.append({ ...key, team: 'T2' }, [change('dairy', 0)], recordedAt);
  await purge(store, 'milk');
  const once = await altered(store);
  await purge(store, 'dairy');
  await purge(store, 'answer');
  await store.append(key, [change('cream', 0)], recordedAt);
  await store.close();
  expect({ once, thrice: await altered(temporaryStore(path)) }).toEqual({ once: [], thrice: [] });
});

test.for([
  ['what is left of the purged entry', `UPDATE revision SET body = '{"title":"back"}' WHERE seq = 1`, [1]],
  ['what was renamed by the purge', `UPDATE revision SET body = '{"demand":"purged-9"}' WHERE seq = 4`, [4]],
  [
    'a hash that the purge gave',
    `UPDATE rehash SET hash = substr(hash, 2) || substr(hash, 1, 1) WHERE seq = 4`,
    [4, 6],
  ],
  ['a hash that no purge gave', `INSERT INTO rehash SELECT 2, 6, hash FROM revision_hash WHERE seq = 2`, [6]],
  ['a rewriting that no purge made', 'UPDATE revision_hash SET first_hash = hash WHERE seq = 2', [2]],
] as const)('after a purge as well, a check finds what was changed by hand: %s', async ([, sql, found]) => {
  const { path, store } = await kept();
  await purge(store, 'dairy');
  await store.close();
  byHand(path, sql);
  expect(await altered(temporaryStore(path))).toEqual(found);
});

test('a purge takes the salts from the file, so that no hash betrays what was said', async () => {
  const { path, store } = await kept();
  const file = new Database(path, { readonly: true });
  const saltsOf = (seqs: string) =>
    z.array(z.string()).parse(file.prepare(`SELECT salt FROM revision_hash WHERE seq IN (${seqs})`).pluck().all());
  const [purged, others] = [saltsOf('1, 3, 4'), saltsOf('2, 5')];
  file.close();
  const bytes = () =>
    readdirSync(dirname(path))
      .map((name) => join(dirname(path), name))
      .filter(existsSync)
      .map((name) => readFileSync(name));
  const left = (salts: readonly string[]) => salts.filter((salt) => bytes().some((one) => one.includes(salt))).length;
  const before = { purged: left(purged), others: left(others) };
  await purge(store, 'dairy');
  expect({ before, after: { purged: left(purged), others: left(others) } }).toEqual({
    before: { purged: 3, others: 2 },
    after: { purged: 0, others: 2 },
  });
});

test.for([
  ['a hash', `UPDATE revision_hash SET hash = substr(hash, 2) || substr(hash, 1, 1)`, 'never changed'],
  ['a hash that is deleted', 'DELETE FROM revision_hash', 'never deleted'],
  [
    'a hash that is replaced',
    'REPLACE INTO revision_hash SELECT * FROM revision_hash WHERE seq = 2',
    'after every other',
  ],
  [
    'a hash that a purge would give',
    'INSERT INTO rehash SELECT 1, 2, hash FROM revision_hash WHERE seq = 1',
    'a purge',
  ],
] as const)('the database itself refuses to change %s', async ([, sql, words]) => {
  const { path, store } = await kept();
  const other = new Database(path);
  expect(() => other.exec(sql)).toThrow(words);
  other.close();
  expect(await altered(store)).toEqual([]);
});

test('an open purge lets its own rewriting through and never the chain', async () => {
  const { path, store } = await kept();
  await store.purges.ask(key, { of: { entries: ['milk'] }, author: 'UANNA', reason: 'named' }, noon);
  const other = new Database(path);
  const tried = (sql: string) =>
    other.transaction(() => {
      other.exec(`UPDATE purge SET verdict = 'purged', decided_by = 'UBELA', decided_at = '2017-10-18T12:00:00.000Z'`);
      other.exec(sql);
    });
  const rewritten = 'UPDATE revision_hash SET first_hash = hash';
  expect(tried(`${rewritten}, chain = hash WHERE seq = 2`)).toThrow('never changed');
  expect(tried(`UPDATE revision_hash SET hash = chain WHERE seq = 2`)).toThrow('never changed');
  other.close();
});

const before = readdirSync(new URL('../../src/store/migrations/', import.meta.url))
  .toSorted((one, two) => Number.parseInt(one, 10) - Number.parseInt(two, 10))
  .slice(0, 10);

test('a file of before there were hashes gets them, in its order', async () => {
  const path = temporaryRecord();
  const old = new Database(path);
  for (const name of before)
    old.exec(readFileSync(new URL(`../../src/store/migrations/${name}`, import.meta.url), 'utf8'));
  old.exec(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = 10`);
  const insert = old.prepare(
    `INSERT INTO revision (team, negotiation, entry, kind, version, body, known_at, recorded_at, author, origin, why)
      VALUES ('T1', 'tea', ?, 'demand', 1, '{"title":"old"}', '2017-10-11', '2017-10-17T14:05:00.000Z', 'U1', 'seed', 'added')`,
  );
  old.transaction(() => {
    for (let number = 0; number < 1_003; number += 1) insert.run(`entry-${number}`);
  })();
  old.close();
  const store = temporaryStore(path);
  const standing = await store.standing(key);
  const found = await altered(store);
  await store.close();
  byHand(path, `UPDATE revision SET why = 'better' WHERE seq = 1002`);
  expect({
    served: standing.filter(({ body }) => body?.title === 'old').length,
    found,
    foundThen: await altered(temporaryStore(path)),
  }).toEqual({ served: 1_003, found: [], foundThen: [1_002] });
});
