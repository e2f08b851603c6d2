import { rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { connect } from '../../src/store/connection.ts';
import { storeOn } from '../../src/store/sqlite.ts';
import { botWith } from '../support/bots.ts';
import { runningSlack } from '../support/running-slack.ts';
import { change, recordedAt, temporaryRecord } from '../support/store.ts';
import { waitUntil } from '../support/wait-until.ts';

/** Serves a record in a file of its own, and looks at `/healthz` from outside. */
const served = async () => {
  const database = connect(temporaryRecord(), 1_000);
  const store = storeOn(database);
  const running = await runningSlack({ bot: botWith({ store }) });
  onTestFinished(async () => {
    await running.stop();
    await store.close();
  });
  const look = async () => {
    const response = await fetch(`${running.slack.address}/healthz`);
    const { ok, writeFailed } = JSON.parse(await response.text());
    return { status: response.status, ok, problem: writeFailed?.problem ?? null };
  };
  await waitUntil('it is well', async () => (await look()).ok === true);
  return { database, store, look };
};

const well = { status: 200, ok: true, problem: null };

test('/healthz is 503 while another program holds the file, and 200 when it lets go', async () => {
  const { database, look } = await served();
  const other = new Database(database.name);
  other.exec('BEGIN IMMEDIATE');
  const held = await look();
  other.exec('ROLLBACK');
  other.close();
  expect({ held, free: await look() }).toEqual({ held: { status: 503, ok: false, problem: 'busy' }, free: well });
});

test('/healthz is 503 while the disk is full, and 200 when a write succeeds again', async () => {
  const { database, store, look } = await served();
  const large = change('large', 0, { body: { title: 'x'.repeat(100_000) } });
  const write = () =>
    store.append({ team: 'T1', negotiation: 'tea' }, [large], recordedAt).then(
      () => 'saved',
      () => 'refused',
    );
  database.pragma('max_page_count = 1');
  const onFull = { wrote: await write(), seen: await look() };
  database.pragma('max_page_count = 1000000');
  expect({ onFull, after: { wrote: await write(), seen: await look() } }).toEqual({
    onFull: { wrote: 'refused', seen: { status: 503, ok: false, problem: 'disk' } },
    after: { wrote: 'saved', seen: well },
  });
});

test.each(['', '-wal'])('/healthz is 503 when the file%s is deleted while the bot runs', async (part) => {
  const { database, look } = await served();
  rmSync(`${database.name}${part}`);
  expect(await look()).toEqual({ status: 503, ok: false, problem: 'gone' });
});
