import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { emptyNegotiation, fold } from '../../src/record/negotiation.ts';
import type { Revision } from '../../src/record/revision.ts';
import { dynasty } from '../support/dynasty.ts';
import { fileFor } from '../support/files.ts';
import { temporaryRecord, temporaryStore } from '../support/store.ts';

const program = fileURLToPath(new URL('form-worker.ts', import.meta.url));
const within = { start: 900, work: 400 };
const soak = process.env.SOAK !== undefined;
const kills = soak ? 500 : 4;
const key = { team: 'T1', negotiation: 'nafta' };

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
  'bots killed at any moment lose, halve and double nothing they said is saved',
  async () => {
    const path = temporaryRecord();
    const reigns = await Promise.all(
      ['anna', 'bela'].map(async (worker) =>
        (await dynasty({ program, path, name: worker, within }, kills / 4)).map((number) => `${worker} ${number}`),
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
  soak ? 1_800_000 : 180_000,
);
