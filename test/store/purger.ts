import { writeSync } from 'node:fs';
import { z } from 'zod';
import { openStore } from '../../src/store/sqlite.ts';
import type { Change } from '../../src/store/store.ts';

/** A program that writes one entry after the other and has it purged, and says each number once the purge is answered. */
const [path, name, first] = z.tuple([z.string(), z.string(), z.coerce.number()]).parse(process.argv.slice(2));

const key = { team: 'T1', negotiation: 'tea' };
const store = openStore(path, { patience: 60_000 });

const change = (entry: string, from: number, body: Change['body'], kind = 'demand'): Change => ({
  ...{ entry, from, kind, body, knownAt: '2017-10-11', author: name, origin: 'slack', why: `why ${entry}` },
});

/** Writes an entry in every table that holds text, and purges it. */
const purge = async (number: number): Promise<void> => {
  // Another entry at each run, so that none is written once more after it was purged.
  const entry = `${name}-${number}-${process.pid}-secret`;
  const now = new Date();
  const changes = [0, 1, 2].map((from) => change(entry, from, { asks: `said by ${entry}` }));
  await store.append(
    key,
    [...changes, change(`${name}-${number}-${process.pid}-beside`, 0, { demand: entry }, 'response')],
    now,
  );
  const proposal = { author: name, why: entry, second: true, embargo: null };
  await store.keeping.propose(key, { ...proposal, changes: [change(entry, 3, { asks: `said by ${entry}` })] }, now);
  const draft = { modalState: '{}', values: { says: `said by ${entry}` }, keptAt: now.toISOString() };
  await store.drafts.keep({ ...key, person: name, form: 'add demand', draft: entry }, draft);
  await store.purges.ask(key, { entries: [entry], author: name, reason: 'named' }, now);
  for (const { id } of await store.purges.waiting(key))
    await store.purges.decide(key, id, { verdict: 'purged', by: 'another' }, now, () => []);
  writeSync(1, `${number}\n`);
};

for (let number = first; ; number += 1) await purge(number);
