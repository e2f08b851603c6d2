import { writeSync } from 'node:fs';
import { z } from 'zod';
import { openStore } from '../../src/store/sqlite.ts';
import type { Change } from '../../src/store/store.ts';

/** A program that saves one numbered group of changes after the other, and says each number once the group is durable. */
const [path, writer, first] = z.tuple([z.string(), z.string(), z.coerce.number()]).parse(process.argv.slice(2));

const key = { team: 'T1', negotiation: 'tea' };
const store = openStore(path, { patience: 60_000 });
const versions = new Map<string, number>();

const change = (number: number, of: number, part: number, entry: string, from: number): Change => ({
  entry,
  from,
  kind: 'demand',
  body: { writer, number, of, part },
  knownAt: '2017-10-11',
  author: writer,
  origin: 'slack',
  why: '',
});

/** Some entries of its own, and one that all writers edit. */
const group = (number: number): Change[] => {
  const of = 1 + (number % 4);
  const shared = `shared ${number % 5}`;
  const own = Array.from({ length: of - 1 }, (_, part) => change(number, of, part, `${writer} ${number} ${part}`, 0));
  return [...own, change(number, of, of - 1, shared, versions.get(shared) ?? 0)];
};

const save = async (number: number): Promise<void> => {
  const saved = await store.append(key, group(number), new Date(), `${writer} ${number}`);
  const latest = saved.outcome === 'conflict' ? saved.latest : saved.revisions;
  for (const { entry, version } of latest) versions.set(entry, version);
  if (saved.outcome === 'conflict') await save(number);
};

for (let number = first; ; number += 1) {
  await save(number);
  writeSync(1, `${number}\n`);
}
