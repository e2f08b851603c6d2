import { randomUUID } from 'node:crypto';
import { flushCompileCache } from 'node:module';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { WebClient } from '@slack/web-api';
import { createRedraw } from '../../src/bot/redraw.ts';
import { snapshots } from '../../src/bot/snapshots.ts';
import { correctionKind, createCorrectionKind } from '../../src/corrections/correction-outbox.ts';
import { createDigests } from '../../src/digest/digests.ts';
import { digestKind } from '../../src/digest/occurrence.ts';
import { createOutbox } from '../../src/outbox/outbox.ts';
import type { OutboxKind } from '../../src/outbox/outbox-kind.ts';
import type { Posted, Posting } from '../../src/outbox/posting.ts';
import { peopleOptions } from '../../src/slack/clients.ts';
import { createLog } from '../../src/slack/log.ts';
import { createPosting } from '../../src/slack/posting.ts';
import { openStore } from '../../src/store/sqlite.ts';
import { en } from '../../src/words/en.ts';
import { fileFor } from './files.ts';
import { mortalOptions } from './mortals.ts';

// A program that sends digests, notes and corrections as the bot does, by a clock that it is told, and that dies where
// it is told to.

const { path, apiUrl, token, dies } = mortalOptions.parse(JSON.parse(process.argv[2] ?? ''));

/** As in the bot, a call has given up long before its message is looked for. */
const [patience, settleMs] = [700, 1_200];

const clock = { told: 0, at: performance.now() };
const now = () => new Date(clock.told + (performance.now() - clock.at));

const log = createLog('error', { write: (line) => void process.stderr.write(line) });
const quiet = createLog('silent', { write: () => {} });
const store = openStore(path, { patience: 60_000 });
const file = fileFor('data/nafta.yml');
const records = snapshots(store, now);
const slack = createPosting(new WebClient(token, { ...peopleOptions({ apiUrl, log: quiet }), timeout: patience }));

const die = () => process.kill(process.pid, 'SIGKILL');
let calls = 0;

/** Makes a call with a death in it. */
const mortally = async (call: () => Promise<Posted>): Promise<Posted> => {
  calls += 1;
  const where = dies?.at === calls ? dies.where : null;
  if (where === 'before') die();
  if (where === 'during') setTimeout(die, Math.random() * 12);
  const posted = await call();
  if (where !== null) die();
  return posted;
};

const posting: Posting = {
  ...slack,
  amend: (...amendment) => mortally(() => slack.amend(...amendment)),
  post: (outgoing) => mortally(() => slack.post(outgoing)),
};

/** Another kind of message, which says its own key. */
const notes: OutboxKind = {
  compose: async ({ key }) => ({ message: { text: `Note ${key}`, blocks: [] }, seq: 0 }),
  settled: () => null,
  ownerNotice: async () => null,
  became: () => {},
};

const common = { log, now, newId: randomUUID };

const { kind: digests } = createDigests({
  ...{ ...common, store, words: en, observer: { due: () => {}, became: () => {} } },
  catchUp: 3 * 3_600_000,
  record: (team) => records.current(team, file),
  commandOf: () => file.header.command,
  wake: () => {},
});

const corrections = createCorrectionKind({
  ...{ store, newId: randomUUID, words: en, find: slack.find, observer: { became: () => {} } },
  record: (team, _id, day) => (day === null ? records.current(team, file) : records.asOf(team, file, day)),
  redraw: createRedraw({ records, store, words: en, now, newId: randomUUID }, () => file),
});

const outbox = createOutbox({
  ...{ ...common, store: store.outbox, team: () => 'T0PLAYGROUND', posting, settleMs },
  kinds: new Map([
    [digestKind, digests],
    ['note', notes],
    [correctionKind, corrections],
  ]),
  elapsed: () => performance.now(),
  perMinute: 60_000,
  concurrency: 3,
});

const lines = createInterface({ input: process.stdin });
// Whoever told the time is gone.
lines.on('close', () => process.exit(1));
const tick = () => outbox.tick().catch((error) => log.error(String(error)));
lines.on('line', async (line) => {
  const isFirst = clock.told === 0;
  Object.assign(clock, { told: Number(line), at: performance.now() });
  if (isFirst) setInterval(tick, 30);
  await tick();
  // On a busy machine the time goes on no faster than the work; what takes longer is a lost answer, or a channel's wait.
  await Promise.race([outbox.idle(), wait(100)]);
  process.stdout.write('ticked\n');
});

process.on('SIGTERM', async () => {
  await outbox.stop();
  await store.close();
  process.exit(0);
});
// Whoever is killed writes nothing down for the next one.
flushCompileCache();
process.stdout.write('ready\n');
