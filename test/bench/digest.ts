import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { z } from 'zod';
import packageJson from '../../package.json' with { type: 'json' };
import { planDigests } from '../../src/digest/plan.ts';
import { openStore } from '../../src/store/sqlite.ts';
import { signed } from '../support/signed.ts';

// `npm run bench:digest`: ten thousand channels due in the same minute, against a stand-in that enforces Slack's limits.

const channels = Number(process.env.CHANNELS ?? 10_000);
const perMinute = Number(process.env.PER_MINUTE ?? 6_000);
const secret = '0123456789abcdef0123456789abcdef';
const minute = 60_000;

/** Subscribes channels: the first `due` with a digest due at an instant, the rest a year later. */
const subscribe = (path: string, count: number, at: Date, due = count): void => {
  const database = new Database(path);
  const insert = database.prepare(
    `WITH RECURSIVE number (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM number WHERE n < :count - 1)
    INSERT INTO subscription (team, channel, negotiation, owner, time, zone, days, mode, due_at, due_date, is_off, seq, since)
    SELECT 'T0BENCH', printf('C%010d', n), 'nafta', 'U0OWNER', :time, 'UTC', 'daily', 'always',
      :at + CASE WHEN n < :due THEN 0 ELSE 31536000000 + n END, :date, 0, 1000000, :date FROM number`,
  );
  insert.run({
    count,
    due,
    at: at.getTime(),
    time: at.toISOString().slice(11, 16),
    date: at.toISOString().slice(0, 10),
  });
  database.close();
};

const heard = async (child: ChildProcess, pattern: RegExp): Promise<string> => {
  let output = '';
  for await (const chunk of child.stdout ?? []) {
    output += chunk;
    const found = pattern.exec(output)?.[1];
    if (found) return found;
  }
  throw new Error(`It ended and never said ${pattern}: ${output}`);
};

const Seen = z.object({
  posts: z.number(),
  doubled: z.number(),
  refused: z.number(),
  first: z.number(),
  last: z.number(),
});

const seenBy = async (slack: string) => Seen.parse(await (await fetch(`${slack}/seen`)).json());

const peakOf = ({ pid }: ChildProcess): number =>
  Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1_000;

const questions = ['', 'next-round', 'demands canada', 'attending', 'who freeland', 'rounds', 'digest'];
let asked = 0;

/** Measures how long one command takes, in milliseconds. */
const ask = async (address: string): Promise<number> => {
  asked += 1;
  const body = new URLSearchParams({
    ...{ team_id: 'T0BENCH', channel_id: 'C0000000001', user_id: `U0PERSON${asked % 100}`, command: '/nafta' },
    ...{
      text: questions[asked % questions.length] ?? '',
      response_url: 'https://hooks.slack.com/x',
      trigger_id: `${asked}`,
    },
  }).toString();
  const headers = { 'content-type': 'application/x-www-form-urlencoded', ...signed(body, new Date(), secret) };
  const started = performance.now();
  const response = await fetch(`${address}/slack/events`, { method: 'POST', headers, body });
  await response.arrayBuffer();
  if (!response.ok) throw new Error(`A command was answered with ${response.status}.`);
  return performance.now() - started;
};

/** Sends twenty commands a second until `isOver` holds. */
const askFor = async (address: string, isOver: () => boolean | Promise<boolean>): Promise<readonly number[]> => {
  const times: number[] = [];
  for (let number = 0; number % 20 !== 0 || !(await isOver()); number += 1) {
    const started = performance.now();
    times.push(await ask(address));
    await wait(Math.max(0, 50 - (performance.now() - started)));
  }
  return times;
};

const percentile = (times: readonly number[], part: number): number =>
  Math.round((times.toSorted((a, b) => a - b)[Math.floor(times.length * part)] ?? 0) * 100) / 100;

const latency = (times: readonly number[]) => ({
  commands: times.length,
  'p50 ms': percentile(times, 0.5),
  'p99 ms': percentile(times, 0.99),
  'max ms': percentile(times, 0.9999),
});

const flood = async (folder: string) => {
  const path = join(folder, 'flood.db');
  await openStore(path).close();
  const slackProcess = spawn(process.execPath, ['test/bench/limiting-slack.ts', String(perMinute)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const slack = `http://127.0.0.1:${await heard(slackProcess, /(\d+)\n/)}`;
  const due = new Date(Math.ceil((Date.now() + 45_000) / minute) * minute);
  subscribe(path, channels, due);
  const env = {
    ...{ PATH: process.env.PATH, PORT: '0', DATABASE_URL: path, NEGOTIATIONS: 'data/nafta.yml', LOG_LEVEL: 'info' },
    ...{ SLACK_BOT_TOKEN: 'xoxb-1111-2222-abcdefghijkl', SLACK_SIGNING_SECRET: secret, SLACK_API_URL: `${slack}/api/` },
    DIGEST_PER_MINUTE: String(perMinute),
  };
  const bot = spawn(process.execPath, packageJson.scripts.start.split(' ').slice(1), {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await heard(bot, /(http:\/\/[\d.:]+)\/slack/);
  bot.stdout?.resume();
  const warm = performance.now() + 5_000;
  await askFor(address, () => performance.now() > warm);
  const idle = await askFor(address, () => Date.now() > due.getTime() - 3_000);
  const idleMegabytes = peakOf(bot);
  const busy = await askFor(address, async () => {
    const { posts, first } = await seenBy(slack);
    return posts >= channels || (first > 0 && Date.now() - first > (3 * channels * minute) / perMinute);
  });
  const seen = await seenBy(slack);
  const floor = (channels / perMinute) * 60;
  const seconds = (seen.last - due.getTime()) / 1_000;
  console.log(`${channels} channels due at ${due.toISOString()}, ${perMinute} posts a minute allowed`);
  console.table({
    posted: seen.posts,
    doubled: seen.doubled,
    'refused for pace': seen.refused,
    'floor of the limits, s': floor,
    'from due to the last, s': seconds,
    'against the floor': Math.round((seconds / floor) * 1_000) / 1_000,
    'most memory before, MB': Math.round(idleMegabytes),
    'most memory, MB': Math.round(peakOf(bot)),
  });
  const quiet = latency(idle);
  const meanwhile = latency(busy);
  console.table({ idle: quiet, meanwhile });
  console.log(`p99 meanwhile against idle: ${Math.round((meanwhile['p99 ms'] / quiet['p99 ms']) * 100) / 100}`);
  for (const child of [bot, slackProcess]) {
    const ended = once(child, 'close');
    child.kill('SIGTERM');
    await ended;
  }
};

const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

/** Measures finding fifty due subscriptions and claiming eight outbox items, in ms with flushes, by file size. */
const claiming = async (folder: string) => {
  const rows: Record<string, object> = {};
  for (const count of [1_000, 10_000, 100_000, 1_000_000]) {
    const path = join(folder, `claims-${count}.db`);
    await openStore(path).close();
    const at = new Date('2031-03-10T08:30:00Z');
    subscribe(path, count, at, 1_000);
    const store = openStore(path);
    const [nothing, finding, taking]: [number[], number[], number[]] = [[], [], []];
    const parts = { catchUp: 3 * 60 * minute, deliveryIdOf: () => randomUUID() };
    const time = async (into: number[], work: () => Promise<unknown>) => {
      const started = performance.now();
      await work();
      into.push(performance.now() - started);
    };
    const later = new Date(at.getTime() + 2 * minute);
    for (let round = 0; round < 20; round += 1) {
      await time(nothing, () =>
        store.digests.takeDue('T0BENCH', new Date(0), 50, (due) => planDigests(due, later, parts)),
      );
      await time(finding, () => store.digests.takeDue('T0BENCH', later, 50, (due) => planDigests(due, later, parts)));
      await time(taking, () => store.outbox.claim('T0BENCH', 'bench', later, new Date(later.getTime() + minute), 8));
    }
    await store.close();
    const rounded = (times: readonly number[]) => Math.round(median(times) * 1_000) / 1_000;
    rows[count] = { 'nothing due': rounded(nothing), 'fifty due': rounded(finding), 'eight claimed': rounded(taking) };
  }
  console.log('Milliseconds, by subscriptions in the file');
  console.table(rows);
};

const folder = mkdtempSync(join(tmpdir(), 'roundtable-bench-'));
try {
  await claiming(folder);
  await flood(folder);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
