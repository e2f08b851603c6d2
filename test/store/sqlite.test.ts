import { expect, test } from 'vitest';
import { change, key, recordedAt, temporaryRecord, temporaryStore } from '../support/store.ts';

const revision = (seq: number, entry: string, version: number, said = {}) => {
  const { from, ...rest } = change(entry, version - 1);
  return { ...rest, ...key, seq, version, recordedAt: '2017-10-17T14:05:00.000Z', ...said };
};

test('an empty record has nothing in it', async () => {
  const store = temporaryStore();
  expect(await store.lastSeq(key)).toBe(0);
  expect(await store.standing(key)).toEqual([]);
  expect(await store.since(key, 0)).toEqual([]);
  expect(await store.history(key, 'dairy')).toEqual([]);
});

test('what was appended is read back in every way there is', async () => {
  const store = temporaryStore();
  const saved = await store.append(key, [change('dairy', 0), change('autos', 0), change('dairy', 1)], recordedAt);
  const [first, second, third] = [revision(1, 'dairy', 1), revision(2, 'autos', 1), revision(3, 'dairy', 2)];
  expect(saved).toEqual({ outcome: 'saved', revisions: [first, second, third] });
  expect(await store.lastSeq(key)).toBe(3);
  expect(await store.standing(key)).toEqual([third, second]);
  expect(await store.since(key, 0)).toEqual([first, second, third]);
  expect(await store.since(key, 1, 1)).toEqual([second]);
  expect(await store.history(key, 'dairy')).toEqual([first, third]);
});

test('a withdrawn entry stands as withdrawn, and may return', async () => {
  const store = temporaryStore();
  await store.append(key, [change('dairy', 0), change('dairy', 1, { body: null, why: 'never said' })], recordedAt);
  expect(await store.standing(key)).toEqual([revision(2, 'dairy', 2, { body: null, why: 'never said' })]);
  await store.append(key, [change('dairy', 2)], recordedAt);
  expect(await store.standing(key)).toEqual([revision(3, 'dairy', 3)]);
});

test('the record as of a day holds what could be known then, however late written', async () => {
  const store = temporaryStore();
  await store.append(key, [change('dairy', 0, { knownAt: '2017-10-12' })], recordedAt);
  await store.append(key, [change('dairy', 1, { knownAt: '2017-10-05' })], recordedAt);
  expect(await store.standing(key, '2017-10-04')).toEqual([]);
  expect(await store.standing(key, '2017-10-05')).toEqual([revision(2, 'dairy', 2, { knownAt: '2017-10-05' })]);
});

test('teams and negotiations do not see each other, and share one order', async () => {
  const store = temporaryStore();
  const [otherTeam, otherTalks] = [
    { ...key, team: 'T2' },
    { ...key, negotiation: 'coffee' },
  ];
  await store.append(key, [change('dairy', 0)], recordedAt, 'once');
  await store.append(otherTeam, [change('dairy', 0)], recordedAt, 'once');
  await store.append(otherTalks, [change('dairy', 0)], recordedAt, 'once');
  expect(await store.standing(otherTeam)).toEqual([revision(2, 'dairy', 1, otherTeam)]);
  expect(await store.standing(otherTalks)).toEqual([revision(3, 'dairy', 1, otherTalks)]);
  expect(await store.lastSeq(key)).toBe(1);
});

test('of two who edit one version, the second is shown the first’s and writes nothing', async () => {
  const store = temporaryStore();
  await store.append(key, [change('dairy', 0)], recordedAt);
  await store.append(key, [change('dairy', 1, { author: 'U1' })], recordedAt);
  expect(await store.append(key, [change('autos', 0), change('dairy', 1, { author: 'U2' })], recordedAt)).toEqual({
    outcome: 'conflict',
    latest: [revision(2, 'dairy', 2)],
  });
  expect(await store.lastSeq(key)).toBe(2);
});

test('a change from a version not there yet conflicts with nothing that can be shown', async () => {
  const store = temporaryStore();
  expect(await store.append(key, [change('dairy', 3)], recordedAt)).toEqual({ outcome: 'conflict', latest: [] });
});

test('a form that is submitted twice is saved once', async () => {
  const store = temporaryStore();
  const submit = () => store.append(key, [change('dairy', 0), change('autos', 0)], recordedAt, 'view V1');
  const revisions = [revision(1, 'dairy', 1), revision(2, 'autos', 1)];
  expect(await store.hasIdempotencyKey(key, 'view V1')).toBe(false);
  expect(await submit()).toEqual({ outcome: 'saved', revisions });
  await store.append(key, [change('dairy', 1)], recordedAt);
  expect(await submit()).toEqual({ outcome: 'repeated', revisions });
  expect(await store.hasIdempotencyKey(key, 'view V1')).toBe(true);
  expect(await store.lastSeq(key)).toBe(3);
});

test('a submission that conflicted may be submitted again from the later version', async () => {
  const store = temporaryStore();
  await store.append(key, [change('dairy', 0)], recordedAt);
  expect(await store.append(key, [change('dairy', 0)], recordedAt, 'view V1')).toMatchObject({ outcome: 'conflict' });
  expect(await store.append(key, [change('dairy', 1)], recordedAt, 'view V1')).toMatchObject({ outcome: 'saved' });
});

test('a data file in which nothing differs is remembered as seeded', async () => {
  const store = temporaryStore();
  expect(await store.append(key, [], recordedAt, 'seed 5f2a')).toEqual({ outcome: 'saved', revisions: [] });
  expect(await store.append(key, [], recordedAt, 'seed 5f2a')).toEqual({ outcome: 'repeated', revisions: [] });
  expect(await store.hasIdempotencyKey(key, 'seed 5f2a')).toBe(true);
});

test('one change that the database refuses takes all of its company with it', async () => {
  const store = temporaryStore();
  const append = store.append(
    key,
    [change('dairy', 0), change('autos', 0, { knownAt: '2017-02-30' })],
    recordedAt,
    'V1',
  );
  await expect(append).rejects.toThrow('CHECK constraint failed');
  expect(await store.since(key, 0)).toEqual([]);
  expect(await store.hasIdempotencyKey(key, 'V1')).toBe(false);
});

test('whatever people type is kept to the letter', async () => {
  const store = temporaryStore();
  const said = {
    body: {
      title: `<!channel> \u202e'); DROP TABLE revision; -- \0 🇨🇦 ${'é'.repeat(3_000)}`,
      list: [1, null, { deep: true }],
    },
    why: '“it’s”\n?:team @x $1',
  };
  await store.append(key, [change("constructor'", 0, said)], recordedAt);
  expect(await store.standing(key)).toEqual([revision(1, "constructor'", 1, said)]);
});

test('a closed record is the same when it is opened again', async () => {
  const path = temporaryRecord();
  const store = temporaryStore(path);
  await store.append(key, [change('dairy', 0)], recordedAt, 'V1');
  await store.close();
  await store.close();
  const again = temporaryStore(path);
  expect(await again.standing(key)).toEqual([revision(1, 'dairy', 1)]);
  expect(await again.append(key, [change('dairy', 0)], recordedAt, 'V1')).toMatchObject({ outcome: 'repeated' });
});

test('a second process on the same file sees a change at its next question', async () => {
  const path = temporaryRecord();
  const [one, two] = [temporaryStore(path), temporaryStore(path)];
  expect(await two.lastSeq(key)).toBe(0);
  await one.append(key, [change('dairy', 0)], recordedAt);
  expect(await two.lastSeq(key)).toBe(1);
  expect(await two.append(key, [change('dairy', 0)], recordedAt)).toMatchObject({ outcome: 'conflict' });
});
