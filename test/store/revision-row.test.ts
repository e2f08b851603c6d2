import { readFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import type { Reason } from '../../src/record/reason.ts';
import { applicationId } from '../../src/store/migrations.ts';
import { tellApart } from '../../src/store/revision-row.ts';
import { change, key, recordedAt, temporaryRecord, temporaryStore } from '../support/store.ts';

test.each<[string, string, Reason]>([
  ['added', '', { code: 'added' }],
  ['corrected', '', { code: 'corrected' }],
  ['confirmed: still true', '', { code: 'confirmed' }],
  ['a second value', '', { code: 'second-value' }],
  ['imported', '', { code: 'imported' }],
  ['as in the data file', '', { code: 'as-in-file' }],
  ['changed in the data file', '', { code: 'changed-in-file' }],
  ['no longer in the data file', '', { code: 'dropped-from-file' }],
  ['our own kept beside the data file', '', { code: 'kept-beside-file' }],
  ['took back revision 12', '', { code: 'undone', revision: 12 }],
  ['Said twice. (replaced by round-5)', 'Said twice.', { code: 'withdrawn', replacedBy: 'round-5' }],
])('a row of before there were codes that says “%s” is read as its code', (text, why, reason) => {
  expect(tellApart({ why: text, reason: null })).toEqual({ why, reason });
});

test.each(['heard today', 'added a comma', 'see (replaced by Nobody)', ''])(
  'what a person wrote, “%s”, is no code',
  (why) => {
    expect(tellApart({ why, reason: null })).toEqual({ why });
  },
);

test('beside a code, what a person wrote is theirs, whatever it looks like', () => {
  expect(tellApart({ why: 'added (replaced by round-5)', reason: { code: 'corrected' } })).toEqual({
    why: 'added (replaced by round-5)',
    reason: { code: 'corrected' },
  });
});

test('a reason outlives a restart, in the log and in what waits', async () => {
  const path = temporaryRecord();
  const store = temporaryStore(path);
  const reason = { code: 'withdrawn', replacedBy: 'beef' } as const;
  await store.append(
    key,
    [change('dairy', 0), change('dairy', 1, { body: null, why: 'Said twice.', reason })],
    recordedAt,
  );
  const proposal = { changes: [change('autos', 0, { reason: { code: 'added' } })], author: 'U1', why: '' };
  await store.proposals.propose(
    key,
    { ...proposal, reason: { code: 'added' }, second: true, embargo: null },
    recordedAt,
  );
  await store.close();
  const later = temporaryStore(path);
  const [, last] = await later.history(key, 'dairy');
  const [waiting] = await later.proposals.waiting(key);
  expect({
    revision: { why: last?.why, reason: last?.reason },
    proposal: waiting?.reason,
    changes: waiting?.changes.map((one) => one.reason),
  }).toEqual({
    revision: { why: 'Said twice.', reason },
    proposal: { code: 'added' },
    changes: [{ code: 'added' }],
  });
});

const before = ['1-log.sql', '2-digest.sql', '3-keeping.sql', '4-drafts.sql'];

test('rows of a file from before the codes are read as codes and never changed', async () => {
  const path = temporaryRecord();
  const old = new Database(path);
  for (const name of before)
    old.exec(readFileSync(new URL(`../../src/store/migrations/${name}`, import.meta.url), 'utf8'));
  old.exec(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${before.length};
    INSERT INTO revision (team, negotiation, entry, kind, version, known_at, recorded_at, author, origin, why)
      VALUES ('T1', 'tea', 'dairy', 'demand', 1, '2017-10-11', '2017-10-17T14:05:00.000Z', 'U1', 'seed', 'as in the data file')`);
  const store = temporaryStore(path);
  const [revision] = await store.since(key, 0);
  expect({
    stored: old.prepare('SELECT why, reason FROM revision').all(),
    read: { why: revision?.why, reason: revision?.reason },
  }).toEqual({
    stored: [{ why: 'as in the data file', reason: null }],
    read: { why: '', reason: { code: 'as-in-file' } },
  });
  expect(() => old.exec(`UPDATE revision SET reason = '{"code":"added"}'`)).toThrow('never changed');
  old.close();
});
