import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { connect } from '../../src/store/connection.ts';
import { storeOn } from '../../src/store/sqlite.ts';
import { screenOf } from '../support/asking.ts';
import { asked, botWith } from '../support/bots.ts';
import { change, recordedAt, temporaryRecord } from '../support/store.ts';

const key = { team: 'T1', negotiation: 'nafta' };

/** Longer than the names that fill the file: there is room for none of it where there is none for them. */
const services = 'UFILLS05000-WHO-ASKS-AND-HAS-A-RATHER-LONG-NAME-FOR-A-PERSON';

/** A bot whose file can be held at its size, as a full disk does: SQLite itself says that it is full. */
const onDisk = () => {
  const told: string[] = [];
  let passed = 0;
  const database = connect(temporaryRecord(), 1_000);
  const store = storeOn(database, {
    observer: { failed: ({ message }) => told.push(message), recovered: () => told.push('recovered') },
    elapsed: () => passed,
  });
  onTestFinished(() => store.close());
  const pass = (milliseconds: number) => {
    passed += milliseconds;
  };
  return { database, store, told, pass, bot: botWith({ store }) };
};

/** No page can be added from now on, and those that there are fill up. */
const fill = async (database: Database.Database, store: ReturnType<typeof storeOn>) => {
  database.pragma('max_page_count = 1');
  for (let number = 0, refused = 0; number < 20_000 && refused < 300; number += 1) {
    const name = `UFILLS${String((number * 7_919) % 10_000).padStart(5, '0')}`;
    await store.lastSeen.mark(key, name, 1, recordedAt).catch(() => {
      refused += 1;
    });
  }
};

const makeRoom = (database: Database.Database) => database.pragma('max_page_count = 1000000');

const say = async (bot: ReturnType<typeof botWith>, line: string, request?: string) => {
  const answer = await bot.ask({ team: 'T1', person: services, channel: 'C1', command: '/nafta', line, request });
  if ('to' in answer) throw new Error(`“${line}” opens a form.`);
  return answer;
};

test('what changed is told on a full disk, though nobody can write down that it was', async () => {
  const { bot, database, store, told } = onDisk();
  await asked(bot, '/nafta status');
  const before = screenOf(await say(bot, 'changes since 2017-10-01'));
  await fill(database, store);
  const answer = await say(bot, 'changes', '1');
  expect({
    changes: answer.text.includes('came from the data file'),
    since: screenOf(await say(bot, 'changes since 2017-10-01')) === before,
    look: await store.lastSeen.find(key, services),
    told,
  }).toEqual({ changes: true, since: true, look: null, told: [expect.stringContaining('the disk is full')] });
});

test('an answer is shared on a full disk', async () => {
  const { bot, database, store } = onDisk();
  const { blocks } = await say(bot, 'status');
  await fill(database, store);
  const buttons = blocks.flatMap((block) => (block.type === 'actions' ? block.elements : []));
  const button = buttons.find((element) => element.type === 'button' && element.text.text === 'Share');
  const value = button?.type === 'button' ? (button.value ?? '') : '';
  const press = { team: 'T1', person: services, channel: 'C1', action: 'share', value, request: 'x'.repeat(200) };
  expect(await bot.press(press)).toMatchObject({ to: 'channel' });
});

test('a team that first asks on a full disk is answered from the data file', async () => {
  const { bot, database, store } = onDisk();
  const usual = screenOf(await say(bot, 'status'));
  const past = screenOf(await say(bot, 'as-of 2017-10-12 status'));
  database.pragma('max_page_count = 1');
  const ask = async (line: string) => {
    const answer = await asked(bot, line, { team: 'T2' });
    return 'to' in answer ? '' : screenOf(answer);
  };
  expect({
    now: await ask('/nafta status'),
    past: await ask('/nafta as-of 2017-10-12 status'),
    written: await store.lastSeq({ ...key, team: 'T2' }),
  }).toEqual({ now: usual, past, written: 0 });
});

test('health says when writing last failed, and is ill until a write succeeds', async () => {
  const { bot, database, store, told } = onDisk();
  await say(bot, 'status');
  const well = await bot.health();
  await fill(database, store);
  const ill = await bot.health();
  makeRoom(database);
  await store.lastSeq(key);
  const still = await bot.health();
  await store.append({ ...key, negotiation: 'tea' }, [change('dairy', 0)], recordedAt);
  const failed = { at: '2031-03-10T00:00:00.000Z', problem: 'disk' };
  expect([well, ill, still, await bot.health()]).toMatchObject([
    { ok: true, writeFailed: null },
    { ok: false, writeFailed: failed },
    { ok: false, writeFailed: failed },
    { ok: true, writeFailed: null },
  ]);
  expect(told).toEqual([expect.stringContaining('the disk is full'), 'recovered']);
});

test('health says that another program holds the file, though nobody tried to write', async () => {
  const { bot, database } = onDisk();
  await say(bot, 'status');
  await bot.health();
  const other = new Database(database.name);
  other.exec('BEGIN IMMEDIATE');
  const held = await bot.health();
  other.exec('ROLLBACK');
  other.close();
  expect([held, await bot.health()]).toMatchObject([
    { ok: false, writeFailed: { problem: 'busy' } },
    { ok: true, writeFailed: null },
  ]);
});

test('a write that failed more than ten minutes ago is told and makes nobody ill', async () => {
  const { bot, database, store, pass } = onDisk();
  await say(bot, 'status');
  // Seeds what nobody asked about yet.
  await bot.health();
  await fill(database, store);
  pass(600_001);
  expect(await bot.health()).toMatchObject({ ok: true, writeFailed: { at: '2031-03-09T23:49:59.999Z' } });
});
