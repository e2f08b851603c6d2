import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { z } from 'zod';
import type { Revision } from '../../src/record/revision.ts';
import { dynasty } from '../support/dynasty.ts';
import { key, temporaryRecord, temporaryStore } from '../support/store.ts';

const program = fileURLToPath(new URL('writer.ts', import.meta.url));
const within = { start: 300, work: 150 };
const soak = process.env.SOAK !== undefined;
const kills = soak ? 500 : 8;

const Part = z.object({ writer: z.string(), number: z.int(), of: z.int(), part: z.int() });

/** The parts of each group, in the order in which the log holds them, and how many there should be. */
const groups = (log: readonly Revision[]) => {
  const found = new Map<string, { of: number; parts: number[] }>();
  for (const { body } of log) {
    const { writer, number, of, part } = Part.parse(body);
    const group = found.get(`${writer} ${number}`) ?? { of, parts: [] };
    found.set(`${writer} ${number}`, { of, parts: [...group.parts, part] });
  }
  return found;
};

const count = (log: readonly Revision[], told: readonly string[]) => {
  const found = groups(log);
  const whole = ({ of, parts }: { of: number; parts: readonly number[] }) => new Set(parts).size === of;
  return {
    lost: told.filter((name) => !found.has(name)).length,
    half: [...found.values()].filter((group) => !whole(group)).length,
    doubled: [...found.values()].filter(({ parts }) => new Set(parts).size < parts.length).length,
  };
};

const fold = (log: readonly Revision[]) => [...new Map(log.map((revision) => [revision.entry, revision])).values()];

test(
  'writers killed at any moment lose, halve and double nothing they said is saved',
  async () => {
    const path = temporaryRecord();
    const reigns = await Promise.all(
      ['anna', 'bela'].map(async (writer) =>
        (await dynasty({ program, path, name: writer, within }, kills / 4)).map((number) => `${writer} ${number}`),
      ),
    );
    const told = reigns.flat();
    const store = temporaryStore(path);
    const log = await store.since(key, 0);
    const file = new Database(path, { readonly: true });
    const sound = [file.pragma('integrity_check', { simple: true }), file.pragma('foreign_key_check')];
    file.close();
    console.log({ kills, told: told.length, found: groups(log).size, revisions: log.length, ...count(log, told) });
    expect(told.length).toBeGreaterThan(0);
    expect(count(log, told)).toEqual({ lost: 0, half: 0, doubled: 0 });
    expect(await store.standing(key)).toEqual(fold(log));
    expect(sound).toEqual(['ok', []]);
  },
  soak ? 900_000 : 180_000,
);
