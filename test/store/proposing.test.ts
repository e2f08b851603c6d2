import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { noticeItem } from '../../src/notices/notice.ts';
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
  const { proposals, ...store } = temporaryStore();
  const waiting = { ...proposal(), ...kept };
  expect(await proposals.propose(key, proposal(), noon)).toEqual({ outcome: 'waiting', proposal: waiting });
  expect(await proposals.waiting(key)).toEqual([waiting]);
  expect(await store.since(key, 0)).toEqual([]);
});

test('a form that is submitted twice proposes once, even after it was decided', async () => {
  const { proposals } = temporaryStore();
  await proposals.propose(key, proposal(), noon, 'view V1');
  expect(await proposals.propose(key, proposal(), noon, 'view V1')).toMatchObject({ outcome: 'repeated' });
  await proposals.decide(key, 1, cleared, noon, always);
  expect(await proposals.propose(key, proposal(), noon, 'view V1')).toMatchObject({
    outcome: 'repeated',
    proposal: { id: 1 },
  });
  expect(await proposals.waiting(key)).toEqual([]);
});

test('what a second person clears is in the log at once, with the names of both', async () => {
  const { proposals, ...store } = temporaryStore();
  await proposals.propose(key, proposal(), noon);
  const came = await proposals.decide(key, 1, cleared, two, always);
  expect(came).toMatchObject({ outcome: 'entered', revisions: [{ entry: 'dairy' }, { entry: 'autos' }] });
  expect(await store.since(key, 0)).toMatchObject([
    { entry: 'dairy', author: 'U1', clearedBy: 'U2', recordedAt: '2026-05-04T14:00:00.000Z' },
    { entry: 'autos', author: 'U1', clearedBy: 'U2' },
  ]);
  expect(await proposals.waiting(key)).toEqual([]);
  expect(await proposals.decide(key, 1, cleared, two, always)).toEqual({ outcome: 'gone' });
});

test('nobody clears what they proposed themselves, whoever asks the database', async () => {
  const { proposals, ...store } = temporaryStore();
  await proposals.propose(key, proposal(), noon);
  await expect(proposals.decide(key, 1, { ...cleared, by: 'U1' }, noon, always)).rejects.toThrow('Nobody clears');
  expect(await store.since(key, 0)).toEqual([]);
});

test.each(['refused', 'taken-back'] as const)('what was %s is gone for good, and never in the log', async (verdict) => {
  const { proposals, ...store } = temporaryStore();
  await proposals.propose(key, proposal(), noon);
  expect(await proposals.decide(key, 1, { verdict, by: 'U2', why: 'no' }, noon, always)).toMatchObject({
    outcome: 'noted',
  });
  expect(await proposals.decide(key, 1, cleared, noon, always)).toEqual({ outcome: 'gone' });
  expect(await proposals.waiting(key)).toEqual([]);
  expect(await store.since(key, 0)).toEqual([]);
});

test('an embargo ends at its instant, once, whoever asks first', async () => {
  const path = temporaryRecord();
  const [one, other] = [temporaryStore(path), temporaryStore(path)];
  await one.proposals.propose(key, embargoed, noon);
  const early = new Date('2026-05-04T13:59:59.999Z');
  expect(await one.proposals.isDue(key, early)).toBe(false);
  expect(await one.proposals.release(key, early, always)).toEqual([]);
  expect(await other.proposals.isDue(key, two)).toBe(true);
  const released = await Promise.all([one, other].map(({ proposals }) => proposals.release(key, two, always)));
  expect(released.flat()).toHaveLength(1);
  expect(await other.since(key, 0)).toMatchObject([
    { entry: 'dairy', version: 1 },
    { entry: 'autos', version: 1 },
  ]);
  expect(await other.proposals.isDue(key, two)).toBe(false);
});

test('embargoed words of an unnamed source need a second person and their instant', async () => {
  const { proposals, ...store } = temporaryStore();
  await proposals.propose(key, { ...embargoed, second: true }, noon);
  expect(await proposals.isDue(key, two)).toBe(false);
  expect(await proposals.decide(key, 1, cleared, noon, always)).toMatchObject({ outcome: 'noted' });
  expect(await store.since(key, 0)).toEqual([]);
  expect(await proposals.release(key, two, always)).toMatchObject([{ outcome: 'entered' }]);
  expect(await store.since(key, 0)).toMatchObject([{ clearedBy: 'U2' }, { clearedBy: 'U2' }]);
});

test('what was cleared after its embargo ended is in the log at once', async () => {
  const { proposals } = temporaryStore();
  await proposals.propose(key, { ...embargoed, second: true }, noon);
  expect(await proposals.decide(key, 1, cleared, two, always)).toMatchObject({ outcome: 'entered' });
});

test('a proposal whose entry changed is overtaken, enters nothing, and can be refused', async () => {
  const { proposals, ...store } = temporaryStore();
  await proposals.propose(key, proposal(), noon);
  await store.append(key, [change('autos', 0)], noon);
  expect(await proposals.decide(key, 1, cleared, noon, always)).toMatchObject({ outcome: 'overtaken' });
  expect(await store.since(key, 0)).toHaveLength(1);
  expect(await proposals.waiting(key)).toMatchObject([{ id: 1, overtaken: true }]);
  expect(await proposals.decide(key, 1, { verdict: 'refused', by: 'U2', why: '' }, noon, always)).toMatchObject({
    outcome: 'noted',
  });
});

test('a proposal unfit when its embargo ends is overtaken, and not tried again', async () => {
  const { proposals, ...store } = temporaryStore();
  await proposals.propose(key, embargoed, noon);
  expect(await proposals.release(key, two, () => false)).toMatchObject([{ outcome: 'overtaken' }]);
  expect(await proposals.isDue(key, two)).toBe(false);
  expect(await store.since(key, 0)).toEqual([]);
});

test('teams and negotiations do not see each other’s proposals, rights and looks', async () => {
  const { grants, lastSeen, proposals } = temporaryStore();
  const other = { ...key, team: 'T2' };
  await proposals.propose(key, proposal(), noon);
  await grants.give(key, { subject: 'U1', may: 'read', by: 'U2', at: noon.toISOString() }, () => false);
  await lastSeen.mark(key, 'U1', 5, noon);
  expect(await proposals.waiting(other)).toEqual([]);
  expect(await proposals.decide(other, 1, cleared, noon, always)).toEqual({ outcome: 'gone' });
  expect(await grants.list(other)).toEqual([]);
  expect(await lastSeen.find(other, 'U1')).toBe(null);
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
  const { grants, proposals } = temporaryStore(path);
  for (const one of [proposal(), proposal(), embargoed]) await proposals.propose(key, one, noon);
  await proposals.decide(key, 1, cleared, noon, always);
  await grants.give(key, { subject: 'U1', may: 'read', by: 'U2', at: noon.toISOString() }, () => false);
  const other = new Database(path);
  expect(() => other.exec(sql)).toThrow(words);
  other.close();
});

/** A notice to somebody about a proposal. */
const notice = (id: number, event: 'waits' | 'cleared' | 'overtaken') =>
  noticeItem({ ...key, of: 'proposal', id, event, person: 'U2', by: 'U1' }, { deliveryId: `${id} ${event}`, at: noon });

test('what waits, and what came of it, is written once together with its notices', async () => {
  const { proposals, outbox } = temporaryStore();
  const propose = () => proposals.propose(key, proposal(), noon, 'view V1', (id) => [notice(id, 'waits')]);
  await propose();
  await propose();
  await proposals.decide(
    key,
    1,
    cleared,
    two,
    () => false,
    undefined,
    ({ outcome }) => (outcome === 'overtaken' ? [notice(1, 'overtaken')] : []),
  );
  const gone = await proposals.decide(key, 1, cleared, two, always, undefined, ({ outcome }) =>
    outcome === 'entered' ? [notice(1, 'cleared')] : [],
  );
  const claimed = await outbox.claim(key.team, 'lease', two, new Date('2026-05-04T15:00:00Z'), 10);
  expect({
    gone: gone.outcome,
    items: claimed.map(({ key: of, channel, state }) => ({ of, channel, state })),
    made: await proposals.decision(key, 1, 'overtaken'),
    none: await proposals.decision(key, 1, 'cleared'),
    elsewhere: await proposals.decision({ ...key, team: 'T2' }, 1, 'overtaken'),
  }).toEqual({
    gone: 'gone',
    items: [
      { of: 'tea proposal 1 waits U2', channel: 'U2', state: 'pending' },
      { of: 'tea proposal 1 overtaken U2', channel: 'U2', state: 'pending' },
    ],
    made: { proposal: expect.objectContaining({ id: 1, overtaken: true }), by: null, why: '', firstSeq: null },
    none: expect.objectContaining({ by: 'U2' }),
    elsewhere: null,
  });
});

test('a proposal that cannot be written leaves no notice behind', async () => {
  const { proposals, outbox } = temporaryStore();
  const broken = proposals.propose(key, proposal(), noon, undefined, (id) => {
    if (id > 0) throw new Error('No room.');
    return [];
  });
  await expect(broken).rejects.toThrow('No room.');
  expect({
    waiting: await proposals.waiting(key),
    claimed: await outbox.claim(key.team, 'lease', two, new Date('2026-05-04T15:00:00Z'), 10),
  }).toEqual({ waiting: [], claimed: [] });
});
