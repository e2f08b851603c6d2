import { randomUUID } from 'node:crypto';
import { createInterface } from 'node:readline';
import { WebClient } from '@slack/web-api';
import { z } from 'zod';
import { createRedraw } from '../../src/bot/redraw.ts';
import { snapshots } from '../../src/bot/snapshots.ts';
import { correctionKind, createCorrectionKind } from '../../src/corrections/correction-outbox.ts';
import { createOutbox } from '../../src/outbox/outbox.ts';
import type { Posted, Posting } from '../../src/outbox/posting.ts';
import { peopleOptions } from '../../src/slack/clients.ts';
import { createLog } from '../../src/slack/log.ts';
import { createPosting } from '../../src/slack/posting.ts';
import { openStore } from '../../src/store/sqlite.ts';
import { en } from '../../src/words/en.ts';
import { fileFor } from '../support/files.ts';

/** A program that corrects posts as the bot does, by a clock that it is told, and that dies where it is told to. */
const options = z
  .object({
    path: z.string(),
    apiUrl: z.string(),
    token: z.string(),
    /** At which of its calls that change or post it dies, and where in it. */
    dies: z.object({ at: z.number(), where: z.enum(['before', 'during', 'after']) }).nullable(),
    patience: z.number(),
    settling: z.number(),
  })
  .parse(JSON.parse(process.argv[2] ?? ''));

const clock = { told: 0, at: performance.now() };
const now = () => new Date(clock.told + (performance.now() - clock.at));

const log = createLog('error', { write: (line) => void process.stderr.write(line) });
const quiet = createLog('silent', { write: () => {} });
const store = openStore(options.path, { patience: 60_000 });
const file = fileFor('data/nafta.yml');
const records = snapshots(store, now);
const clientOptions = { ...peopleOptions({ apiUrl: options.apiUrl, log: quiet }), timeout: options.patience };
const slack = createPosting(new WebClient(options.token, clientOptions));

const die = () => process.kill(process.pid, 'SIGKILL');
let calls = 0;

/** Makes a call with a death in it. */
const mortally = async (call: () => Promise<Posted>): Promise<Posted> => {
  calls += 1;
  const where = options.dies?.at === calls ? options.dies.where : null;
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

const corrections = createCorrectionKind({
  ...{ store, newId: randomUUID, words: en, find: slack.find, observer: { became: () => {} } },
  record: (team, _id, day) => (day === null ? records.current(team, file) : records.asOf(team, file, day)),
  redraw: createRedraw({ records, store, words: en, now, newId: randomUUID }, () => file),
});

const outbox = createOutbox({
  ...{ store: store.outbox, team: () => 'T0PLAYGROUND', log, now, newId: randomUUID, posting },
  kinds: new Map([[correctionKind, corrections]]),
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
