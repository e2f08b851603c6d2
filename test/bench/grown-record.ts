import { createBot } from '../../src/bot.ts';
import { readDataFiles } from '../../src/data-files.ts';
import { openStore } from '../../src/store/sqlite.ts';
import type { Change } from '../../src/store/store.ts';
import { en } from '../../src/words/en.ts';

const now = () => new Date();
const key = { team: 'T0BENCH', negotiation: 'nafta' };
const batch = 5_000;

/** Makes a record in this file as the bot seeds it, and grows it to `revisions` by confirming every entry again. */
export const growRecord = async (path: string, revisions: number): Promise<void> => {
  const data = await readDataFiles('data/nafta.yml');
  if ('problems' in data) throw new Error(data.problems.join('\n'));
  const store = openStore(path);
  const bot = createBot({ store, files: data.files, words: en, version: '0', now });
  await bot.ask({ team: key.team, person: 'U1', channel: 'C1', command: '/nafta', line: '' });
  const standing = await store.standing(key);
  const again = (number: number): Change[] => {
    const revision = standing[number % standing.length];
    if (revision === undefined) return [];
    const { entry, kind, body, knownAt, version } = revision;
    const from = version + Math.floor(number / standing.length);
    return [{ entry, kind, body, knownAt, from, author: 'U1', origin: 'slack', why: 'confirmed again' }];
  };
  for (let done = standing.length; done < revisions; done += batch) {
    const numbers = Array.from(
      { length: Math.min(batch, revisions - done) },
      (_, index) => done - standing.length + index,
    );
    await store.append(key, numbers.flatMap(again), now());
  }
  await store.close();
};
