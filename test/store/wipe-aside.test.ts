import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { change, key, recordedAt, temporaryRecord, temporaryStore } from '../support/store.ts';

const many = 2_000;
const secret = 'whispered by the second secretary';

/** A record with a long line to be purged among many others, and what it takes to carry that out. */
const aboutToPurge = async () => {
  const path = temporaryRecord();
  const store = temporaryStore(path);
  const others = Array.from({ length: many }, (_, index) => change(`other-${index}`, 0));
  await store.append(key, [change('told', 0, { body: { title: `${secret} `.repeat(500) } }), ...others], recordedAt);
  await store.purges.ask(key, { of: { entries: ['told'] }, author: 'U1', reason: 'named' }, recordedAt);
  const [request] = await store.purges.waiting(key);
  const seq = await store.lastSeq(key);
  const purge = () => store.purges.decide(key, request?.id ?? 0, { verdict: 'purged', by: 'U2' }, recordedAt, seq);
  return { path, store, purge };
};

const holds = (path: string) => ['', '-wal'].filter((ending) => readFileSync(path + ending).includes(secret));

test('questions are answered during a purge, and at its end the bytes are gone', async () => {
  const { path, store, purge } = await aboutToPurge();
  let isDone = false;
  const purged = purge().finally(() => {
    isDone = true;
  });
  let [answeredMeanwhile, told] = [0, 0];
  while (!isDone) {
    const seq = await store.lastSeq(key);
    told = (await store.history(key, 'told')).length;
    if (!isDone && seq > many + 1 && told === 0) answeredMeanwhile += 1;
    await new Promise(setImmediate);
  }
  expect({ done: await purged, holds: holds(path), told, isAnswered: answeredMeanwhile > 5 }).toEqual({
    done: { outcome: 'purged', count: 1, isWiped: true },
    ...{ holds: [], told: 0, isAnswered: true },
  });
});

test('what is written while the file is rewritten is kept', async () => {
  const { store, purge } = await aboutToPurge();
  const purged = purge();
  for (let number = 0; number < 20; number += 1) await store.append(key, [change(`late-${number}`, 0)], recordedAt);
  expect({ done: (await purged).outcome, last: (await store.history(key, 'late-19')).length }).toEqual({
    done: 'purged',
    last: 1,
  });
});
