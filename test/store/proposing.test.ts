import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import type { Decision, NewProposal } from '../../src/record/proposal.ts';
import { change, key, temporaryRecord, temporaryStore } from '../support/store.ts';

const noon = new Date('2026-05-04T12:00:00Z');
const two = new Date('2026-05-04T14:00:00Z');

const proposal = (said: Partial<NewProposal> = {}): NewProposal => ({
  changes: [change('dairy', 0), change('autos', 0)],
  author: 'U1',
  why: 'heard today',
  second: true,
  embargo: null,
  ...said,
});

const kept = { id: 1, proposedAt: '2026-05-04T12:00:00.000Z', clearedBy: null, overtaken: false };

const cleared: Decision = { verdict: 'cleared', by: 'U2', why: '' };
const always = () => true;

const embargoed = proposal({ second: false, embargo: '2026-05-04T14:00:00.000Z' });

test('what is proposed waits, and is not in the log', async () => {
  const { keeping, ...store } = temporaryStore();
  const waiting = { ...proposal(), ...kept };
  expect(await keeping.propose(key, proposal(), noon)).toEqual({ outcome: 'waiting', proposal: waiting });
  expect(await keeping.waiting(key)).toEqual([waiting]);
  expect(await store.since(key, 0)).toEqual([]);
});

test('a form that is submitted twice proposes once, even after it was decided', async () => {
  const { keeping } = temporaryStore();
  await keeping.propose(key, proposal(), noon, 'view V1');
  expect(await keeping.propose(key, proposal(), noon, 'view V1')).toMatchObject({ outcome: 'repeated' });
  await keeping.decide(key, 1, cleared, noon, always);
  expect(await keeping.propose(key, proposal(), noon, 'view V1')).toMatchObject({
    outcome: 'repeated',
    proposal: { id: 1 },
  });
  expect(await keeping.waiting(key)).toEqual([]);
});

test('what a second person clears is in the log at once, by its author, with who cleared it', async () => {
  const { keeping, ...store } = temporaryStore();
  await keeping.propose(key, proposal(), noon);
  const came = await keeping.decide(key, 1, cleared, two, always);
  expect(came).toMatchObject({ outcome: 'entered', revisions: [{ entry: 'dairy' }, { entry: 'autos' }] });
  expect(await store.since(key, 0)).toMatchObject([
    { entry: 'dairy', author: 'U1', clearedBy: 'U2', recordedAt: '2026-05-04T14:00:00.000Z' },
    { entry: 'autos', author: 'U1', clearedBy: 'U2' },
  ]);
  expect(await keeping.waiting(key)).toEqual([]);
  expect(await keeping.decide(key, 1, cleared, two, always)).toEqual({ outcome: 'gone' });
});

test('nobody clears what they proposed themselves, whoever asks the database', async () => {
  const { keeping, ...store } = temporaryStore();
  await keeping.propose(key, proposal(), noon);
  await expect(keeping.decide(key, 1, { ...cleared, by: 'U1' }, noon, always)).rejects.toThrow('Nobody clears');
  expect(await store.since(key, 0)).toEqual([]);
});

test.each(['refused', 'taken-back'] as const)('what was %s is gone for good, and never in the log', async (verdict) => {
  const { keeping, ...store } = temporaryStore();
  await keeping.propose(key, proposal(), noon);
  expect(await keeping.decide(key, 1, { verdict, by: 'U2', why: 'no' }, noon, always)).toMatchObject({
    outcome: 'noted',
  });
  expect(await keeping.decide(key, 1, cleared, noon, always)).toEqual({ outcome: 'gone' });
  expect(await keeping.waiting(key)).toEqual([]);
  expect(await store.since(key, 0)).toEqual([]);
});

test('an embargo ends at its instant, once, whoever asks first', async () => {
  const path = temporaryRecord();
  const [one, other] = [temporaryStore(path), temporaryStore(path)];
  await one.keeping.propose(key, embargoed, noon);
  const early = new Date('2026-05-04T13:59:59.999Z');
  expect(await one.keeping.isDue(key, early)).toBe(false);
  expect(await one.keeping.release(key, early, always)).toEqual([]);
  expect(await other.keeping.isDue(key, two)).toBe(true);
  const released = await Promise.all([one, other].map(({ keeping }) => keeping.release(key, two, always)));
  expect(released.flat()).toHaveLength(1);
  expect(await other.since(key, 0)).toMatchObject([
    { entry: 'dairy', version: 1 },
    { entry: 'autos', version: 1 },
  ]);
  expect(await other.keeping.isDue(key, two)).toBe(false);
});

test('what is embargoed and rests on an unnamed source needs both: a second person and its instant', async () => {
  const { keeping, ...store } = temporaryStore();
  await keeping.propose(key, { ...embargoed, second: true }, noon);
  expect(await keeping.isDue(key, two)).toBe(false);
  expect(await keeping.decide(key, 1, cleared, noon, always)).toMatchObject({ outcome: 'noted' });
  expect(await store.since(key, 0)).toEqual([]);
  expect(await keeping.release(key, two, always)).toMatchObject([{ outcome: 'entered' }]);
  expect(await store.since(key, 0)).toMatchObject([{ clearedBy: 'U2' }, { clearedBy: 'U2' }]);
});

test('what was cleared after its embargo ended is in the log at once', async () => {
  const { keeping } = temporaryStore();
  await keeping.propose(key, { ...embargoed, second: true }, noon);
  expect(await keeping.decide(key, 1, cleared, two, always)).toMatchObject({ outcome: 'entered' });
});

test('a proposal whose entry was changed since is overtaken, enters nothing, and can still be refused', async () => {
  const { keeping, ...store } = temporaryStore();
  await keeping.propose(key, proposal(), noon);
  await store.append(key, [change('autos', 0)], noon);
  expect(await keeping.decide(key, 1, cleared, noon, always)).toMatchObject({ outcome: 'overtaken' });
  expect(await store.since(key, 0)).toHaveLength(1);
  expect(await keeping.waiting(key)).toMatchObject([{ id: 1, overtaken: true }]);
  expect(await keeping.decide(key, 1, { verdict: 'refused', by: 'U2', why: '' }, noon, always)).toMatchObject({
    outcome: 'noted',
  });
});

test('a proposal that no longer fits the record when its embargo ends is overtaken, and is not tried again', async () => {
  const { keeping, ...store } = temporaryStore();
  await keeping.propose(key, embargoed, noon);
  expect(await keeping.release(key, two, () => false)).toMatchObject([{ outcome: 'overtaken' }]);
  expect(await keeping.isDue(key, two)).toBe(false);
  expect(await store.since(key, 0)).toEqual([]);
});

test('teams and negotiations do not see each other’s proposals, rights and looks', async () => {
  const { keeping } = temporaryStore();
  const other = { ...key, team: 'T2' };
  await keeping.propose(key, proposal(), noon);
  await keeping.grant(key, { subject: 'U1', may: 'read', by: 'U2', at: noon.toISOString() }, () => false);
  await keeping.markSeen(key, 'U1', 5, noon);
  expect(await keeping.waiting(other)).toEqual([]);
  expect(await keeping.decide(other, 1, cleared, noon, always)).toEqual({ outcome: 'gone' });
  expect(await keeping.grants(other)).toEqual([]);
  expect(await keeping.lastSeen(other, 'U1')).toBe(null);
});

test('the right that was given last counts, and what is usual is given back by taking it from the list', async () => {
  const { keeping } = temporaryStore();
  const grant = (may: 'read' | 'approve' | 'usual') => ({ subject: 'U1', may, by: 'U2', at: noon.toISOString() });
  for (const may of ['read', 'approve'] as const) await keeping.grant(key, grant(may), () => false);
  expect(await keeping.grants(key)).toEqual([grant('approve')]);
  expect(await keeping.grant(key, grant('usual'), (grants) => grants.length === 1)).toBe(false);
  expect(await keeping.grant(key, grant('usual'), () => false)).toBe(true);
  expect(await keeping.grants(key)).toEqual([]);
});

test('how far somebody has looked never goes back', async () => {
  const { keeping } = temporaryStore();
  for (const seq of [5, 9, 7]) await keeping.markSeen(key, 'U1', seq, noon);
  expect(await keeping.lastSeen(key, 'U1')).toBe(9);
});

const refused = [
  ["UPDATE proposal SET author = 'U9'", 'never changed'],
  ['DELETE FROM proposal', 'never deleted'],
  ['REPLACE INTO proposal SELECT * FROM proposal', 'never replaced'],
  ["UPDATE decision SET by = 'U9'", 'never changed'],
  ['DELETE FROM decision', 'never deleted'],
  ["INSERT INTO decision VALUES (1, 'refused', 'U2', '2026-05-04T12:00:00.000Z', '', NULL, NULL)", 'stays decided'],
  ["INSERT INTO decision VALUES (2, 'entered', 'U2', '2026-05-04T12:00:00.000Z', '', 1, 1)", 'has to clear it first'],
  ["INSERT INTO decision VALUES (3, 'entered', NULL, '2026-05-04T12:00:00.000Z', '', 1, 1)", 'before its embargo ends'],
  ["UPDATE granted SET may = 'approve'", 'never changed'],
  ['DELETE FROM granted', 'never forgotten'],
] as const;

test.for(refused)('the database itself refuses: %s', async ([sql, words]) => {
  const path = temporaryRecord();
  const { keeping } = temporaryStore(path);
  for (const one of [proposal(), proposal(), embargoed]) await keeping.propose(key, one, noon);
  await keeping.decide(key, 1, cleared, noon, always);
  await keeping.grant(key, { subject: 'U1', may: 'read', by: 'U2', at: noon.toISOString() }, () => false);
  const other = new Database(path);
  expect(() => other.exec(sql)).toThrow(words);
  other.close();
});

test('what was written down in one go is found by any of it, in its own team alone', async () => {
  const store = temporaryStore();
  await store.append(key, [change('dairy', 0), change('autos', 0), change('dairy', 1)], noon);
  await store.append(key, [change('autos', 1, { author: 'U2' })], noon);
  const together = await store.since(key, 0, 3);
  for (const seq of [1, 2, 3]) expect(await store.written(key, seq)).toEqual(together);
  expect(await store.written(key, 4)).toMatchObject([{ seq: 4, entry: 'autos', version: 2 }]);
  expect(await store.written({ ...key, team: 'T2' }, 1)).toEqual([]);
  expect(await store.written(key, 99)).toEqual([]);
  const headsOf = async (author: string, before = 99) =>
    (await store.writtenBy(key, author, before, 5)).map(({ seq }) => seq);
  expect({
    first: await headsOf('U1'),
    second: await headsOf('U2'),
    secondBefore: await headsOf('U2', 4),
    third: await headsOf('U3'),
  }).toEqual({ first: [1], second: [4], secondBefore: [], third: [] });
});

test('the log knows how far it had come at an instant, and what it last took from the data file', async () => {
  const store = temporaryStore();
  await store.append(key, [change('dairy', 0, { origin: 'seed' })], noon);
  await store.append(key, [change('dairy', 1), change('autos', 0)], two);
  const before = (instant: string) => store.seqAt(key, new Date(instant));
  expect(await before('2026-05-04T12:00:00.000Z')).toBe(0);
  expect(await before('2026-05-04T12:00:00.001Z')).toBe(1);
  expect(await before('2026-05-05T00:00:00Z')).toBe(3);
  expect(await store.lastSeeds(key, ['dairy', 'autos', 'fish'])).toMatchObject([{ entry: 'dairy', version: 1 }]);
  expect(await store.history(key, 'dairy', 1)).toMatchObject([{ version: 2 }]);
});
