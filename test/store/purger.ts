import { writeSync } from 'node:fs';
import { z } from 'zod';
import { openStore } from '../../src/store/sqlite.ts';
import type { Change } from '../../src/store/store.ts';

/** A program that writes some entries after the others and has them purged, and says each number once the purge is answered. */
const [path, name, first] = z.tuple([z.string(), z.string(), z.coerce.number()]).parse(process.argv.slice(2));

const key = { team: 'T1', negotiation: 'tea' };
const store = openStore(path, { patience: 60_000 });

const change = (entry: string, from: number, body: Change['body'], kind = 'demand'): Change => ({
  ...{ entry, from, kind, body, knownAt: '2017-10-11', author: name, origin: 'slack', why: `why ${entry}` },
});

/** Writes an entry in every table that holds text, with another that refers to it. */
const write = async (id: string): Promise<void> => {
  const [entry, now] = [`${id}-secret`, new Date()];
  const changes = [0, 1, 2].map((from) => change(entry, from, { asks: `said by ${entry}` }));
  await store.append(key, [...changes, change(`${id}-beside`, 0, { demand: entry }, 'response')], now);
  const proposal = { author: name, why: entry, second: true, embargo: null };
  await store.proposals.propose(key, { ...proposal, changes: [change(entry, 3, { asks: `said by ${entry}` })] }, now);
  const draft = { modalState: '{}', values: { says: `said by ${entry}` }, keptAt: now.toISOString() };
  await store.drafts.keep({ ...key, person: name, form: 'add demand', draft: entry }, draft);
};

/** Purges some entries in one request: the longer that takes, the likelier it is killed in the middle. */
const purge = async (number: number): Promise<void> => {
  // Other entries at each run, so that none is written once more after it was purged.
  const ids = [1, 2, 3, 4, 5].map((part) => `${name}-${number}-${process.pid}-${part}`);
  for (const id of ids) await write(id);
  const now = new Date();
  await store.purges.ask(key, { of: { entries: ids.map((id) => `${id}-secret`) }, author: name, reason: 'named' }, now);
  for (const { id } of await store.purges.waiting(key))
    await store.purges.decide(key, id, { verdict: 'purged', by: 'another' }, now, await store.lastSeq(key));
  writeSync(1, `${number}\n`);
};

for (let number = first; ; number += 1) await purge(number);
