import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { emptyNegotiation, fold } from '../../src/record/negotiation.ts';
import type { Revision } from '../../src/record/revision.ts';
import { fileFor } from '../support/files.ts';
import { temporaryRecord, temporaryStore } from '../support/store.ts';

const program = fileURLToPath(new URL('desk-worker.ts', import.meta.url));
const soak = process.env.SOAK !== undefined;
const kills = soak ? 500 : 4;
const key = { team: 'T1', negotiation: 'nafta' };

/** Lets somebody work for a moment, kills the process, and returns the numbers of which they were told “Saved”. */
const reign = async (path: string, worker: string, first: number, moment: (stdout: Readable) => Promise<unknown>) => {
  const words = [program, path, worker, String(first)];
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'ignore'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const said: string[] = [];
  child.stdout.setEncoding('utf8').on('data', (chunk) => said.push(chunk));
  const closed = once(child, 'close');
  await moment(child.stdout);
  child.kill('SIGKILL');
  expect(await closed).toEqual([null, 'SIGKILL']);
  return said.join('').split('\n').filter(Boolean).map(Number);
};

const randomly = (milliseconds: number) => sleep(Math.random() * milliseconds);

/** Every other time while it is starting or has hardly begun, else in the midst of its work. */
const moments = [
  () => randomly(900),
  async (stdout: Readable) => {
    await once(stdout, 'data');
    await randomly(400);
  },
];

/** One after the other, each going on after the last that was told “Saved”, so that what is unknown is filled in again. */
const dynasty = async (path: string, worker: string, length: number) => {
  const saved: number[] = [];
  for (let killed = 0; killed < length; killed += 1)
    for (const moment of moments) saved.push(...(await reign(path, worker, (saved.at(-1) ?? 0) + 1, moment)));
  return saved;
};

/** What a revision says that a worker had filled in; none of those that the data file says. */
const markOf = ({ kind, body, origin }: Revision): readonly string[] => {
  if (origin !== 'slack') return [];
  const said = kind === 'remark' ? body?.says : kind === 'deadline' ? body?.note : null;
  return typeof said === 'string' ? [said] : [];
};

const count = (log: readonly Revision[], told: readonly string[]) => {
  const marks = log.flatMap(markOf);
  const papers = log.filter(({ kind, origin }) => kind === 'source' && origin === 'slack').map(({ entry }) => entry);
  const cited = log
    .filter(({ kind, origin }) => kind === 'remark' && origin === 'slack')
    .map(({ body }) => JSON.stringify(body));
  return {
    lost: told.filter((mark) => !marks.includes(mark)).length,
    half: papers.filter((paper) => !cited.some((body) => body.includes(`"${paper}"`))).length,
    doubled: marks.length - new Set(marks).size,
  };
};

test(
  'two people at work whose bots are killed at any moment lose nothing they were told is saved, and nothing is there by half or twice',
  async () => {
    const path = temporaryRecord();
    const reigns = await Promise.all(
      ['anna', 'bela'].map(async (worker) =>
        (await dynasty(path, worker, kills / 4)).map((number) => `${worker} ${number}`),
      ),
    );
    const told = reigns.flat();
    const store = temporaryStore(path);
    const log = await store.since(key, 0);
    const { header } = fileFor('data/nafta.yml');
    const file = new Database(path, { readonly: true });
    const sound = file.pragma('integrity_check', { simple: true });
    file.close();
    console.log({ kills, told: told.length, revisions: log.length, ...count(log, told) });
    expect(told.length).toBeGreaterThan(0);
    expect(count(log, told)).toEqual({ lost: 0, half: 0, doubled: 0 });
    const folded = fold(emptyNegotiation(header), log);
    expect(fold(emptyNegotiation(header), await store.standing(key))).toEqual(folded);
    await store.close();
    expect(fold(emptyNegotiation(header), await temporaryStore(path).since(key, 0))).toEqual(folded);
    expect(sound).toBe('ok');
  },
  soak ? 1_800_000 : 30_000,
);
