import { existsSync, readFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import type { Change } from '../../src/record/revision.ts';
import type { NewPost } from '../../src/store/post.ts';
import { change, key, recordedAt, temporaryRecord, temporaryStore } from '../support/store.ts';

const secret = 'Wilhelmina Throckmorton';
const description = 'an aide who carries her red folder';
const id = 'throckmorton-sunset';
const noon = new Date('2017-10-18T12:00:00Z');

const cite = [{ source: 'post', level: 'background', by: description }];
const demand = (from: number, said: Partial<Change> = {}): Change =>
  change(id, from, {
    body: {
      asks: `${secret} wants a sunset`,
      by: 'hills',
      on: ['coast'],
      issue: 'leaves',
      cite,
      certainty: 'possible',
    },
    why: `${secret} told me`,
    ...said,
  });
const response = (from: number, to = id): Change =>
  change('coast-answers', from, {
    kind: 'response',
    body: {
      by: ['coast'],
      stance: 'rejected',
      demand: to,
      cite: [{ source: 'post', level: 'document' }],
      certainty: 'possible',
    },
  });
const replaced: Change = change('old-demand', 1, {
  body: null,
  why: 'said better',
  reason: { code: 'withdrawn', replacedBy: id },
});

const waits = { author: 'UANNA', why: `as ${secret} says`, second: true, embargo: null };
const person = (form: string, draft = '') => ({ ...key, person: 'UBELA', form, draft });
const draft = (values: Readonly<Record<string, string>>, modalState = '{}') => ({
  modalState,
  values,
  keptAt: recordedAt.toISOString(),
});

/** A record in which the entry left its text everywhere that text is kept. */
/** A post that shows the entry, remembered by its line. */
const posted = (line: string): NewPost => ({
  ...{ ...key, channel: 'C1', deliveryId: `d ${line.length}`, kind: 'share', person: 'U1', day: '2017-10-17', seq: 3 },
  ...{ line, shows: [{ entry: id, version: 2 }] },
});

const spokenOf = async (path = temporaryRecord()) => {
  const store = temporaryStore(path);
  await store.append(key, [change('old-demand', 0), demand(0), demand(1)], recordedAt, 'view:V1');
  await store.append(key, [response(0), replaced], recordedAt);
  await store.append(key, [response(1, 'other-demand')], recordedAt);
  await store.proposals.propose(key, { ...waits, changes: [change('new', 0), demand(2)] }, recordedAt);
  await store.proposals.propose(key, { ...waits, changes: [demand(2)] }, recordedAt);
  await store.proposals.propose(key, { ...waits, why: 'hers', changes: [response(2)] }, recordedAt);
  await store.proposals.decide(
    key,
    2,
    { verdict: 'refused', by: 'UBELA', why: `not ${secret}` },
    recordedAt,
    () => true,
  );
  await store.drafts.keep(person(`edit ${id}`), draft({ asks: 'nothing of hers' }));
  await store.drafts.keep(person('add remark', 'one'), draft({ says: `So says ${description}.` }));
  await store.drafts.keep(person('add response', 'two'), draft({ demand: id }));
  await store.drafts.keep(person('add remark', 'three'), draft({ says: 'Another thing' }));
  for (const line of [`entry ${id}`, `find ${description}`, 'demands'])
    await store.posts.remember(posted(line), recordedAt);
  return { path, store };
};

const ask = async (store: ReturnType<typeof temporaryStore>, entries = [id]) => {
  const asked = await store.purges.ask(key, { of: { entries }, author: 'UANNA', reason: 'named' }, noon);
  const [request] = await store.purges.waiting(key);
  return { asked, request: request?.id ?? 0 };
};

const purge = async (store: ReturnType<typeof temporaryStore>, entries = [id]) => {
  const { request } = await ask(store, entries);
  return store.purges.decide(key, request, { verdict: 'purged', by: 'UBELA' }, noon, await store.lastSeq(key));
};

/** Which files of the record hold any of these words. */
const filesWith = (path: string, words: readonly string[]) =>
  ['', '-wal', '-shm'].flatMap((ending) => {
    const bytes = existsSync(path + ending) ? readFileSync(path + ending) : Buffer.alloc(0);
    return words.filter((word) => bytes.includes(word)).map((word) => `${ending} ${word}`);
  });

test('a purge leaves of an entry who wrote when, and that it was purged by two', async () => {
  const { store } = await spokenOf();
  const before = await store.history(key, id);
  const done = await purge(store);
  expect({ done, byOldId: await store.history(key, id) }).toEqual({
    done: { outcome: 'purged', count: 1, isWiped: true },
    byOldId: [],
  });
  expect(await store.history(key, 'purged-2')).toEqual([
    ...before.map(({ reason: _reason, ...revision }) => ({ ...revision, entry: 'purged-2', body: null, why: '' })),
    {
      ...{ seq: 7, team: 'T1', negotiation: 'tea', entry: 'purged-2', kind: 'demand', version: 3, body: null },
      ...{ knownAt: '0001-01-01', recordedAt: noon.toISOString(), author: 'UANNA', clearedBy: 'UBELA' },
      ...{ origin: 'slack', why: '', reason: { code: 'purged' } },
    },
  ]);
});

test('a post keeps a line that cannot name what was purged, and shows the id left', async () => {
  const { store } = await spokenOf();
  await purge(store);
  const posts = [`entry ${id}`, `find ${description}`, 'demands'].map((line) =>
    store.posts.find(posted(line).deliveryId),
  );
  expect((await Promise.all(posts)).map((post) => post && { line: post.line, shows: post.shows })).toEqual([
    { line: null, shows: [{ entry: 'purged-2', version: 2 }] },
    { line: null, shows: [{ entry: 'purged-2', version: 2 }] },
    { line: 'demands', shows: [{ entry: 'purged-2', version: 2 }] },
  ]);
});

test('no past day shows what was purged', async () => {
  const { store } = await spokenOf();
  await purge(store);
  const days = ['2017-10-10', '2017-10-11', '2017-12-31'];
  const stood = await Promise.all(days.map((day) => store.standing(key, day)));
  expect(stood.map((all) => all.find(({ entry }) => entry === 'purged-2')?.reason)).toEqual([
    { code: 'purged' },
    { code: 'purged' },
    { code: 'purged' },
  ]);
});

test('what other entries once said of it comes to call it by the id that is left', async () => {
  const { store } = await spokenOf();
  await purge(store);
  const [answers, old] = [await store.history(key, 'coast-answers'), await store.history(key, 'old-demand')];
  expect({ demands: answers.map(({ body }) => body?.demand), replacedBy: old.at(-1)?.reason }).toEqual({
    demands: ['purged-2', 'other-demand'],
    replacedBy: { code: 'withdrawn', replacedBy: 'purged-2' },
  });
});

test('a reason in words, from before the codes, comes to name what is left as well', async () => {
  const { store } = await spokenOf();
  const gone = change('older', 1, { body: null, why: `Said better. (replaced by ${id})` });
  await store.append(key, [change('older', 0), gone], recordedAt);
  await purge(store);
  const [, last] = await store.history(key, 'older');
  expect({ why: last?.why, reason: last?.reason }).toEqual({
    why: 'Said better.',
    reason: { code: 'withdrawn', replacedBy: 'purged-2' },
  });
});

test('a proposal loses only what it says of the entry, and is refused if it waits', async () => {
  const { path, store } = await spokenOf();
  await purge(store);
  const file = new Database(path, { readonly: true });
  const rows = z
    .array(z.object({ changes: z.string(), why: z.string(), decided: z.string().nullable() }))
    .parse(
      file
        .prepare(
          `SELECT changes, why, (SELECT verdict || ' ' || by || ': ' || why FROM decision WHERE proposal = id) AS decided FROM proposal ORDER BY id`,
        )
        .all(),
    )
    .map((row) => ({ ...row, changes: z.array(z.unknown()).parse(JSON.parse(row.changes)) }));
  file.close();
  const { reason: _reason, ...emptied } = { ...demand(2), entry: 'purged-2', body: null, why: '' };
  expect({ rows, waiting: (await store.proposals.waiting(key)).map((one) => one.id) }).toEqual({
    rows: [
      { changes: [change('new', 0), emptied], why: '', decided: 'refused UBELA: ' },
      { changes: [emptied], why: '', decided: 'refused UBELA: ' },
      { changes: [response(2, 'purged-2')], why: 'hers', decided: null },
    ],
    waiting: [3],
  });
});

test('every draft that is about it, names it or quotes it is dropped, and no other', async () => {
  const { store } = await spokenOf();
  await purge(store);
  const found = await Promise.all(
    [
      person(`edit ${id}`),
      person('add remark', 'one'),
      person('add response', 'two'),
      person('add remark', 'three'),
    ].map(async (one) => (await store.drafts.find(one))?.values ?? null),
  );
  expect(found).toEqual([null, null, null, { says: 'Another thing' }]);
});

test('its bytes are gone from the database and from its write-ahead log', async () => {
  const { path, store } = await spokenOf();
  const words = [secret, description, id];
  // Remains of rows that were deleted before deleted bytes were overwritten.
  const earlier = new Database(path);
  earlier.pragma('secure_delete = 0');
  earlier.exec(
    `INSERT INTO look VALUES ('T1', 'tea', '${secret}', 1, ''); DELETE FROM look; PRAGMA wal_checkpoint(FULL)`,
  );
  earlier.close();
  const before = filesWith(path, words);
  await purge(store);
  expect({ before: before.length > 0, after: filesWith(path, words) }).toEqual({ before: true, after: [] });
});

test('a draft that was dropped leaves no bytes in the database', async () => {
  const path = temporaryRecord();
  const store = temporaryStore(path);
  await store.drafts.keep(person('add demand'), draft({ asks: secret }));
  await store.drafts.drop(person('add demand'));
  await store.close();
  expect(filesWith(path, [secret])).toEqual([]);
});

test('a purge that could not be wiped is wiped when the record is next opened', async () => {
  const { path, store } = await spokenOf();
  await store.close();
  const impatient = temporaryStore(path, { patience: 0 });
  const { request } = await ask(impatient);
  const reader = new Database(path, { readonly: true });
  const reading = reader.prepare('SELECT seq FROM revision').iterate();
  reading.next();
  const done = await impatient.purges.decide(
    key,
    request,
    { verdict: 'purged', by: 'UBELA' },
    noon,
    await impatient.lastSeq(key),
  );
  const answered = await impatient.history(key, id);
  const still = filesWith(path, [secret]).length > 0;
  reading.return?.();
  reader.close();
  await impatient.close();
  await temporaryStore(path).close();
  expect({ done, answered, still, after: filesWith(path, [secret, description, id]) }).toEqual({
    done: { outcome: 'purged', count: 1, isWiped: false },
    answered: [],
    still: true,
    after: [],
  });
});

test('an entry and those that rest on it go together', async () => {
  const { path, store } = await spokenOf();
  await store.append(key, [response(2)], recordedAt);
  const done = await purge(store, [id, 'coast-answers']);
  const log = await store.since(key, 0);
  expect({
    done,
    waiting: await store.purges.waiting(key),
    entries: [...new Set(log.map(({ entry }) => entry))],
    bytes: filesWith(path, [secret, 'coast-answers']),
  }).toEqual({
    done: { outcome: 'purged', count: 2, isWiped: true },
    waiting: [],
    entries: ['old-demand', 'purged-2', 'purged-4'],
    bytes: [],
  });
});

test('nothing is purged once the record has moved on from what was looked at', async () => {
  const { store } = await spokenOf();
  const { request } = await ask(store);
  const seq = await store.lastSeq(key);
  await store.append(key, [response(2)], recordedAt);
  const done = await store.purges.decide(key, request, { verdict: 'purged', by: 'UBELA' }, noon, seq);
  expect({
    done,
    kept: (await store.history(key, id)).length,
    waits: (await store.purges.waiting(key)).length,
  }).toEqual({
    done: { outcome: 'moved' },
    kept: 2,
    waits: 1,
  });
});

test('a purge is asked for once, of what is on record, and decided once', async () => {
  const { store } = await spokenOf();
  const none = await store.purges.ask(key, { of: { entries: ['nobody'] }, author: 'UANNA', reason: 'law' }, noon);
  const first = await ask(store);
  const again = await ask(store, ['old-demand', id]);
  const refused = await store.purges.decide(
    key,
    first.request,
    { verdict: 'refused', by: 'UBELA' },
    noon,
    await store.lastSeq(key),
  );
  const late = await store.purges.decide(
    key,
    first.request,
    { verdict: 'purged', by: 'UBELA' },
    noon,
    await store.lastSeq(key),
  );
  expect({
    none,
    first: first.asked,
    again: again.asked,
    refused,
    late,
    kept: (await store.history(key, id)).length,
  }).toEqual({
    none: 'gone',
    first: 'asked',
    again: 'asked before',
    refused: { outcome: 'refused' },
    late: { outcome: 'gone' },
    kept: 2,
  });
});

test('whoever asked cannot carry it out, whatever the program says', async () => {
  const { store } = await spokenOf();
  const { request } = await ask(store);
  await expect(
    store.purges.decide(key, request, { verdict: 'purged', by: 'UANNA' }, noon, await store.lastSeq(key)),
  ).rejects.toThrow('CHECK constraint failed');
  expect((await store.history(key, id)).map(({ why }) => why)).toEqual([`${secret} told me`, `${secret} told me`]);
});

test('a purged entry is known by its id in its own record alone', async () => {
  const { store } = await spokenOf();
  const before = await store.purges.purgedAmong(key, [id]);
  await purge(store);
  expect({
    before: [...before],
    after: [...(await store.purges.purgedAmong(key, ['old-demand', id, 'purged-2']))],
    elsewhere: [...(await store.purges.purgedAmong({ ...key, team: 'T2' }, [id]))],
  }).toEqual({ before: [], after: [id], elsewhere: [] });
});

test('the id is free again, and what goes by it then is another entry', async () => {
  const { store } = await spokenOf();
  await purge(store);
  const saved = await store.append(key, [demand(0, { body: { asks: 'Something else' }, why: '' })], recordedAt);
  expect({ outcome: saved.outcome, said: (await store.history(key, id)).map(({ body }) => body) }).toEqual({
    outcome: 'saved',
    said: [{ asks: 'Something else' }],
  });
});

const askOf = async (store: ReturnType<typeof temporaryStore>, proposal: number) => {
  const asked = await store.purges.ask(key, { of: { proposal }, author: 'UANNA', reason: 'named' }, noon);
  const [request] = await store.purges.waiting(key);
  const carryOut = async () =>
    store.purges.decide(key, request?.id ?? 0, { verdict: 'purged', by: 'UBELA' }, noon, await store.lastSeq(key));
  return { asked, request, carryOut };
};

/** A record in which a name stands in proposals and drafts: one was refused, one waits, one was entered. */
const proposedOnly = async () => {
  const path = temporaryRecord();
  const store = temporaryStore(path);
  for (const entry of ['one', 'two', 'three'])
    await store.proposals.propose(key, { ...waits, changes: [demand(0, { entry: `${id}-${entry}` })] }, recordedAt);
  await store.proposals.decide(
    key,
    1,
    { verdict: 'refused', by: 'UBELA', why: `not ${secret}` },
    recordedAt,
    () => true,
  );
  await store.proposals.decide(key, 3, { verdict: 'cleared', by: 'UBELA', why: '' }, recordedAt, () => true);
  await store.drafts.keep(person('add remark', 'one'), draft({ says: `So says ${description}.` }));
  return { path, store };
};

test('what never came on record is purged as a proposal, waiting or refused', async () => {
  const { path, store } = await proposedOnly();
  const refused = await askOf(store, 1);
  const again = await store.purges.ask(key, { of: { proposal: 1 }, author: 'UCARA', reason: 'law' }, noon);
  const first = await refused.carryOut();
  const open = await askOf(store, 2);
  expect({
    asked: [refused.asked, again, open.asked],
    shown: refused.request?.proposal?.changes.map(({ entry }) => entry),
    done: [first, await open.carryOut()],
    waiting: await store.proposals.waiting(key),
    draft: await store.drafts.find(person('add remark', 'one')),
    bytes: filesWith(path, [`${id}-one`, `${id}-two`, `not ${secret}`]),
  }).toEqual({
    asked: ['asked', 'asked before', 'asked'],
    shown: [`${id}-one`],
    done: [
      { outcome: 'purged', count: 1, isWiped: true },
      { outcome: 'purged', count: 1, isWiped: true },
    ],
    waiting: [],
    draft: null,
    bytes: [],
  });
});

test('a proposal that came on record is purged as the entry that it became', async () => {
  const { store } = await proposedOnly();
  const entered = await store.purges.ask(key, { of: { proposal: 3 }, author: 'UANNA', reason: 'law' }, noon);
  const none = await store.purges.ask(key, { of: { proposal: 9 }, author: 'UANNA', reason: 'law' }, noon);
  const open = await askOf(store, 2);
  await store.proposals.decide(key, 2, { verdict: 'cleared', by: 'UBELA', why: '' }, recordedAt, () => true);
  expect({ entered, none, done: await open.carryOut() }).toEqual({
    entered: 'gone',
    none: 'gone',
    done: { outcome: 'entered' },
  });
});

const nothingLeft = `why = '', reason = NULL, changes =
  '[{"entry":"purged","kind":"purged","body":null,"knownAt":"","author":"","origin":"slack","why":"","from":0}]'`;

test.for([
  ['another proposal', `UPDATE proposal SET ${nothingLeft} WHERE id = 2`, 'What was proposed stays'],
  ['other words', `UPDATE proposal SET why = '', changes = '[{"entry":"better"}]' WHERE id = 1`, 'What was proposed'],
  ['its why', `UPDATE proposal SET ${nothingLeft.replace("''", "'better'")} WHERE id = 1`, 'What was proposed stays'],
  ['its proposer', `UPDATE proposal SET ${nothingLeft}, author = 'U2' WHERE id = 1`, 'What was proposed stays'],
  ['its decider', `UPDATE decision SET by = 'U2', why = '' WHERE proposal = 1`, 'What was decided stays'],
  ['another decision', `UPDATE decision SET why = '' WHERE proposal = 3`, 'What was decided stays'],
  ['a revision', `UPDATE revision SET why = '' WHERE seq = 1`, 'never changed'],
] as const)('the open purge of a proposal lets nothing else through: %s', async ([, sql, words]) => {
  const { path, store } = await proposedOnly();
  await askOf(store, 1);
  const other = new Database(path);
  onTestFinished(() => void other.close());
  const tried = other.transaction(() => {
    other.exec(`UPDATE purge SET verdict = 'purged', decided_by = 'UBELA', decided_at = '2017-10-18T12:00:00.000Z'`);
    other.exec(sql);
  });
  expect(() => tried()).toThrow(words);
});

test('every table is emptied by a purge or known to hold no text or ids of entries', () => {
  const path = temporaryRecord();
  temporaryStore(path);
  const file = new Database(path, { readonly: true });
  const tables = file
    .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB 'sqlite_*'`)
    .pluck()
    .all();
  file.close();
  // Whoever adds a table that holds what entries say, or their ids, has `forgetEntry` empty it, and `spokenOf` fill it.
  const emptied = ['revision', 'entry', 'proposal', 'decision', 'draft', 'post'];
  const holdNone = [
    'record',
    'standing',
    'saved',
    'subscription',
    'subscription_change',
    'waiting',
    'granted',
    'look',
    'handled_request',
    'outbox',
    'post_entry',
    'correction_cursor',
    'uncorrected_channel',
    'purge',
    'revision_hash',
    'rehash',
    'instance',
  ];
  expect(tables.toSorted()).toEqual([...emptied, ...holdNone].toSorted());
});

/** Opens the door as the program would, with raw SQL, and leaves it open for one more statement. */
const openDoor = `UPDATE purge SET verdict = 'purged', decided_by = 'UBELA', decided_at = '2017-10-18T12:00:00.000Z'`;
const emptied = `entry = 'purged-2', body = NULL, why = '', reason = NULL`;
const log = 'The log is append-only: a revision is never changed';
const proposed = 'What was proposed stays';

test.for([
  ['the author of its revision', `UPDATE revision SET ${emptied}, author = 'U2' WHERE seq = 2`, log],
  ['the day', `UPDATE revision SET ${emptied}, recorded_at = '2018-01-01T00:00:00Z' WHERE seq = 2`, log],
  ['the day it was known', `UPDATE revision SET ${emptied}, known_at = '2018-01-01' WHERE seq = 2`, log],
  ['its kind', `UPDATE revision SET ${emptied}, kind = 'remark' WHERE seq = 2`, log],
  ['its version', `UPDATE revision SET ${emptied}, version = 9 WHERE seq = 2`, log],
  ['its place in the log', `UPDATE revision SET ${emptied}, seq = 99 WHERE seq = 2`, log],
  ['who cleared it', `UPDATE revision SET ${emptied}, cleared_by = 'U9' WHERE seq = 2`, log],
  ['its batch', `UPDATE revision SET ${emptied}, together = NULL WHERE seq = 2`, log],
  ['its words', `UPDATE revision SET ${emptied}, body = '{"asks":"better"}' WHERE seq = 2`, log],
  ['its why', `UPDATE revision SET ${emptied}, why = 'better' WHERE seq = 2`, log],
  ['only its body', 'UPDATE revision SET body = NULL WHERE seq = 2', log],
  ['its id', `UPDATE revision SET ${emptied}, entry = 'purged-3' WHERE seq = 2`, log],
  ['another entry', `UPDATE revision SET ${emptied} WHERE seq = 1`, log],
  ['all entries', `UPDATE revision SET ${emptied}`, log],
  ['another’s words', `UPDATE revision SET body = json_set(body, '$.stance', 'open') WHERE seq = 4`, log],
  ['another’s reference', `UPDATE revision SET body = json_set(body, '$.demand', 'other') WHERE seq = 4`, log],
  ['another’s field', `UPDATE revision SET body = json_remove(body, '$.certainty') WHERE seq = 4`, log],
  ['another’s new field', `UPDATE revision SET body = json_set(body, '$.note', 'purged-2') WHERE seq = 4`, log],
  ['another’s reason', `UPDATE revision SET reason = NULL WHERE seq = 5`, log],
  ['another’s why', `UPDATE revision SET why = '' WHERE seq = 5`, log],
  ['deletion', 'DELETE FROM revision WHERE seq = 2', 'never deleted'],
  ['another record', `UPDATE revision SET ${emptied} WHERE team = 'T2'`, log],
  ['its entry’s id', `UPDATE entry SET entry = 'other' WHERE first = 2`, 'An entry keeps its id'],
  ['another entry’s id', `UPDATE entry SET entry = 'purged-2' WHERE first = 1`, 'An entry keeps its id'],
  ['another’s change', `UPDATE proposal SET changes = json_set(changes, '$[0].body', NULL) WHERE id = 1`, proposed],
  [
    'a change’s words',
    `UPDATE proposal SET changes = json_set(changes, '$[1].body.asks', 'better') WHERE id = 1`,
    proposed,
  ],
  ['a change fewer', `UPDATE proposal SET changes = json_remove(changes, '$[0]') WHERE id = 1`, proposed],
  ['another’s why', `UPDATE proposal SET why = '' WHERE id = 3`, proposed],
  ['its proposer', `UPDATE proposal SET author = 'U2' WHERE id = 1`, proposed],
  ['its proposal', 'DELETE FROM proposal WHERE id = 1', 'never deleted'],
  ['a decision', `UPDATE decision SET by = 'U2' WHERE proposal = 2`, 'What was decided stays'],
  ['a decision’s words', `UPDATE decision SET why = 'better' WHERE proposal = 2`, 'What was decided stays'],
  ['the purge', 'DELETE FROM purge', 'never forgotten'],
  ['who decided', `UPDATE purge SET decided_by = 'U2'`, 'stays decided'],
  ['who asked', `UPDATE purge SET asked_by = 'U2'`, 'stays decided'],
] as const)('an open purge lets nothing else through: %s', async ([, sql, words]) => {
  const { path, store } = await spokenOf();
  await store.append({ ...key, team: 'T2' }, [demand(0)], recordedAt);
  await ask(store);
  const other = new Database(path);
  onTestFinished(() => void other.close());
  const tried = other.transaction(() => {
    other.exec(openDoor);
    other.exec(sql);
  });
  expect(() => tried()).toThrow(words);
});

test.for([
  ['nobody asked', ''],
  ['nobody decided', 'SELECT 1'],
  ['it was refused', openDoor.replace("'purged'", "'refused'")],
  ['it was carried out', `${openDoor}; UPDATE purge SET done_at = '2017-10-18T12:00:00.000Z', seq = 6`],
] as const)('the door is shut where %s', async ([, sql]) => {
  const { path, store } = await spokenOf();
  if (sql !== '') await ask(store);
  const other = new Database(path);
  onTestFinished(() => void other.close());
  other.exec(sql);
  expect(() => other.exec(`UPDATE revision SET ${emptied} WHERE seq = 2`)).toThrow(log);
});

test.for([
  ['decided as it is asked', `'purged', 'UBELA', '2017-10-18T12:00:00Z'`, 2, 'asked for'],
  ['of no entry', 'NULL, NULL, NULL', 99, 'asked for'],
  ['of the middle of an entry', 'NULL, NULL, NULL', 3, 'asked for'],
] as const)('the database takes no purge that is %s', async ([, verdict, first, words]) => {
  const { path } = await spokenOf();
  const other = new Database(path);
  onTestFinished(() => void other.close());
  const insert = `INSERT INTO purge (team, negotiation, first, hash, reason, asked_by, asked_at, verdict, decided_by, decided_at)
    VALUES ('T1', 'tea', ${first}, '${'0'.repeat(64)}', 'law', 'UANNA', '2017-10-18T12:00:00Z', ${verdict})`;
  expect(() => other.exec(insert)).toThrow(words);
});

test('the same person twice opens nothing', async () => {
  const { path, store } = await spokenOf();
  await ask(store);
  const other = new Database(path);
  onTestFinished(() => void other.close());
  expect(() => other.exec(openDoor.replace('UBELA', 'UANNA'))).toThrow('CHECK constraint failed');
});
