import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Revision } from '../../src/record/revision.ts';
import type { RecordKey } from '../../src/store/store.ts';
import { change, key, recordedAt, temporaryStore } from '../support/store.ts';

const days = ['2017-09-30', '2017-10-01', '2017-10-02', '2017-10-03', '2018-01-01'] as const;

const soak = process.env.SOAK !== undefined;
const numRuns = soak ? 5_000 : 30;
const timeout = 300_000;

const written = fc.record({
  entry: fc.constantFrom('dairy', 'autos', 'steel', 'wine'),
  knownAt: fc.constantFrom(...days),
  withdrawn: fc.boolean(),
});

/** The whole log, read in order: the slow answer that the quick one has to equal. */
const fold = (log: readonly Revision[], asOf: string) => {
  const entries = new Map<string, Revision | undefined>(log.map(({ entry }) => [entry, undefined]));
  for (const revision of log) if (revision.knownAt <= asOf) entries.set(revision.entry, revision);
  return [...entries.values()].filter((revision) => revision !== undefined);
};

const changesOf = (writings: readonly { entry: string; knownAt: string; withdrawn: boolean }[]) => {
  const versions = new Map<string, number>();
  return writings.map(({ entry, knownAt, withdrawn }) => {
    const from = versions.get(entry) ?? 0;
    versions.set(entry, from + 1);
    return change(entry, from, withdrawn ? { knownAt, body: null } : { knownAt });
  });
};

test(
  'on every day, at every length, what stands equals the fold over the whole log',
  async () => {
    const store = temporaryStore();
    let runs = 0;

    await fc.assert(
      fc.asyncProperty(fc.array(written, { maxLength: 30 }), fc.nat(), async (writings, cut) => {
        runs += 1;
        const key: RecordKey = { team: 'T1', negotiation: `talks ${runs}` };
        const changes = changesOf(writings);
        const half = cut % (changes.length + 1);
        for (const part of [changes.slice(0, half), changes.slice(half)]) {
          await store.append(key, part, recordedAt);
          const log = await store.since(key, 0);
          for (const day of ['2017-09-29', ...days, '2017-12-31'])
            expect(await store.standing(key, day)).toEqual(fold(log, day));
          expect(await store.standing(key)).toEqual(fold(log, '9999-12-31'));
          expect(await store.lastSeq(key)).toBe(log.at(-1)?.seq ?? 0);
        }
        expect((await store.since(key, 0)).map(({ entry }) => entry)).toEqual(writings.map(({ entry }) => entry));
      }),
      { numRuns },
    );
  },
  timeout,
);

test(
  'what stood on a day stays so when later reports arrive',
  async () => {
    const store = temporaryStore();

    let runs = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(written, { maxLength: 20 }),
        fc.array(written, { maxLength: 20 }),
        async (early, late) => {
          runs += 1;
          const key: RecordKey = { team: 'T2', negotiation: `talks ${runs}` };
          const later = late.map((writing) => ({ ...writing, knownAt: '2018-02-01' }));
          const changes = changesOf([...early, ...later]);
          await store.append(key, changes.slice(0, early.length), recordedAt);
          const then = await store.standing(key, '2018-01-31');
          await store.append(key, changes.slice(early.length), recordedAt);
          expect(await store.standing(key, '2018-01-31')).toEqual(then);
        },
      ),
      { numRuns },
    );
  },
  timeout,
);

const noon = new Date('2026-05-04T12:00:00Z');
const two = new Date('2026-05-04T14:00:00Z');

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

test('the log knows its length at an instant and what it last took from the data file', async () => {
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
