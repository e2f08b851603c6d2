import { expect, test } from 'vitest';
import { recordIn } from '../../src/bot/snapshots.ts';
import { commands } from '../../src/commands/index.ts';
import { recordExamples } from '../../src/commands/record-examples.ts';
import { alteredIn } from '../../src/record/altered.ts';
import { screenOf } from '../support/asking.ts';
import { botWith, fileFor, typed } from '../support/bots.ts';
import { byHand } from '../support/by-hand.ts';
import { temporaryRecord, temporaryStore } from '../support/store.ts';

const nafta = fileFor('data/nafta.yml');

/** A record with the data file's entries, of which some were changed by hand while the bot was away. */
const changedByHand = async (sql: string) => {
  const path = temporaryRecord();
  const store = temporaryStore(path);
  await typed(botWith({ store, files: [nafta] }), '/nafta status');
  await store.close();
  byHand(path, sql);
  return temporaryStore(path);
};

test('an answer leaves out what was changed by hand, and says so above', async () => {
  const store = await changedByHand(
    `UPDATE revision SET body = replace(body, 'sunset', 'sunrise') WHERE entry = 'us-sunset'`,
  );
  const bot = botWith({ store, files: [nafta] });
  const [demands, entry] = [await typed(bot, '/nafta demands by us'), await typed(bot, '/nafta entry us-sunset')];
  expect({
    note: screenOf(demands).includes('1 line of this record was changed in its file by another hand'),
    served: `${screenOf(demands)} ${demands.text}`.includes('sunrise'),
    entry: screenOf(entry).includes('changed in the file by another hand'),
    help: screenOf(await typed(bot, '/nafta help')).includes('another hand'),
  }).toEqual({ note: true, served: false, entry: true, help: false });
});

test('a record that nobody touched has nothing left out', async () => {
  expect(alteredIn(await recordIn(nafta))).toBe(0);
});

test.for(['source', 'party', 'issue', 'person', 'round', 'meeting', 'demand'])(
  'every question is answered where each %s was changed by hand',
  async (kind) => {
    const store = await changedByHand(`UPDATE revision SET author = 'another' WHERE kind = '${kind}'`);
    const bot = botWith({ store, files: [nafta] });
    const negotiation = await recordIn(nafta);
    const failed: string[] = [];
    for (const command of commands)
      for (const line of recordExamples(command, negotiation, '2017-10-17'))
        await typed(bot, `/nafta ${line}`).catch((error: Error) => {
          if (!error.message.endsWith('opens a form.')) failed.push(`${line}: ${error.message.slice(0, 200)}`);
        });
    expect(failed).toEqual([]);
  },
);
