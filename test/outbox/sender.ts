import { randomUUID } from 'node:crypto';
import { createInterface } from 'node:readline';
import { WebClient } from '@slack/web-api';
import { z } from 'zod';
import { snapshots } from '../../src/bot/snapshots.ts';
import { createDigests } from '../../src/digest/digests.ts';
import { digestKind } from '../../src/digest/occurrence.ts';
import { createOutbox } from '../../src/outbox/outbox.ts';
import type { OutboxKind } from '../../src/outbox/outbox-kind.ts';
import type { Posting } from '../../src/outbox/posting.ts';
import { peopleOptions } from '../../src/slack/clients.ts';
import { createLog } from '../../src/slack/log.ts';
import { createPosting } from '../../src/slack/posting.ts';
import { openStore } from '../../src/store/sqlite.ts';
import { en } from '../../src/words/en.ts';
import { fileFor } from '../support/files.ts';

/** A program that sends digests and notes as the bot does, by a clock that it is told, and that dies where it is told to. */
const options = z
  .object({
    path: z.string(),
    apiUrl: z.string(),
    token: z.string(),
    /** At which of its posts it dies, and where in it. */
    dies: z.object({ at: z.number(), where: z.enum(['before', 'during', 'after']) }).nullable(),
    patience: z.number(),
    settling: z.number(),
  })
  .parse(JSON.parse(process.argv[2] ?? ''));

const clock = { told: 0, at: performance.now() };
const now = () => new Date(clock.told + (performance.now() - clock.at));

const log = createLog('error', { write: (line) => void process.stderr.write(line) });
const store = openStore(options.path, { patience: 60_000 });
const file = fileFor('data/nafta.yml');
const records = snapshots(store, now);
const quiet = createLog('silent', { write: () => {} });
const clientOptions = { ...peopleOptions({ apiUrl: options.apiUrl, log: quiet }), timeout: options.patience };
const slack = createPosting(new WebClient(options.token, clientOptions));

const die = () => process.kill(process.pid, 'SIGKILL');
let posts = 0;

/** The real way to Slack, with a death in it. */
const posting: Posting = {
  ...slack,
  async post(letter) {
    posts += 1;
    const where = options.dies?.at === posts ? options.dies.where : null;
    if (where === 'before') die();
    if (where === 'during') setTimeout(die, Math.random() * 12);
    const posted = await slack.post(letter);
    if (where !== null) die();
    return posted;
  },
};

/** Another kind of message, which says its own key. */
const notes: OutboxKind = {
  compose: async ({ key }) => ({ message: { text: `Note ${key}`, blocks: [] }, seq: 0 }),
  settled: () => null,
  ownerNotice: async () => null,
  became: () => {},
};

const common = { log, now, newId: randomUUID };

const { kind } = createDigests({
  ...common,
  store,
  words: en,
  observer: { due: () => {}, became: () => {} },
  catchUp: 3 * 3_600_000,
  record: (team) => records.current(team, file),
  commandOf: () => file.header.command,
  wake: () => {},
});

const outbox = createOutbox({
  ...common,
  store: store.outbox,
  team: () => 'T0PLAYGROUND',
  posting,
  kinds: new Map([
    [digestKind, kind],
    ['note', notes],
  ]),
  elapsed: () => performance.now(),
  perMinute: 60_000,
  concurrency: 3,
  settleMs: options.settling,
});

const lines = createInterface({ input: process.stdin });
// Whoever told the time is gone.
lines.on('close', () => process.exit(1));
lines.on('line', (line) => {
  const isFirst = clock.told === 0;
  Object.assign(clock, { told: Number(line), at: performance.now() });
  if (isFirst) setInterval(() => outbox.tick().catch((error) => log.error(String(error))), 15);
});

process.on('SIGTERM', async () => {
  await outbox.stop();
  await store.close();
  process.exit(0);
});
process.stdout.write('ready\n');
