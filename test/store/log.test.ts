import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Revision } from '../../src/record/revision.ts';
import type { RecordKey } from '../../src/store/store.ts';
import { change, recordedAt, temporaryStore } from '../support/store.ts';

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
  'on every day, at every length of the log, what stands equals the fold over the whole log',
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
