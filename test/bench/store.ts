import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../src/store/sqlite.ts';
import type { Change, RecordKey, Store } from '../../src/store/store.ts';

const key: RecordKey = { team: 'T1', negotiation: 'tea' };
const entries = 60;
const revisionsADay = 300;
const body = {
  title: 'An end to supply management',
  by: ['us'],
  on: ['ca'],
  cite: [{ source: 'paper', level: 'on-record' }],
};

const day = (number: number) => new Date(Date.UTC(2017, 0, 1 + number)).toISOString().slice(0, 10);

/** Makes the change of a number: entries in turn, 300 revisions a day, one in ten reported a month late. */
const change = (number: number): Change => ({
  entry: `entry ${number % entries}`,
  from: Math.floor(number / entries),
  kind: 'demand',
  body: { ...body, number },
  knownAt: day(Math.floor(number / revisionsADay) - (number % 10 === 0 ? 30 : 0)),
  author: 'U1',
  origin: 'slack',
  why: 'heard today',
});

/** An entry with twenty revisions, however many the others have. */
const watched = Array.from({ length: 20 }, (_, version) => ({ ...change(0), entry: 'watched', from: version }));

const grow = async (store: Store, from: number, to: number) => {
  for (let start = from; start < to; start += 1_000) {
    const changes = Array.from({ length: Math.min(1_000, to - start) }, (_, offset) => change(start + offset));
    await store.append(key, changes, new Date());
  }
};

const median = (times: readonly number[]) => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

/** Measures one call in microseconds: the median of fifteen runs, each of as many calls as 20 ms hold. */
const measured = async (call: () => Promise<unknown>) => {
  const time = async (calls: number) => {
    const start = performance.now();
    for (let done = 0; done < calls; done += 1) await call();
    return ((performance.now() - start) / calls) * 1_000;
  };
  const calls = Math.ceil(20_000 / (await time(50)));
  const times: number[] = [];
  for (let run = 0; run < 15; run += 1) times.push(await time(calls));
  return Math.round(median(times) * 10) / 10;
};

/** Measures each query at this length of the log, in microseconds. */
const questions = async (store: Store, length: number) => {
  const last = await store.lastSeq(key);
  const lastDay = day(Math.floor(length / revisionsADay));
  return {
    lastSeq: await measured(() => store.lastSeq(key)),
    'standing, 61 entries': await measured(() => store.standing(key)),
    'standing as of day 2': await measured(() => store.standing(key, day(1))),
    'standing as of the middle': await measured(() => store.standing(key, day(Math.floor(length / revisionsADay / 2)))),
    'standing as of the last day': await measured(() => store.standing(key, lastDay)),
    'history of 20': await measured(() => store.history(key, 'watched')),
    'since, last 20': await measured(() => store.since(key, last - 20)),
    'saved?': await measured(() => store.hasIdempotencyKey(key, 'seed 5f2a')),
  };
};

/** Measures the rate of the work a second, and its microseconds at the median and the 99th percentile. */
const pace = async (work: (number: number) => unknown) => {
  const times: number[] = [];
  for (let number = 0; number < 500; number += 1) {
    const start = performance.now();
    await work(number);
    times.push((performance.now() - start) * 1_000);
  }
  const sorted = times.toSorted((a, b) => a - b);
  const total = sorted.reduce((sum, time) => sum + time, 0);
  const [p50, p99] = [0.5, 0.99].map((share) => Math.round(sorted[Math.floor(sorted.length * share)] ?? 0));
  return { 'a second': Math.round((500 * 1_000_000) / total), 'p50 µs': p50, 'p99 µs': p99 };
};

/** Commits one change at a time, each flushed to the disk before the next. */
const commits = (store: Store, length: number) =>
  pace((number) => {
    const commit = { ...change(0), entry: `commit ${length} ${number}` };
    return store.append({ ...key, negotiation: 'commits' }, [commit], new Date(), `view ${length} ${number}`);
  });

/** Measures the floor under every commit: one page written and flushed. */
const flushes = async (folder: string) => {
  const file = openSync(join(folder, 'page'), 'w');
  const page = Buffer.alloc(4_096, 1);
  const found = await pace((number) => {
    writeSync(file, page, 0, page.length, number * page.length);
    fdatasyncSync(file);
  });
  closeSync(file);
  return found;
};

const opening = async (path: string) => {
  const start = performance.now();
  await openStore(path).close();
  return Math.round((performance.now() - start) * 1_000);
};

const run = async (folder: string) => {
  const path = join(folder, 'roundtable.db');
  const store = openStore(path);
  await store.append(key, watched, new Date());
  const asked: Record<string, Record<string, number>> = {};
  const committed: Record<string, unknown> = { 'one page, bare': await flushes(folder) };
  let length = 0;
  for (const target of [1_000, 10_000, 100_000, 1_000_000]) {
    const start = performance.now();
    await grow(store, length, target);
    const grown = (target - length) / ((performance.now() - start) / 1_000);
    length = target;
    for (const [question, microseconds] of Object.entries(await questions(store, length)))
      asked[question] = { ...asked[question], [`${target}`]: microseconds };
    asked.opening = { ...asked.opening, [`${target}`]: await opening(path) };
    asked['file, MB'] = { ...asked['file, MB'], [`${target}`]: Math.round(statSync(path).size / 1e5) / 10 };
    committed[`one change at ${target}`] = await commits(store, length);
    committed[`a thousand changes up to ${target}`] = { 'a second': Math.round(grown) };
  }
  await store.close();
  console.log('Microseconds a question, by revisions in the log');
  console.table(asked);
  console.log('Commits with synchronous=FULL (of a thousand changes at once: changes a second)');
  console.table(committed);
};

const folder = mkdtempSync(join(tmpdir(), 'roundtable-bench-'));
try {
  await run(folder);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
