import { expect, test } from 'vitest';
import { createLogCheck } from '../../src/bot/log-check.ts';
import { botWith, fileFor, typed } from '../support/bots.ts';
import { byHand } from '../support/by-hand.ts';
import { directory } from '../support/keeping.ts';
import { noticingBot } from '../support/noticing.ts';
import { change, key, recordedAt, temporaryRecord, temporaryStore } from '../support/store.ts';

/** A record of the data file's entries, changed by hand while the bot was away; and what its check says. */
const checked = async (sql: string) => {
  const path = temporaryRecord();
  const store = temporaryStore(path);
  await typed(botWith({ store, files: [fileFor('data/nafta.yml')] }), '/nafta status');
  await store.close();
  byHand(path, sql);
  const kept = noticingBot({ store: temporaryStore(path) });
  const logged: object[] = [];
  const pauses = { count: 0 };
  const check = () =>
    createLogCheck({
      ...{ store: kept.store, directory, now: kept.now, newId: () => `n ${logged.length}` },
      log: { error: (about, words) => logged.push({ ...about, words }) },
    });
  const pause = async () => {
    pauses.count += 1;
  };
  return { kept, check, logged, pause, pauses };
};

test('what was changed by hand goes to the log and once to each who approves', async () => {
  const { kept, check, logged, pause } = await checked(`UPDATE revision SET author = 'U9' WHERE seq IN (3, 5)`);
  const first = check();
  const before = first.altered();
  await first.run(pause);
  const told = await kept.deliver();
  await check().run(pause);
  expect({ before, altered: first.altered(), logged: logged[0], told, again: await kept.deliver() }).toEqual({
    before: null,
    altered: [3, 5],
    logged: { revisions: [3, 5], count: 2, words: expect.stringContaining('compare the file with a backup') },
    told: [
      {
        to: 'UADMIN',
        spoken: 'NAFTA renegotiation: the record was changed by another hand.',
        shown: expect.stringMatching(/^The record of NAFTA renegotiation is no longer as it was written/u),
      },
    ],
    again: [],
  });
});

test('a log as it was written tells nobody, and is read in parts with pauses', async () => {
  const { kept, check, logged, pause, pauses } = await checked('SELECT 1');
  const many = Array.from({ length: 250 }, (_, number) => change(`entry ${number}`, 0));
  await kept.store.append(key, many, recordedAt);
  const one = check();
  await one.run(pause);
  expect({ altered: one.altered(), logged, told: await kept.deliver(), paused: pauses.count >= 2 }).toEqual({
    ...{ altered: [], logged: [], told: [], paused: true },
  });
});
