import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import packageJson from '../../package.json' with { type: 'json' };
import { commandForm, signed, signingSecret } from '../support/signed.ts';
import { startSlackStandIn } from '../support/slack-stand-in.ts';
import { end, launch, type Running, reply, startFlood } from './contender.ts';

// Measures how long a signed command waits while a hundred large unsigned bodies are coming in.

const count = 100;
const rounds = Number(process.env.ROUNDS ?? 10);
const body = '['.repeat(999_000);

const now = () => String(Math.floor(Date.now() / 1000));
const floods = {
  'without a signature': () => ['Content-Type: application/json'],
  'with one that is not good': () => [
    'Content-Type: application/json',
    `X-Slack-Signature: v0=${'0'.repeat(64)}`,
    `X-Slack-Request-Timestamp: ${now()}`,
  ],
};

const agent = new Agent({ keepAlive: true });

/** Measures the milliseconds until one signed command is answered. */
const ask = (port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    const form = commandForm({ text: 'next-round' });
    const headers = { 'content-type': 'application/x-www-form-urlencoded', ...signed(form) };
    const started = performance.now();
    const asking = request({ port, agent, host: '127.0.0.1', method: 'POST', path: '/slack/events', headers });
    asking.on('response', (response) => {
      response.resume().on('end', () => {
        if (response.statusCode === 200) resolve(performance.now() - started);
        else reject(new Error(`a signed command was answered ${response.statusCode}`));
      });
    });
    asking.on('error', reject).end(form);
  });

const flooded = z.object({ milliseconds: z.number(), statuses: z.record(z.string(), z.number()) });

/** Asks again and again while a flood comes in. */
const underFlood = async ({ port }: Running, headers: readonly string[]) => {
  const flood = startFlood();
  flood.send({ port, count, headers, body });
  await reply(flood);
  flood.send('go');
  const ended = reply(flood);
  let isOver = false;
  ended.then(() => {
    isOver = true;
  });
  const waits: number[] = [];
  do {
    waits.push(await ask(port));
    await pause(2);
  } while (!isOver);
  return { waits, ...flooded.parse(await ended) };
};

const at = (sorted: readonly number[], share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;

const row = (all: readonly number[], statuses: Readonly<Record<string, number>>) => {
  const sorted = all.toSorted((a, b) => a - b);
  const [half, nearlyAll, most] = [0.5, 0.95, 1].map((share) => Number(at(sorted, share).toFixed(1)));
  return {
    commands: sorted.length,
    'median, ms': half,
    '95 %, ms': nearlyAll,
    'longest, ms': most,
    answers: JSON.stringify(statuses),
  };
};

const measure = async (running: Running) => {
  for (let warm = 0; warm < 300; warm += 1) await ask(running.port);
  const alone: number[] = [];
  for (let number = 0; number < 300; number += 1) alone.push(await ask(running.port));
  const table: Record<string, ReturnType<typeof row>> = { alone: row(alone, {}) };
  for (const [name, headers] of Object.entries(floods)) {
    const waits: number[] = [];
    const answers: Record<string, number> = {};
    for (let round = 0; round < rounds; round += 1) {
      const { waits: waited, statuses } = await underFlood(running, headers());
      waits.push(...waited);
      for (const [status, number] of Object.entries(statuses)) answers[status] = (answers[status] ?? 0) + number;
    }
    table[`${count} bodies ${name}`] = row(waits, answers);
  }
  console.table(table);
};

const folder = mkdtempSync(join(tmpdir(), 'roundtable-unsigned-'));
const standIn = await startSlackStandIn();
const running = await launch({
  name: 'ours',
  script: 'src/main.ts',
  flags: packageJson.scripts.start.split(' ').filter((word) => /^--(?!import)/.test(word)),
  env: {
    SLACK_BOT_TOKEN: 'xoxb-1111-2222-abcdefghijkl',
    SLACK_SIGNING_SECRET: signingSecret,
    SLACK_API_URL: standIn.apiUrl,
    DATABASE_URL: join(folder, 'record.db'),
    NEGOTIATIONS: 'data/nafta.yml',
  },
});
try {
  while (
    await ask(running.port).then(
      () => false,
      () => true,
    )
  )
    await pause(50);
  await measure(running);
} finally {
  agent.destroy();
  await end(running);
  await standIn.close();
  rmSync(folder, { recursive: true, force: true });
}
